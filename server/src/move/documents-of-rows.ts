/**
 * The document that stands in MongoDB for a row of SQLite, and the key of the row that a document stands for. Ids,
 * times and numbers stay, so no client notices the move.
 */
import { DeviceId, parseDeviceList, parsePrekey, type AccountId } from '@cipherchat/protocol';
import { accountBytes, deviceIdBytes } from '../auth/labelled-hash.ts';
import { binary, type Collections } from '../storage/mongo/collections.ts';
import { StorageError } from '../storage/port.ts';
import type { MovedTable, RowKey } from '../storage/sqlite/rows-to-move.ts';
import type { StoredRow } from '../storage/stored-tables.ts';

export type MovedDocument = { readonly _id: string } & Readonly<Record<string, unknown>>;

type Mapping = {
  readonly collection: keyof Collections;
  readonly document: (row: StoredRow) => MovedDocument;
  /** Undefined: no row can be meant. */
  readonly key: (id: string) => RowKey | undefined;
  /** Of the documents of the collection, those that stand for rows. */
  readonly filter?: Readonly<Record<string, unknown>>;
};

const DEVICE_ID_BYTES = 16;
const HEX = 'hex';

const unreadable = (what: string, cause?: unknown): StorageError =>
  new StorageError('unavailable', `${what} in the database cannot be read: run "check" and "audit" first.`, { cause });

const text = (row: StoredRow, name: string): string => {
  const value = row[name];
  if (typeof value !== 'string') throw unreadable(`A ${name}`);
  return value;
};
const number = (row: StoredRow, name: string): number => {
  const value = row[name];
  if (typeof value !== 'number') throw unreadable(`A ${name}`);
  return value;
};
const bytes = (row: StoredRow, name: string): Uint8Array => {
  const value = row[name];
  if (!(value instanceof Uint8Array)) throw unreadable(`A ${name}`);
  return value;
};
const bytesOrNull = (row: StoredRow, name: string) => (row[name] === null ? null : binary(bytes(row, name)));

const parsed = <T>(what: string, parse: (input: Uint8Array) => T, input: Uint8Array): T => {
  try {
    return parse(input);
  } catch (cause) {
    throw unreadable(what, cause);
  }
};

const listDocument = (row: StoredRow): MovedDocument => {
  const list = parsed('A device list', parseDeviceList, bytes(row, 'list'));
  const account = accountBytes(list.accountKey);
  const userId = text(row, 'userId') as AccountId;
  const version = number(row, 'version');
  return {
    _id: `${userId}.${version}`,
    userId,
    version,
    hash: binary(bytes(row, 'hash')),
    list: binary(bytes(row, 'list')),
    createdAt: number(row, 'createdAt'),
    accountKey: binary(list.accountKey),
    listedDevices: list.devices.map((entry) => DeviceId.fromBytes(deviceIdBytes(account, entry))),
    removedDevices: list.removals.map(({ deviceId }) => DeviceId.fromBytes(deviceId)),
  };
};

const prekeyDocument = (row: StoredRow): MovedDocument => {
  const [deviceId, kind, prekeyId] = [text(row, 'deviceId'), number(row, 'kind'), number(row, 'prekeyId')];
  return {
    _id: `${deviceId}.${kind}.${prekeyId}`,
    deviceId,
    kind,
    prekeyId,
    expiresAt: number(row, 'expiresAt'),
    record: bytesOrNull(row, 'record'),
    keyMark: binary(bytes(row, 'keyMark')),
  };
};

/** SQLite has emptied the prekey in the same commit; here the claim follows when the purpose asks again. */
const handedOutDocument = (row: StoredRow): MovedDocument => {
  const record = bytes(row, 'record');
  const { deviceId, kind, id, expires } = parsed('A prekey', parsePrekey, record);
  return {
    _id: `${text(row, 'purpose')}.${number(row, 'kind')}`,
    prekey: `${DeviceId.fromBytes(deviceId)}.${kind}.${id}`,
    record: binary(record),
    claimedUntil: expires,
    expiresAt: number(row, 'expiresAt'),
  };
};

/** The number stays: a client asks for what lies behind the last one it has. Those that MongoDB gives are greater. */
const messageDocument = (row: StoredRow): MovedDocument => ({
  _id: text(row, '_id'),
  senderId: text(row, 'senderId'),
  senderUserId: text(row, 'senderUserId'),
  receiverId: text(row, 'receiverId'),
  encryptedPayload: bytesOrNull(row, 'encryptedPayload'),
  iv: bytesOrNull(row, 'iv'),
  timestamp: number(row, 'timestamp'),
  deliveryStatus: text(row, 'deliveryStatus'),
  deliveredAt: row['deliveredAt'] === null ? null : number(row, 'deliveredAt'),
  sequence: number(row, 'sequence'),
});

const answerId = (key: Uint8Array): string => {
  const hex = Buffer.from(key).toString(HEX);
  return `${hex.slice(0, DEVICE_ID_BYTES * 2)}.${hex.slice(DEVICE_ID_BYTES * 2)}`;
};

const byId = (id: string): RowKey => [id];

/** `numbers`: how many parts at the end are numbers. */
const byParts =
  (parts: number, numbers: number) =>
  (id: string): RowKey | undefined => {
    const given = id.split('.');
    if (given.length !== parts) return undefined;
    return given.map((part, i) => (i < parts - numbers ? part : Number(part)));
  };

export const MAPPINGS: Readonly<Record<MovedTable, Mapping>> = {
  users: {
    collection: 'users',
    document: (row) => ({
      _id: text(row, '_id'),
      username: null,
      publicKey: binary(bytes(row, 'publicKey')),
      createdAt: number(row, 'createdAt'),
    }),
    key: byId,
  },
  deviceLists: { collection: 'deviceLists', document: listDocument, key: byParts(2, 1) },
  devices: {
    collection: 'devices',
    document: (row) => ({
      _id: text(row, '_id'),
      userId: text(row, 'userId'),
      publicKey: binary(bytes(row, 'publicKey')),
      createdAt: number(row, 'createdAt'),
    }),
    key: byId,
  },
  prekeys: { collection: 'prekeys', document: prekeyDocument, key: byParts(3, 2) },
  handedOut: { collection: 'handedOut', document: handedOutDocument, key: byParts(2, 1) },
  messages: { collection: 'messages', document: messageDocument, key: byId },
  sends: {
    collection: 'sends',
    document: (row) => ({ _id: answerId(bytes(row, '_id')), timestamp: number(row, 'timestamp') }),
    key: (id) => [Buffer.from(id.replace('.', ''), HEX)],
  },
  switchedOff: {
    collection: 'switchedOff',
    document: (row) => ({ _id: text(row, '_id'), since: number(row, 'since') }),
    key: byId,
  },
  invitations: {
    collection: 'invitations',
    document: (row) => ({
      _id: text(row, '_id'),
      createdAt: number(row, 'createdAt'),
      expiresAt: number(row, 'expiresAt'),
    }),
    key: byId,
  },
  usedInvitations: {
    collection: 'invitationClaims',
    document: (row) => ({
      _id: text(row, '_id'),
      userId: text(row, 'userId'),
      expiresAt: number(row, 'expiresAt'),
    }),
    key: byId,
  },
  pushSubscriptions: {
    collection: 'pushSubscriptions',
    document: (row) => ({
      _id: text(row, '_id'),
      endpoint: text(row, 'endpoint'),
      publicKey: binary(bytes(row, 'publicKey')),
      auth: binary(bytes(row, 'auth')),
      createdAt: number(row, 'createdAt'),
      pushedAt: number(row, 'pushedAt'),
      pushedThrough: number(row, 'pushedThrough'),
    }),
    key: byId,
  },
  backups: {
    collection: 'backups',
    document: (row) => ({
      _id: `${text(row, '_id')}.${String(number(row, 'generation'))}`,
      userId: text(row, '_id'),
      generation: number(row, 'generation'),
      manifest: binary(bytes(row, 'manifest')),
      slots: binary(bytes(row, 'slots')),
      accesses: text(row, 'accesses').split(' '),
      records: binary(bytes(row, 'records')),
    }),
    key: byParts(2, 1),
  },
  backupRecords: {
    collection: 'backupRecords',
    document: (row) => ({
      _id: `${text(row, 'userId')}.${text(row, 'recordId')}`,
      userId: text(row, 'userId'),
      hash: binary(bytes(row, 'hash')),
      size: bytes(row, 'record').length,
      record: binary(bytes(row, 'record')),
    }),
    key: byParts(2, 0),
  },
  erasures: {
    collection: 'erasures',
    document: (row) => ({
      _id: text(row, '_id'),
      erasure: binary(bytes(row, 'erasure')),
      expiresAt: number(row, 'expiresAt'),
    }),
    key: byId,
  },
  rosterEntries: {
    collection: 'rosterEntries',
    document: (row) => ({
      _id: `${text(row, 'userId')}.${String(number(row, 'epoch'))}`,
      userId: text(row, 'userId'),
      epoch: number(row, 'epoch'),
      entry: binary(bytes(row, 'entry')),
    }),
    key: byParts(2, 1),
  },
  service: {
    collection: 'service',
    document: (row) => ({ _id: text(row, '_id'), value: Number(text(row, 'value')) }),
    key: byId,
    filter: { _id: { $regex: /^(?:clock|doubted):/u } },
  },
};
