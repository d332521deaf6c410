/** What this device believes about a contact's keys (PROTOCOL 20.3), and what the user has asked for. */
import type { DeviceId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import type { VerifiedMark } from '../base/view.ts';
import { plain } from './records.ts';

export type BeliefRecord = {
  readonly conversation: ConversationId;
  /** Undefined: taken back. */
  readonly mark?: VerifiedMark | undefined;
  /** The own device that said so last. */
  readonly device: DeviceId;
  /** When it said so, in milliseconds since 1970. */
  readonly at: number;
  /** Time of the newest record of AIK that was seen, in milliseconds since 1970; 0: none. */
  readonly signedAt: number;
};
/** Written by the engine. */
export const beliefs = plain<BeliefRecord, `verified:${ConversationId}`>('account', () => ['beliefs', 0]);
export const beliefKey = (conversation: ConversationId): `verified:${ConversationId}` => `verified:${conversation}`;

export const CONTACT_WISHES = 'contact-wishes';

/** `at`: when the user asked, in milliseconds since 1970. */
export type ContactWish =
  | {
      readonly kind: 'verify';
      readonly conversation: ConversationId;
      readonly verified: boolean;
      readonly at: number;
    }
  /** `chosen`: hash of a device list, 32 bytes, or empty for none. */
  | {
      readonly kind: 'choose-list';
      readonly conversation: ConversationId;
      readonly chosen: Uint8Array;
      readonly at: number;
    }
  /** The answer to a contact that asks that the conversation be deleted. */
  | { readonly kind: 'delete' | 'keep'; readonly conversation: ConversationId; readonly at: number };
/** One of a kind for each conversation. Written by tabs; the engine deletes it once it is carried out. */
export const contactWishes = plain<ContactWish, `wish:${ContactWish['kind']}:${ConversationId}`>(
  'account',
  ({ at }) => [CONTACT_WISHES, at],
);
