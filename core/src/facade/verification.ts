/** Comparing safety numbers with a contact, and what this device believes since then. Not in a widget. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { VerifiedMark } from '../base/view.ts';

export type Comparison = {
  /** Twelve groups of five digits. Both sides see the same. */
  readonly number: string;
  /** Text of the QR code that the other side scans. */
  readonly picture: string;
};

/**
 * `same`: the other side sees the same two keys. `own-picture`: this side's own. `no-picture`: the QR code is of
 * something else.
 */
export type ScanVerdict = 'same' | 'different' | 'own-picture' | 'no-picture';

export type VerificationView = {
  readonly mark: VerifiedMark;
  /** Where it was compared. `name`: as the user named that device on this one. */
  readonly device: { readonly isThis: boolean; readonly name: string | undefined };
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** Another device compared and could not sign it; this one can, with `verify`. */
  readonly canConfirm: boolean;
};

export interface VerificationFacet {
  /** Undefined before the client has seen the contact's device list, and for a conversation that is not direct. */
  comparison(conversation: ConversationId): Promise<Comparison | undefined>;
  /** Compares the text of a scanned QR code with what this device sees. Changes nothing. */
  judgeScan(conversation: ConversationId, scanned: string): Promise<ScanVerdict>;
  /** Undefined: not verified. */
  state(conversation: ConversationId): Promise<VerificationView | undefined>;
  /** The user has compared. Resolves when that is stored; other own devices are told with the next connection. */
  verify(conversation: ConversationId): Promise<void>;
  /** Takes it back, on all own devices. */
  withdraw(conversation: ConversationId): Promise<void>;
}
