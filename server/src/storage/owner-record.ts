/** What a command knows of an account, and what it does for the operator. */
import type { AccountId } from '@cipherchat/protocol';

export type KnownAccount = {
  readonly account: AccountId;
  /** The newest list, signed; undefined: everything but the mark that it is switched off was erased. */
  readonly list: Uint8Array | undefined;
  /** Milliseconds since 1970. */
  readonly createdAt: number | undefined;
  readonly switchedOffSince: number | undefined;
};

/** `waiting`: envelopes that wait for the devices of the newest list. */
export type OwnerRecord = KnownAccount & { readonly waiting: number };

/** `hash`: 64 hexadecimal digits. Times in milliseconds since 1970. */
export type NewInvitation = { readonly hash: string; readonly createdAt: number; readonly expiresAt: number };

/** `list`: signed, as it is stored. */
export type IsOwner = (list: Uint8Array) => boolean;

/** What a command does for the operator. Every failure is a `StorageError`. */
export type OwnerStore = {
  /** Accounts whose newest list is one of an owner, and those that were erased; the oldest first. */
  readonly owners: (isOwner: IsOwner) => Promise<readonly OwnerRecord[]> | readonly OwnerRecord[];
  /** Undefined: the server does not know this account. Costs the same however many there are. */
  readonly one: (account: AccountId) => Promise<KnownAccount | undefined> | KnownAccount | undefined;
  readonly invite: (invitations: readonly NewInvitation[]) => Promise<void> | void;
  /** `since`: undefined switches it on again. */
  readonly switchOff: (account: AccountId, since: number | undefined) => Promise<void> | void;
  /** Everything of the account but the mark that it is switched off. Counts what was deleted. */
  readonly erase: (account: AccountId) => Promise<number> | number;
};
