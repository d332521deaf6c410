/**
 * The keys of this device and its account (PROTOCOL 3.1). They are made once, without a network, and stored as key
 * handles next to sealed bytes.
 */
import { AccountId, DeviceId, type DeviceKind } from '@cipherchat/protocol';
import { accountOf, deviceIdOf, generateAccountKey } from '../crypto/account.ts';
import { signDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import type { AgreementKey, SigningKey } from '../crypto/keys.ts';
import type { Platform } from '../crypto/platform.ts';
import type { OwnParty } from '../crypto/session.ts';
import { StoreError, type ChatStore, type Row } from '../storage/port.ts';
import { defineRows } from '../rows/define-rows.ts';
import { readRow } from '../rows/read-rows.ts';
import type { OwnListRecord } from '../rows/records.ts';

export type Identity = {
  readonly account: Uint8Array;
  /** 32 characters. */
  readonly address: AccountId;
  readonly deviceId: Uint8Array;
  /** Device id, 32 hexadecimal digits. */
  readonly device: DeviceId;
  readonly kind: DeviceKind;
  readonly accountKey: AccountKeyOf;
  readonly signingKey: SigningKey;
  readonly agreementKey: AgreementKey;
};

/** AIK. A linked device has its public half alone, and signs no list (PROTOCOL 3.1). */
export type AccountKeyOf = Pick<SigningKey, 'publicKey'> & { readonly privateKey: CryptoKey | undefined };

type IdentityValue = {
  readonly accountKey: Uint8Array;
  /** Undefined on a linked device, whose row has the handles of DSK and DIK alone. */
  readonly seed?: Uint8Array | undefined;
  readonly signingKey: Uint8Array;
  readonly identityKey: Uint8Array;
  readonly kind: DeviceKind;
};

export const IDENTITY_KEY = 'identity';

/** Key `identity`. Written by the engine, once; by a tab where this device joins an account. */
export const identityRows = defineRows<Row, Row>({
  table: 'account',
  cached: false,
  upgrades: [],
  toRow: (_, row) => row,
  fromRow: (row) => row,
});

/** The first list of an account, and the row that holds its keys. */
export type NewIdentity = { readonly identity: Identity; readonly row: Row; readonly list: OwnListRecord };

/** Account and device follow from the keys. */
export const identityOf = async (
  keys: Pick<Identity, 'kind' | 'accountKey' | 'signingKey' | 'agreementKey'>,
): Promise<Identity> => {
  const account = await accountOf(keys.accountKey.publicKey);
  const deviceId = await deviceIdOf(account, {
    signingKey: keys.signingKey.publicKey,
    identityKey: keys.agreementKey.publicKey,
  });
  return { ...keys, account, address: AccountId.fromBytes(account), deviceId, device: DeviceId.fromBytes(deviceId) };
};

/**
 * Makes the keys and signs version 1 of the device list. Stores nothing: the caller commits row and list together.
 * `now`: milliseconds since 1970.
 */
export const makeIdentity = async (platform: Platform, kind: DeviceKind, now: number): Promise<NewIdentity> => {
  const [accountKey, signingKey, agreementKey] = await Promise.all([
    generateAccountKey(),
    platform.generateSigningKey(),
    platform.generateAgreementKey(),
  ]);
  const identity = await identityOf({ kind, accountKey, signingKey, agreementKey });
  const entry = { signingKey: signingKey.publicKey, identityKey: agreementKey.publicKey, created: now, kind };
  const bytes = await signDeviceList(accountKey, {
    accountKey: accountKey.publicKey,
    version: 1,
    previous: new Uint8Array(32),
    issued: now,
    backupFloor: 0,
    devices: [entry],
    removals: [],
  });
  const value: IdentityValue = {
    accountKey: accountKey.publicKey,
    seed: accountKey.seed,
    signingKey: signingKey.publicKey,
    identityKey: agreementKey.publicKey,
    kind,
  };
  const handles = [accountKey.privateKey, signingKey.privateKey, agreementKey.stored];
  return {
    identity,
    row: { key: IDENTITY_KEY, group: 'account', order: 0, value, handles },
    list: { version: 1, bytes, published: false },
  };
};

/** `index`: from the end. */
const privateKey = (row: Row, index: number): CryptoKey => {
  const key = row.handles?.at(index);
  if (key === undefined || key instanceof Uint8Array) throw new StoreError('damaged');
  return key;
};

/** Undefined if there is none yet. Throws a `StoreError` `damaged` if a key handle is missing. */
export const loadIdentity = async (store: ChatStore, platform: Platform): Promise<Identity | undefined> => {
  const row = await readRow(store, identityRows, IDENTITY_KEY);
  if (row === undefined) return undefined;
  const { accountKey, seed, signingKey, identityKey, kind } = row.value as IdentityValue;
  const agreement = row.handles?.at(-1);
  if (agreement === undefined) throw new StoreError('damaged');
  return identityOf({
    kind,
    accountKey: { publicKey: accountKey, privateKey: seed && privateKey(row, -3) },
    signingKey: { publicKey: signingKey, privateKey: privateKey(row, -2) },
    agreementKey: await platform.restoreAgreementKey(identityKey, agreement),
  });
};

/** Address and account key without private keys, for code that only shows them. */
export const readAddress = async (
  store: ChatStore,
): Promise<
  { readonly account: Uint8Array; readonly address: AccountId; readonly accountKey: Uint8Array } | undefined
> => {
  const row = await readRow(store, identityRows, IDENTITY_KEY);
  if (row === undefined) return undefined;
  const { accountKey } = row.value as IdentityValue;
  const account = await accountOf(accountKey);
  return { account, address: AccountId.fromBytes(account), accountKey };
};

/** This device as a party to handshakes, under its newest list that others can have. */
export const ownParty = (identity: Identity, list: VerifiedList): OwnParty => ({
  account: identity.account,
  deviceId: identity.deviceId,
  accountKey: identity.accountKey.publicKey,
  signingKey: identity.signingKey.publicKey,
  identityKey: identity.agreementKey.publicKey,
  listVersion: list.version,
  identity: identity.agreementKey,
});
