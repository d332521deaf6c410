/** Thrown inside a write whose outcome must leave nothing behind. */
export class Rollback<T> extends Error {
  readonly outcome: T;

  constructor(outcome: T) {
    super('the write is taken back');
    this.outcome = outcome;
  }
}
