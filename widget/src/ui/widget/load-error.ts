/**
 * Why the engine is not there. `changed`: another file is in its place. `unreachable`: no answer, or the page forbids
 * it.
 */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly code: 'changed' | 'unreachable';

  constructor(code: LoadError['code']) {
    super(`the engine did not load: ${code}`);
    this.code = code;
  }
}
