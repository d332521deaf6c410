/** The newest send that the server has confirmed, and what is not settled between both ends. Written by the engine. */
import type { EnvelopeId } from '@cipherchat/protocol';
import { plain } from './records.ts';

/** `at`: when the server confirmed it, in milliseconds since 1970. */
export type LastSend = { readonly id: EnvelopeId; readonly at: number };

type LastSendRecord = LastSend & {
  /** Those that were the newest before, while the server has not said yet whether it still has them. */
  readonly before?: readonly LastSend[] | undefined;
  /** The server lost some. What it may have lost is being repeated, and does not wait to be sent as a whole yet. */
  readonly isLost?: boolean | undefined;
};

/** Key `sent`. */
export const lastSends = plain<LastSendRecord>('account', () => ['account', 0], { cached: true });
