/**
 * What the server keeps: keys that are public, and ciphertext. Nothing in these types could hold plaintext or a private key.
 *
 * A write has been committed to disk when its promise resolves. Writes of one store take effect in the order in which they were asked for.
 * The port assumes no TTL index, no transaction over several calls and no change stream. Times are Unix milliseconds and come from the caller.
 * Accounts are addresses (base32), devices and envelopes are ids (hex). Every failure is a `StorageError`.
 */
import type { AccountId, DeviceId, EnvelopeId } from '@cipherchat/protocol';
export type StorageErrorCode =
  /** No room on the disk; nothing of this write was kept. */
  | 'full'
  /** The store cannot be reached, is closed, or failed; whether this write was kept is not known. */
  | 'unavailable'
  /** A newer release wrote the data. Nothing was read or changed. */
  | 'newer-data';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.code = code;
  }
}

/** What the newest device list says of an account. */
export type AccountRecord = {
  readonly account: AccountId;
  /** AIK public, 32 bytes. */
  readonly accountKey: Uint8Array;
  readonly version: number;
  /** Of the newest list, 32 bytes. */
  readonly listHash: Uint8Array;
  /** Devices of the newest list. */
  readonly devices: ReadonlySet<DeviceId>;
  /** Devices that any version removed; they never come back. */
  readonly removed: ReadonlySet<DeviceId>;
};

export type NewList = {
  readonly account: AccountId;
  readonly accountKey: Uint8Array;
  readonly version: number;
  /** List hash of the version before, 32 bytes. */
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
  /** The whole signed list. */
  readonly bytes: Uint8Array;
  readonly devices: readonly DeviceId[];
  readonly removals: readonly DeviceId[];
};

/** `known`: this very list is there already. `conflict`: the newest list is not the one it follows. */
export type ListOutcome = 'appended' | 'known' | 'conflict';

export type DeviceRecord = { readonly account: AccountId; readonly device: DeviceId; readonly signingKey: Uint8Array };

/** Kinds as in PROTOCOL 3.3: 1 and 3 are replaced by greater ids, 2 and 4 are handed out once. */
export type PrekeyRecord = {
  readonly kind: 1 | 2 | 3 | 4;
  readonly id: number;
  readonly expires: number;
  /** The signed record, 128 or 1280 bytes. */
  readonly record: Uint8Array;
};

export type Registration = {
  readonly device: DeviceRecord;
  readonly list: NewList;
  readonly prekeys: readonly PrekeyRecord[];
  readonly now: number;
};

/** `known`: this device is registered; nothing was changed. */
export type RegistrationOutcome = 'registered' | 'known' | 'conflict';

/** `reused`: an id carries another record than before. `too-many`: the stock would outgrow its limit. Nothing is kept of either. */
export type AddPrekeysOutcome = 'added' | 'reused' | 'too-many' | 'unknown-device';

export type PrekeyIds = {
  readonly mediumTerm: number;
  readonly lastResortKem: number;
  readonly oneTime: readonly number[];
  readonly oneTimeKem: readonly number[];
};

export type BundleRecords = {
  readonly mediumTerm: Uint8Array;
  readonly kem: Uint8Array;
  readonly oneTime: Uint8Array | undefined;
};

export type Send = {
  readonly sender: { readonly account: AccountId; readonly device: DeviceId };
  readonly id: EnvelopeId;
  readonly receivers: readonly {
    readonly account: AccountId;
    readonly device: DeviceId;
    /** The sealed message, tag 21 or 22, in canonical base64url. It is kept as bytes. */
    readonly message: string;
    /** Copy of its header IV, 12 bytes, in base64url. */
    readonly iv: string;
  }[];
  /** The list version used for each target account; undefined for a send to chosen devices. */
  readonly lists: readonly { readonly account: AccountId; readonly version: number }[] | undefined;
  readonly now: number;
};

/** Nothing is kept unless `stored`. */
export type SendOutcome =
  /** `sequences` in the order of the receivers. */
  | { readonly kind: 'stored'; readonly at: number; readonly sequences: readonly number[] }
  /** This sender used the id before: the first answer again. */
  | { readonly kind: 'repeated'; readonly at: number }
  /** Accounts whose stated list is not the newest, as none is of an account that is not known, or of which a device is missing among the receivers. */
  | { readonly kind: 'stale'; readonly accounts: readonly AccountId[] }
  /** The sender is not in its account's newest list. */
  | { readonly kind: 'sender-removed' }
  | { readonly kind: 'unknown-receiver' }
  /** Another sender's envelope of this id waits for one of the receivers. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'mailbox-full' };

export type StoredEnvelope = {
  readonly id: EnvelopeId;
  readonly sender: { readonly account: AccountId; readonly device: DeviceId };
  /** In base64url. */
  readonly message: string;
  readonly at: number;
  readonly sequence: number;
};

export type EnvelopePage = { readonly envelopes: readonly StoredEnvelope[]; readonly more: boolean };

/** That `device` has acknowledged the envelope `id` of the device that asks. */
export type DeliveryNews = { readonly id: EnvelopeId; readonly device: DeviceId; readonly at: number };

/** What waits for one device. */
export type Waiting = {
  readonly device: DeviceId;
  /** Sequences of the oldest and the newest envelope; undefined where there is none. */
  readonly envelopes: { readonly oldest: number; readonly newest: number } | undefined;
  /** Whether delivery news waits. */
  readonly news: boolean;
};

export type Acknowledged = { readonly id: EnvelopeId; readonly sender: DeviceId };

export type Retention = {
  readonly now: number;
  /** Envelopes and delivery news older than this go. */
  readonly mailMs: number;
  /** First answers older than this go. */
  readonly answersMs: number;
  /** At most this many rows of each kind in one call. */
  readonly rows: number;
};

export interface Store {
  account(account: AccountId): Promise<AccountRecord | undefined>;
  /** Versions from `from` on, ascending, at most `limit`. */
  lists(account: AccountId, from: number, limit: number): Promise<readonly Uint8Array[]>;
  device(device: DeviceId): Promise<DeviceRecord | undefined>;
  /** Account, list, device and prekeys at once, or nothing. */
  register(registration: Registration): Promise<RegistrationOutcome>;
  /** The prekeys of removed devices of this account are dropped. */
  appendList(list: NewList, now: number): Promise<ListOutcome>;

  /**
   * A record that is there already, or that was there and handed out, is passed over. `stockLimit` for each kind that the upload adds to: records that wait
   * of the one-time kinds; of kinds 1 and 3 also those that were replaced, until they are swept.
   */
  addPrekeys(device: DeviceId, prekeys: readonly PrekeyRecord[], stockLimit: number): Promise<AddPrekeysOutcome>;
  prekeys(device: DeviceId): Promise<PrekeyIds | undefined>;
  /** One-time prekeys; unknown ids are passed over. */
  removePrekeys(device: DeviceId, ids: Pick<PrekeyIds, 'oneTime' | 'oneTimeKem'>): Promise<void>;
  /**
   * The newest records of kinds 1 and 3, and of each one-time kind one that has not expired, in place of kind 3 where there is one.
   * One-time records are gone afterwards; with `oneTime` false none is touched.
   */
  takeBundle(device: DeviceId, oneTime: boolean, now: number): Promise<BundleRecords | undefined>;

  /** All receivers or none. `mailboxLimit`: most envelopes that may wait for one device. */
  send(send: Send, mailboxLimit: number): Promise<SendOutcome>;
  /** What waits for the device after `sequence`, in order: at most `limit` envelopes and, beyond the first, `maxBytes` of sealed messages. */
  pull(device: DeviceId, after: number, limit: number, maxBytes: number): Promise<EnvelopePage>;
  /** Of these devices those for which anything waits, in any order: one question for many, which reads no payload. */
  waiting(devices: readonly DeviceId[]): Promise<readonly Waiting[]>;
  /** Drops the payloads at once. Unless `silent`, the news waits for the senders. Unknown ids are passed over. */
  acknowledge(
    device: DeviceId,
    ids: readonly EnvelopeId[],
    silent: boolean,
    now: number,
  ): Promise<readonly Acknowledged[]>;
  /** News for the sender, oldest first. */
  deliveries(sender: DeviceId, limit: number): Promise<readonly DeliveryNews[]>;
  acknowledgeDeliveries(sender: DeviceId, news: readonly Pick<DeliveryNews, 'id' | 'device'>[]): Promise<void>;

  /** Drops one slice of what has outlived its time; true when there may be more. */
  sweep(retention: Retention): Promise<boolean>;
  /** Resolves when a write has reached the disk; rejects when the store takes none. */
  probe(): Promise<void>;
  /** Commits what waits, then lets go of everything. Writes asked for later are refused `unavailable`. */
  close(): Promise<void>;
}
