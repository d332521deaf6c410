/**
 * Everything a memory store keeps, as plain Maps in the order of insertion. Tests read and change it the way an
 * operator of the server could; `structuredClone` makes an independent copy of a whole server.
 */
import type { AccountId, DeviceId, EnvelopeId, LinkStep } from '@cipherchat/protocol';
import type {
  AccountRecord,
  ClockReading,
  DeliveryNews,
  DeviceRecord,
  PrekeyRecord,
  PushSubscription,
  NewBackupRecord,
  StoredBackup,
  StoredEnvelope,
} from '../port.ts';
import type { LastPush } from '../push-rest.ts';

/** The newest state of an account and each version of its list. */
export type MemoryAccount = AccountRecord & {
  /** By any version. */
  readonly removed: ReadonlySet<DeviceId>;
  /** Key: version. */
  readonly lists: Map<number, { readonly hash: Uint8Array; readonly bytes: Uint8Array }>;
};

/** `record` is undefined once it was handed out, removed or replaced; `keyMark` (32 bytes) stays until it expires. */
export type MemoryPrekey = Omit<PrekeyRecord, 'record'> & {
  readonly record: Uint8Array | undefined;
  readonly keyMark: Uint8Array;
};

/** `sequence` is that of the envelope, `since` the time of its send. */
export type MemoryNews = DeliveryNews & { readonly sequence: number; readonly since: number };

/** A one-time record, for a repeat of the request that it was handed out for. */
export type MemoryHandOut = { readonly record: Uint8Array; readonly expires: number };

/** `usedBy`: the account that registered with it. */
export type MemoryInvitation = { readonly expires: number; readonly usedBy?: AccountId };

/** Rendezvous of a link. */
export type MemoryLink = { readonly expires: number; readonly blobs: Map<LinkStep, Uint8Array> };

export type MemorySubscription = LastPush & { readonly subscription: PushSubscription };

export type MemoryData = {
  /** Key: address. */
  readonly accounts: Map<AccountId, MemoryAccount>;
  /** Key: device id. */
  readonly devices: Map<DeviceId, DeviceRecord>;
  /** Key: device id; inner key: kind, `.`, prekey id. */
  readonly prekeys: Map<DeviceId, ReadonlyMap<string, MemoryPrekey>>;
  /** Key: purpose, `.`, kind. */
  readonly handedOut: Map<string, MemoryHandOut>;
  /** Waiting envelopes. Key: receiving device; inner key: envelope id. */
  readonly mailboxes: Map<DeviceId, Map<EnvelopeId, StoredEnvelope>>;
  /** Key: sending device; inner key: envelope id, `.`, receiving device. */
  readonly news: Map<DeviceId, Map<string, MemoryNews>>;
  /** Time of the first answer to a send. Key: sending device, `.`, envelope id. */
  readonly answers: Map<string, number>;
  /** Key: trust and node. */
  readonly clocks: Map<string, ClockReading>;
  /** The sequence of the newest envelope of each device; never used again. */
  readonly sequences: Map<DeviceId, number>;
  /** Key: id of the rendezvous. */
  readonly links: Map<string, MemoryLink>;
  /** Accounts that the operator has switched off. */
  readonly switchedOff: Set<AccountId>;
  /** Key: hash. */
  readonly invitations: Map<string, MemoryInvitation>;
  /** Key: device id. */
  readonly subscriptions: Map<DeviceId, MemorySubscription>;
  readonly erasures: Map<AccountId, { readonly bytes: Uint8Array; readonly expires: number }>;
  /** Entries of the roster of an account, from epoch 1 on. */
  readonly rosters: Map<AccountId, readonly Uint8Array[]>;
  readonly backups: Map<AccountId, StoredBackup>;
  /** Key: address; inner key: record id. */
  readonly backupRecords: Map<AccountId, ReadonlyMap<string, NewBackupRecord>>;
};

export const newMemoryData = (): MemoryData => ({
  accounts: new Map(),
  devices: new Map(),
  prekeys: new Map(),
  handedOut: new Map(),
  mailboxes: new Map(),
  news: new Map(),
  answers: new Map(),
  clocks: new Map(),
  sequences: new Map(),
  links: new Map(),
  switchedOff: new Set(),
  invitations: new Map(),
  subscriptions: new Map(),
  erasures: new Map(),
  rosters: new Map(),
  backups: new Map(),
  backupRecords: new Map(),
});
