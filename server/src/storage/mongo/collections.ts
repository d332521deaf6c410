/** The documents and their indexes. Each `_id` is derived from the content, so that a repeated write is recognised. */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import { Binary, type Collection, type Db, type IndexDescription } from 'mongodb';

export type UserDocument = {
  readonly _id: string;
  /** PROTOCOL 6 names the field. */
  readonly username: null;
  readonly publicKey: Binary;
  readonly createdAt: number;
};

/** `_id` is account, `.`, version. The newest one is the state of the account. */
export type DeviceListDocument = {
  readonly _id: string;
  readonly userId: AccountId;
  readonly version: number;
  readonly hash: Binary;
  readonly list: Binary;
  readonly createdAt: number;
  readonly accountKey: Binary;
  readonly listedDevices: readonly DeviceId[];
  /** Those that this version removes; up to release 0.1.0 those of all versions before as well. */
  readonly removedDevices: readonly DeviceId[];
};

export type DeviceDocument = {
  readonly _id: string;
  readonly userId: AccountId;
  readonly publicKey: Binary;
  readonly createdAt: number;
};

/** `_id` is device, `.`, kind, `.`, prekey id. */
export type PrekeyDocument = {
  readonly _id: string;
  readonly deviceId: string;
  readonly kind: number;
  readonly prekeyId: number;
  readonly expiresAt: number;
  readonly record: Binary | null;
  readonly keyMark: Binary;
};

/** A one-time prekey was handed out. `_id` is that of the prekey; `handedOut` is the `_id` of the next document. */
export type PrekeyClaimDocument = { readonly _id: string; readonly expiresAt: number; readonly handedOut?: string };

/**
 * The one-time prekey that a purpose gets, whenever it asks. `_id` is purpose, `.`, kind. It holds once the claim of
 * that prekey names this document.
 */
export type HandedOutDocument = {
  readonly _id: string;
  /** `_id` of the prekey. */
  readonly prekey: string;
  readonly record: Binary;
  /** How long the claim of the prekey stays. */
  readonly claimedUntil: number;
  readonly expiresAt: number;
};

/** `_id` is envelope id, `.`, receiving device. */
export type MessageDocument = {
  readonly _id: string;
  readonly senderId: DeviceId;
  readonly senderUserId: AccountId;
  readonly receiverId: DeviceId;
  readonly encryptedPayload: Binary | null;
  readonly iv: Binary | null;
  readonly timestamp: number;
  readonly deliveryStatus: 'sent' | 'delivered';
  readonly deliveredAt: number | null;
  readonly sequence: number;
};

/** `_id` is sending device, `.`, envelope id. Up to release 0.1.0 both stood in fields of their own too. */
export type SendDocument = { readonly _id: string; readonly timestamp: number };

/** `passed`: the greatest sequence in any page of the device `_id`. Nothing is written at or below it. */
export type MailboxDocument = { readonly _id: string; readonly passed: number };

/**
 * `_id` is `schema` (`value`: number of migrations done, `release`: the one that did the newest), `probe` (`value`:
 * time), `moving` or `moved` (`moving-mark.ts`; `value`: time), or the reading of a clock (`clock-documents.ts`;
 * `value`: time).
 */
export type ServiceDocument = {
  readonly _id: string;
  readonly value: number;
  readonly release?: string;
  /** Of `moving`: see `Mover`. */
  readonly source?: string;
  readonly run?: string;
};
export type SchemaDocument = ServiceDocument;

/** `_id`: an account that the operator has switched off. */
export type SwitchedOffDocument = { readonly _id: string; readonly since: number };

/** `_id`: hash of an invitation. */
export type InvitationDocument = { readonly _id: string; readonly createdAt: number; readonly expiresAt: number };

/** `userId` has used the invitation `_id`. The one that inserts it may register. */
export type InvitationClaimDocument = { readonly _id: string; readonly userId: string; readonly expiresAt: number };

/** `_id` is the id of a rendezvous, or that, `.` and a step. `blob`: of a step. */
export type LinkDocument = { readonly _id: string; readonly blob: Binary | null; readonly expiresAt: number };
/** `_id`: the device that is rung. `pushedAt`: when it was last, 0 for never; `pushedThrough`: for mail up to where. */
export type PushSubscriptionDocument = {
  readonly _id: string;
  readonly endpoint: string;
  readonly publicKey: Binary;
  readonly auth: Binary;
  readonly createdAt: number;
  readonly pushedAt: number;
  readonly pushedThrough: number;
};

/** `_id` is account, `.`, generation. The greatest one counts; older ones are left by a kill between two writes. */
export type BackupDocument = {
  readonly _id: string;
  readonly userId: AccountId;
  readonly generation: number;
  readonly manifest: Binary;
  readonly slots: Binary;
  readonly accesses: readonly string[];
  readonly records: Binary;
};

/** `_id` is account, `.`, record id. */
export type BackupRecordDocument = {
  readonly _id: string;
  readonly userId: AccountId;
  readonly hash: Binary;
  /** Bytes of the record: not every server counts them itself. */
  readonly size: number;
  readonly record: Binary;
};

/** `_id`: an account that has ended. */
export type ErasureDocument = { readonly _id: string; readonly erasure: Binary; readonly expiresAt: number };

/** `_id` is account, `.`, epoch. */
export type RosterEntryDocument = {
  readonly _id: string;
  readonly userId: AccountId;
  readonly epoch: number;
  readonly entry: Binary;
};

export type Collections = {
  readonly users: Collection<UserDocument>;
  readonly deviceLists: Collection<DeviceListDocument>;
  readonly devices: Collection<DeviceDocument>;
  readonly prekeys: Collection<PrekeyDocument>;
  readonly prekeyClaims: Collection<PrekeyClaimDocument>;
  readonly handedOut: Collection<HandedOutDocument>;
  readonly messages: Collection<MessageDocument>;
  readonly sends: Collection<SendDocument>;
  readonly mailboxes: Collection<MailboxDocument>;
  readonly links: Collection<LinkDocument>;
  readonly switchedOff: Collection<SwitchedOffDocument>;
  readonly invitations: Collection<InvitationDocument>;
  readonly invitationClaims: Collection<InvitationClaimDocument>;
  readonly pushSubscriptions: Collection<PushSubscriptionDocument>;
  readonly backups: Collection<BackupDocument>;
  readonly backupRecords: Collection<BackupRecordDocument>;
  readonly erasures: Collection<ErasureDocument>;
  readonly rosterEntries: Collection<RosterEntryDocument>;
  readonly service: Collection<ServiceDocument>;
};

export const collectionsOf = (database: Db): Collections => ({
  users: database.collection('users'),
  deviceLists: database.collection('deviceLists'),
  devices: database.collection('devices'),
  prekeys: database.collection('prekeys'),
  prekeyClaims: database.collection('prekeyClaims'),
  handedOut: database.collection('handedOut'),
  messages: database.collection('messages'),
  sends: database.collection('sends'),
  mailboxes: database.collection('mailboxes'),
  links: database.collection('links'),
  switchedOff: database.collection('switchedOff'),
  invitations: database.collection('invitations'),
  invitationClaims: database.collection('invitationClaims'),
  pushSubscriptions: database.collection('pushSubscriptions'),
  backups: database.collection('backups'),
  backupRecords: database.collection('backupRecords'),
  erasures: database.collection('erasures'),
  rosterEntries: database.collection('rosterEntries'),
  service: database.collection('service'),
});

const INDEXES: Readonly<Partial<Record<keyof Collections, readonly IndexDescription[]>>> = {
  deviceLists: [
    { name: 'listsOfUser', key: { userId: 1, version: -1 }, unique: true },
    { name: 'removedDevicesOfUser', key: { userId: 1, removedDevices: 1 } },
  ],
  prekeys: [
    { name: 'prekeysOfDevice', key: { deviceId: 1, kind: 1, prekeyId: 1 }, unique: true },
    { name: 'prekeysByExpiry', key: { expiresAt: 1 } },
  ],
  prekeyClaims: [{ name: 'claimsByExpiry', key: { expiresAt: 1 } }],
  handedOut: [{ name: 'handedOutByExpiry', key: { expiresAt: 1 } }],
  links: [{ name: 'linksByExpiry', key: { expiresAt: 1 } }],
  messages: [
    // For uniqueness only. Queries use `waiting`: delivery news lies between the waiting envelopes in this one.
    { name: 'mailbox', key: { receiverId: 1, sequence: 1 }, unique: true },
    { name: 'waiting', key: { receiverId: 1, deliveryStatus: 1, sequence: 1 } },
    { name: 'news', key: { senderId: 1, deliveryStatus: 1, sequence: 1 } },
    { name: 'messagesByTime', key: { timestamp: 1 } },
  ],
  sends: [{ name: 'sendsByTime', key: { timestamp: 1 } }],
  backups: [
    { name: 'backupsOfUser', key: { userId: 1, generation: -1 }, unique: true },
    { name: 'backupsByAccess', key: { accesses: 1 } },
  ],
  erasures: [{ name: 'erasuresByExpiry', key: { expiresAt: 1 } }],
  rosterEntries: [{ name: 'rosterOfUser', key: { userId: 1, epoch: 1 }, unique: true }],
  backupRecords: [{ name: 'backupRecordsOfUser', key: { userId: 1 } }],
};

/** Creating an existing index changes nothing. */
export const makeIndexes = async (collections: Collections): Promise<void> => {
  for (const name of Object.keys(INDEXES) as (keyof typeof INDEXES)[]) {
    // One at a time: FerretDB 1.24 fails over several that are there already.
    for (const index of INDEXES[name] ?? []) await collections[name].createIndexes([index]);
  }
};

export const binary = (bytes: Uint8Array): Binary => new Binary(bytes);

/** A copy: the driver may give a view into its whole answer. */
export const bytesOf = ({ buffer, position }: Binary): Uint8Array => Uint8Array.from(buffer.subarray(0, position));

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
