/**
 * Every table and column that the server keeps, and the shape of what may stand there. What is not declared here is a
 * finding. README "What is stored" says the same in words. `sqlite` and `mongo` are columns of only one of them.
 */
import { AccountId, fromHex, toHex } from '@cipherchat/protocol';
import {
  accountKey,
  backupIndex,
  backupManifest,
  backupRecord,
  backupRecordHash,
  backupSlots,
  handedOutPrekey,
  headerIv,
  keyMark,
  prekeyRecord,
  purpose,
  purposeAndKind,
  rosterEntry,
  sealedMessage,
  signedErasure,
  signedList,
  signingKey,
} from './declared-records.ts';
import {
  account,
  count,
  device,
  envelope,
  fits,
  isBytes,
  nothing,
  oneOf,
  or,
  pair,
  sameBytes,
  time,
  u32,
  type Row,
  type Shape,
} from './shapes.ts';
import type { KnownKeys } from './known-keys.ts';
import { isWords, notRandom } from './text-in-bytes.ts';

const LINK_TAGS: ReadonlySet<unknown> = new Set([0x51, 0x52, 0x53, 0x54]);

type Fields = Readonly<Record<string, Shape>>;
export type DeclaredTable = { readonly both: Fields; readonly sqlite?: Fields; readonly mongo?: Fields };
export type Database = 'sqlite' | 'mongo';

const newestList = fits('is not the newest list of this account', (value, { _id, listVersion }, known) =>
  sameBytes(value, known.lists.get(`${String(_id)}.${String(listVersion)}`)?.list.hash),
);
const listedDevices = fits('is not what the newest list of this account says', (value, { _id, listVersion }, known) => {
  const list = known.lists.get(`${String(_id)}.${String(listVersion)}`);
  return list !== undefined && value === [...list.devices.keys()].join(' ');
});
const listHash = fits('is not the hash of its list', (value, { userId, version }, known) =>
  sameBytes(value, known.lists.get(`${String(userId)}.${String(version)}`)?.list.hash),
);
const devicesOfList = fits('is not what its list says', (value, { userId, version }, known) => {
  const list = known.lists.get(`${String(userId)}.${String(version)}`);
  return Array.isArray(value) && list !== undefined && value.join(' ') === [...list.devices.keys()].join(' ');
});
const wasRemoved = fits('is no device that a list removed', (value, { userId }, known) =>
  known.removed.has(`${String(userId)} ${String(value)}`),
);
const removedDevices: Shape = (value, row, known) =>
  Array.isArray(value)
    ? value.map((id) => wasRemoved(id, row, known)).find((wrong) => wrong !== undefined)
    : 'is not a list of devices';
const owner = fits('is not the account of this device', (value, { _id }, known) => known.owner(_id) === value);
const senderAccount = fits(
  'is not the account of the sender',
  (value, { senderId }, known) =>
    known.owner(senderId) === value || (known.owner(senderId) === undefined && known.erased.has(String(value))),
);
const listId = fits(
  'is not account and version',
  (value, { userId, version }) => value === `${String(userId)}.${String(version)}`,
);
const rosterId = fits(
  'is not account and epoch',
  (value, { userId, epoch }) => value === `${String(userId)}.${String(epoch)}`,
);
const prekeyId = fits(
  'is not device, kind and id',
  (value, { deviceId, kind, prekeyId: id }) => value === `${String(deviceId)}.${String(kind)}.${String(id)}`,
);
const claimId = fits('is not device, kind and id', (value, _, known) => {
  const [, id] = /^([0-9a-f]{32})\.[24]\.\d{1,10}$/u.exec(String(value)) ?? [];
  return id !== undefined && known.devices.has(id);
});
/** Mail and its marks can outlive the devices of an account that was erased. */
const mailDevice = or(device, (value, row, known) =>
  known.erased.size > 0 ? envelope(value, row, known) : 'is no device',
);
const receiver: Shape = (value, row, known) =>
  mailDevice(value, row, known) ?? (value === row['receiverId'] ? undefined : 'is not its receiver');
const answerKey = fits(
  'is not a device and a random id',
  (value, _, known) =>
    isBytes(value, 32) && known.devices.has(toHex(value.subarray(0, 16))) && !isWords(value.subarray(16)),
);

/** MongoDB: 1,000 numbers for each millisecond of the clock. What was moved there has the number that SQLite gave. */
const fromClock: Shape = (value, row, known) =>
  Number.isSafeInteger(value) ? time(Math.floor(Number(value) / 1000), row, known) : 'is not a number';

const rendezvous = fits(
  'is no random id',
  (value) =>
    typeof value === 'string' && /^[0-9a-f]{32}$/u.test(value) && !isWords(fromHex(value) ?? new Uint8Array(0)),
);
const rendezvousAndStep: Shape = (value, row, known) =>
  rendezvous(typeof value === 'string' ? value.replace(/\.[0-3]$/u, '') : value, row, known);
/** Public keys, or sealed: Q, M1, M2 and M3 of PROTOCOL 9.1 each begin with their own three bytes. */
const linkBlob = fits(
  'is no message of a link',
  (value) => value instanceof Uint8Array && value[0] === 1 && value[1] === 1 && LINK_TAGS.has(value[2]),
);

const RELEASE = /^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[a-z]+\.\d{1,4})?$/u;
const READING = /^(?:clock|doubted):([0-9a-f]{32})$/u;

/** Stays switched off after everything else of it was erased, so no list here proves it. */
const erasedAccount = fits('is no address', (value) => AccountId.is(value));
const hash = fits(
  'is no hash',
  (value) =>
    typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value) && !isWords(fromHex(value) ?? new Uint8Array(0)),
);
/** What a browser's vendor hands out: a host, and a path that no one made up in words. */
const ENDPOINT = /^https:\/\/[a-z0-9.-]{1,255}(?::\d{1,5})?(?:\/[!-"$-[\]-~]*)?$/u;
const pushEndpoint = fits(
  'is no address of a push service',
  (value) => typeof value === 'string' && ENDPOINT.test(value),
);
const UNCOMPRESSED = 4;
const pushKey = fits(
  'is no public key of P-256',
  (value) => isBytes(value, 65) && value[0] === UNCOMPRESSED && notRandom(value.subarray(1)) === undefined,
);
const pushSecret = fits('is not 16 random bytes', (value) => isBytes(value, 16) && !isWords(value));
const areHashes = (values: readonly unknown[], row: Row, known: KnownKeys): boolean =>
  values.length > 0 && values.every((value) => hash(value, row, known) === undefined);
const accessesInText = fits(
  'is no list of hashes',
  (value, row, known) => typeof value === 'string' && areHashes(value.split(' '), row, known),
);
const accessesInList = fits(
  'is no list of hashes',
  (value, row, known) => Array.isArray(value) && areHashes(value, row, known),
);
const randomHex = envelope;
const backupId = fits(
  'is not account and generation',
  (value, { userId, generation }) => value === `${String(userId)}.${String(generation)}`,
);
const backupRecordId = fits('is not account and a random id', (value, row, known) => {
  const [owner, id] = String(value).split('.');
  return owner === row['userId'] && randomHex(id, row, known) === undefined;
});
const FACTS = new Set<unknown>(['release', 'schema', 'probe', 'moving', 'moved']);

const release = fits('is no version', (value) => typeof value === 'string' && RELEASE.test(value));
const serviceId = fits('is no declared fact', (value) => {
  if (FACTS.has(value)) return true;
  const [, node] = READING.exec(String(value)) ?? [];
  return node !== undefined && !isWords(fromHex(node) ?? new Uint8Array(0));
});
const serviceText: Shape = (value, row, known) =>
  row['_id'] === 'release' ? release(value, row, known) : time(Number(value), row, known);
const serviceNumber: Shape = (value, row, known) => (row['_id'] === 'schema' ? count : time)(value, row, known);

export const DECLARED_TABLES: Readonly<Record<string, DeclaredTable>> = {
  users: {
    both: { _id: account, username: nothing, publicKey: accountKey, createdAt: time },
    sqlite: { listVersion: count, listHash: newestList, listedDevices },
  },
  deviceLists: {
    both: { userId: account, version: count, hash: listHash, list: signedList, createdAt: time },
    mongo: { _id: listId, accountKey, listedDevices: devicesOfList, removedDevices },
  },
  removedDevices: { both: {}, sqlite: { userId: account, deviceId: wasRemoved } },
  devices: { both: { _id: device, userId: owner, publicKey: signingKey, createdAt: time } },
  prekeys: {
    both: {
      deviceId: device,
      kind: oneOf(1, 2, 3, 4),
      prekeyId: u32,
      expiresAt: time,
      record: prekeyRecord,
      keyMark,
    },
    mongo: { _id: prekeyId },
  },
  prekeyClaims: { both: {}, mongo: { _id: claimId, expiresAt: time, handedOut: purposeAndKind } },
  handedOut: {
    both: { record: handedOutPrekey, expiresAt: time },
    sqlite: { purpose, kind: oneOf(2, 4) },
    mongo: { _id: purposeAndKind, prekey: claimId, claimedUntil: time },
  },
  messages: {
    both: {
      _id: pair(envelope, receiver),
      senderId: mailDevice,
      senderUserId: senderAccount,
      receiverId: mailDevice,
      encryptedPayload: sealedMessage,
      iv: headerIv,
      timestamp: time,
      deliveryStatus: oneOf('sent', 'delivered'),
      deliveredAt: or(nothing, time),
    },
    sqlite: { position: count, sequence: count },
    mongo: { sequence: or(count, fromClock) },
  },
  mailboxes: { both: { _id: device }, sqlite: { sequence: count }, mongo: { passed: or(count, fromClock) } },
  sends: {
    both: { timestamp: time },
    sqlite: { _id: answerKey },
    // `senderId` and `envelopeId`: release 0.1.0 only.
    mongo: { _id: pair(device, envelope), senderId: device, envelopeId: envelope },
  },
  links: {
    both: { blob: or(nothing, linkBlob), expiresAt: time },
    sqlite: { linkId: rendezvous, step: oneOf(-1, 0, 1, 2, 3) },
    mongo: { _id: rendezvousAndStep },
  },
  switchedOff: { both: { _id: erasedAccount, since: time } },
  rosterEntries: { both: { userId: account, epoch: count, entry: rosterEntry }, mongo: { _id: rosterId } },
  erasures: { both: { _id: erasedAccount, erasure: signedErasure, expiresAt: time } },
  invitations: {
    both: { _id: hash, createdAt: time, expiresAt: time },
    sqlite: { userId: or(nothing, erasedAccount) },
  },
  pushSubscriptions: {
    both: {
      _id: device,
      endpoint: pushEndpoint,
      publicKey: pushKey,
      auth: pushSecret,
      createdAt: time,
      pushedAt: or(oneOf(0), time),
      pushedThrough: or(count, fromClock),
    },
  },
  invitationClaims: { both: {}, mongo: { _id: hash, userId: erasedAccount, expiresAt: time } },
  backups: {
    both: { generation: u32, manifest: backupManifest, slots: backupSlots, records: backupIndex },
    sqlite: { _id: account, accesses: accessesInText },
    mongo: { _id: backupId, userId: account, accesses: accessesInList },
  },
  backupAccesses: { both: {}, sqlite: { _id: hash, userId: account } },
  backupRecords: {
    both: { userId: account, hash: backupRecordHash, record: backupRecord },
    sqlite: { recordId: randomHex },
    mongo: { _id: backupRecordId, size: count },
  },
  // SQLite makes it for a counter that release 0.1.0 had; it is empty since.
  sqlite_sequence: { both: {}, sqlite: { name: oneOf('messages'), seq: count } },
  service: {
    both: { _id: serviceId },
    sqlite: { value: serviceText },
    mongo: { value: serviceNumber, release },
  },
};

export const fieldsOf = (table: string, database: Database): Fields | undefined => {
  const declared = Object.hasOwn(DECLARED_TABLES, table) ? DECLARED_TABLES[table] : undefined;
  const own = declared?.[database];
  if (declared === undefined || (own === undefined && Object.keys(declared.both).length === 0)) return undefined;
  return { ...declared.both, ...own };
};
