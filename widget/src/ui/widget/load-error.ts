/**
 * Why the engine is missing. `changed`: the server has another file in its place. `unreachable`: no answer, or the
 * page's policy forbids it.
 */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly code: 'changed' | 'unreachable';

  constructor(code: LoadError['code']) {
    super(`the engine did not load: ${code}`);
    this.code = code;
  }
}
