/**
 * The device that a restore makes: its keys, kept until all is there, so that a second try registers the same one; and
 * its registration with a device list that the restored account key signs.
 */
import {
  AccountId,
  CHALLENGE_LIFETIME_MS,
  DEVICE_KIND,
  equalBytes,
  LOGIN_PURPOSE,
  MAX_DEVICES_PER_ACCOUNT,
  type TokenAnswer,
} from '@cipherchat/protocol';
import { fetchLists } from '../accounts/fetch-lists.ts';
import { identityOf, type Identity } from '../accounts/identity.ts';
import { loginProof } from '../accounts/login-proof.ts';
import { nextList } from '../accounts/next-list.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { AccountKey } from '../crypto/account.ts';
import { signDeviceList, verifyDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import type { Platform } from '../crypto/platform.ts';
import { restorations } from '../rows/backup-records.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow } from '../rows/read-rows.ts';
import type { ChatStore, Row } from '../storage/port.ts';
import { TransportError, type Transport } from '../transport/port.ts';

export type NewDeviceParts = {
  readonly store: ChatStore;
  readonly transport: Transport;
  readonly platform: Platform;
  readonly clock: ServerClock;
};

const KEY = 'restoring';
/** So often another device may publish a list at the same moment. */
const TRIES = 3;

type StagedValue = {
  readonly account: Uint8Array;
  readonly signingKey: Uint8Array;
  readonly identityKey: Uint8Array;
  /** Signed before it was sent: the same bytes are sent again. */
  readonly list?: Uint8Array | undefined;
};

const rowOf = (value: StagedValue, handles: NonNullable<Row['handles']>): Row => ({
  key: KEY,
  group: 'account',
  order: 0,
  value,
  handles,
});

export const forgetStaged = { kind: 'delete', table: restorations.table, key: KEY } as const;

const keep = (store: ChatStore, row: Row): Promise<void> => store.commit([putRow(restorations, KEY, row)]);

/** The keys of the try before, or new ones. They are stored when this resolves. */
export const stageDevice = async (
  { store, platform }: NewDeviceParts,
  account: Uint8Array,
  accountKey: AccountKey,
): Promise<Identity> => {
  const { publicKey, privateKey } = accountKey;
  const rest = { kind: DEVICE_KIND.app, accountKey: { publicKey, privateKey } } as const;
  const staged = await readRow(store, restorations, KEY);
  const kept = staged?.value as StagedValue | undefined;
  const [signing, agreement] = staged?.handles ?? [];
  if (kept !== undefined && equalBytes(kept.account, account) && signing !== undefined && agreement !== undefined) {
    const agreementKey = await platform.restoreAgreementKey(kept.identityKey, agreement);
    const signingKey = { publicKey: kept.signingKey, privateKey: signing as CryptoKey };
    return identityOf({ ...rest, signingKey, agreementKey });
  }
  const [signingKey, agreementKey] = await Promise.all([
    platform.generateSigningKey(),
    platform.generateAgreementKey(),
  ]);
  const value = { account, signingKey: signingKey.publicKey, identityKey: agreementKey.publicKey };
  await keep(store, rowOf(value, [signingKey.privateKey, agreementKey.stored]));
  return identityOf({ ...rest, signingKey, agreementKey });
};

const hasDevice = (list: VerifiedList, { deviceId }: Identity): boolean =>
  list.deviceIds.some((id) => equalBytes(id, deviceId));

/** The list with this device: the newest one, the one that was signed in a try before, or a new one. */
const listWith = async (
  { store, clock }: NewDeviceParts,
  identity: Identity,
  accountKey: AccountKey,
  newest: VerifiedList,
  backupFloor: number,
): Promise<VerifiedList> => {
  if (hasDevice(newest, identity)) return newest;
  const staged = await readRow(store, restorations, KEY);
  const value = staged?.value as StagedValue | undefined;
  if (value?.list !== undefined) {
    const signed = await verifyDeviceList(value.list, identity.account);
    if (equalBytes(signed.previous, newest.hash)) return signed;
  }
  const now = clock.now();
  const added = [
    {
      signingKey: identity.signingKey.publicKey,
      identityKey: identity.agreementKey.publicKey,
      created: now,
      kind: identity.kind,
    },
  ];
  const list = await signDeviceList(accountKey, nextList(newest, now, { added, backupFloor }));
  if (staged !== undefined && value !== undefined) await keep(store, rowOf({ ...value, list }, staged.handles ?? []));
  return verifyDeviceList(list, identity.account);
};

export type Registered = {
  readonly answer: TokenAnswer;
  readonly list: VerifiedList;
  /** False where a try before had registered it, with prekeys that are gone. */
  readonly isNew: boolean;
};

/**
 * Registers the device. `too-many-devices`: the account has 16. Rejects with a `TransportError`; the next try goes on.
 */
export const registerDevice = async (
  parts: NewDeviceParts,
  identity: Identity,
  accountKey: AccountKey,
  { backupFloor, prekeys }: { readonly backupFloor: number; readonly prekeys: readonly Uint8Array[] },
): Promise<Registered | 'too-many-devices'> => {
  const { transport } = parts;
  const { directory } = transport;
  for (let left = TRIES; ; left -= 1) {
    const newest = (await fetchLists(directory, AccountId.fromBytes(identity.account))).at(-1);
    if (newest === undefined) throw new TransportError('invalid-answer');
    const isNew = !hasDevice(newest, identity);
    if (isNew && newest.devices.length >= MAX_DEVICES_PER_ACCOUNT) return 'too-many-devices';
    const challenge = await directory.challenge();
    // What is signed next is dated by it.
    parts.clock.read(challenge.expires - CHALLENGE_LIFETIME_MS);
    const list = await listWith(parts, identity, accountKey, newest, backupFloor);
    const proof = await loginProof(identity, transport.origin, LOGIN_PURPOSE.register, challenge);
    try {
      const answer = await directory.register({ device: identity.device, list: list.bytes, prekeys, proof });
      return { answer, list, isNew };
    } catch (cause) {
      const isTaken = cause instanceof TransportError && (cause.code === 'bad-chain' || cause.code === 'conflict');
      if (!isTaken || left <= 1) throw cause;
    }
  }
};
