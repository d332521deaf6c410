/**
 * Why a file of the chat is not used: the engine, or a chunk. `changed`: the server has another file in its place.
 * `forbidden`: by the policy of the page. `unreachable`: no answer. `withdrawn`: the build has a known hole.
 */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly code: 'changed' | 'forbidden' | 'unreachable' | 'withdrawn';

  constructor(code: LoadError['code'], file: string) {
    super(`${file} did not load: ${code}`);
    this.code = code;
  }
}
