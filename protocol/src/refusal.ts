/** The codes with which an operation of the protocol refuses its input (PROTOCOL 1.4). A client never sends them. */

export const REFUSAL_CODES = [
  'malformed',
  'unsupported',
  'bad-signature',
  'bad-chain',
  'rollback',
  'fork',
  'expired',
  'unknown-device',
  'unknown-prekey',
  'no-session',
  'duplicate',
  'too-far',
  'unknown-epoch',
  'not-authentic',
  'not-allowed',
  'limit',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * An operation throws it and leaves the state that it got unchanged, byte for byte. Programs read the code; the sources
 * say more.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}
