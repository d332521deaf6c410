/** Why the client refuses a call. The code is stable; the text is for developers. */
export type ChatErrorCode =
  /** More than 16,384 bytes of UTF-8. */
  | 'text-too-long'
  | 'text-empty'
  /** More than 128 bytes of UTF-8. */
  | 'name-too-long'
  | 'not-an-address'
  /** A text that is no recovery code. */
  | 'code-wrong'
  /** Fewer than 16 characters. */
  | 'passphrase-too-short'
  /** There is no backup that it could open. */
  | 'no-backup'
  /** There is room for no more of them. */
  | 'too-many'
  /** This profile has no account yet. */
  | 'no-account'
  /** More than 100 MB. */
  | 'file-too-large'
  /** No message of this id waits for a decision. */
  | 'unknown-message'
  /** Nothing was kept: the browser has no room left. */
  | 'storage-full'
  /** What is stored on this device does not open any more. */
  | 'damaged'
  /** Another device has to do it. */
  | 'not-allowed'
  /** The client was closed, or could not start: see `state().failure`. */
  | 'closed';

export class ChatError extends Error {
  override readonly name = 'ChatError';
  readonly code: ChatErrorCode;

  constructor(code: ChatErrorCode, options?: ErrorOptions) {
    super(`the chat client refused: ${code}`, options);
    this.code = code;
  }
}
