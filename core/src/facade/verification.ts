/** What the user decides about a contact: whether it is the one it says, and what stays of one that left. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { DeviceKindName, OwnDevice } from '../base/devices.ts';
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

export type ForkedDevice = {
  readonly id: OwnDevice['id'];
  readonly kind: DeviceKindName;
  /** Milliseconds since 1970, as the device said. */
  readonly created: number;
  /** Listed in the other one too. */
  readonly isInBoth: boolean;
};
export type ForkedList = {
  /** Names the list: 64 hexadecimal digits. */
  readonly hash: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly issued: number;
  readonly devices: readonly ForkedDevice[];
};
export type ForkView = {
  /** The list that this device has used until now. */
  readonly held: ForkedList;
  /** The one that the server gave, or that the user decided against. */
  readonly other: ForkedList;
  /** The user has decided for `held`. With the obstacle `fork`, the server goes with the other one. */
  readonly isDecided: boolean;
  /** What an own device chose last, this one or another: a hash. */
  readonly chosen: string | undefined;
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
  /** The answer to a contact that asks that the conversation be deleted: on this device alone. */
  answerRequest(conversation: ConversationId, answer: 'delete' | 'keep'): Promise<void>;
  /** Two lists of one version that the contact's account key signed. Undefined: there is only one. */
  fork(conversation: ConversationId): Promise<ForkView | undefined>;
  /** Goes on with the list of this hash, or with none. Other own devices are told, and decide for themselves. */
  chooseList(conversation: ConversationId, hash: string | undefined): Promise<void>;
  /** The same of the own account: until the user has decided, the other own devices get nothing from this one. */
  ownFork(): Promise<ForkView | undefined>;
  chooseOwnList(hash: string | undefined): Promise<void>;
}
