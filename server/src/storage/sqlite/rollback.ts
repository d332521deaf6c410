/** Thrown inside a write to roll it back and still answer with `outcome`. */
export class Rollback<T> extends Error {
  readonly outcome: T;

  constructor(outcome: T) {
    super('the write is taken back');
    this.outcome = outcome;
  }
}
