/**
 * The port of the store, by subject. A store keeps public keys and ciphertext; no type here could hold plaintext or a
 * private key.
 *
 * A write is on disk when its promise resolves. The writes of one store take effect in the order of the calls. The port
 * assumes no TTL index, no transaction over several calls and no change stream. The caller gives the time, in Unix
 * milliseconds. Accounts are addresses (base32, 32 characters), devices and envelopes are ids (32 hexadecimal digits).
 * Every failure is a `StorageError`. A write that takes `isWanted` is dropped as `abandoned` where nobody waits for it
 * any more when its turn comes.
 */
import type { AccountStore } from './accounts.port.ts';
import type { ErasureStore } from './erasures.port.ts';
import type { LinkStore } from './links.port.ts';
import type { BackupStore } from './backups.port.ts';
import type { MailboxStore } from './mailbox.port.ts';
import type { PolicyStore } from './policy.port.ts';
import type { PrekeyStore } from './prekeys.port.ts';
import type { PushStore } from './push.port.ts';
import type { RosterStore } from './rosters.port.ts';
import type { UpkeepStore } from './upkeep.port.ts';

export { refuseAbandoned, type IsWanted } from './is-wanted.ts';
export type * from './accounts.port.ts';
export type * from './erasures.port.ts';
export type * from './links.port.ts';
export type * from './backups.port.ts';
export type * from './mailbox.port.ts';
export type * from './policy.port.ts';
export type * from './prekeys.port.ts';
export type * from './push.port.ts';
export type * from './rosters.port.ts';
export type * from './upkeep.port.ts';
export { HANDED_OUT_MS } from './prekeys.port.ts';
export { StorageError, type StorageErrorCode } from './storage-error.ts';

/** All of it, as an implementation provides it. Users ask for the subjects that they need. */
export interface Store
  extends
    AccountStore,
    PrekeyStore,
    MailboxStore,
    LinkStore,
    BackupStore,
    ErasureStore,
    PolicyStore,
    PushStore,
    RosterStore,
    UpkeepStore {}
