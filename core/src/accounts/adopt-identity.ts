/** This profile becomes a device of an account that exists: by a link (PROTOCOL 9.1), or from a backup. */
import { AccountId, DeviceId, equalBytes } from '@cipherchat/protocol';
import type { VerifiedList } from '../crypto/device-list.ts';
import type { AgreementKey, SigningKey } from '../crypto/keys.ts';
import { olderDevices } from '../rows/history-rows.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow } from '../rows/read-rows.ts';
import { ownLists } from '../rows/records.ts';
import type { ChatStore, Row } from '../storage/port.ts';
import { contacts, newContact } from './contacts.ts';
import { IDENTITY_KEY, identityRows, type Identity } from './identity.ts';
import { keyOf } from './own-list.ts';

export type Adoption = {
  /** Newest list of the account, published, with this device in it. */
  readonly list: VerifiedList;
  readonly signingKey: SigningKey;
  readonly agreementKey: AgreementKey;
  /** AIK, where this device holds it. */
  readonly accountKey?: { readonly privateKey: CryptoKey; readonly seed: Uint8Array } | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
};

type Holder = NonNullable<Adoption['accountKey']>;

/** The row of these keys. `holder`: AIK, where this device holds it. */
export const identityRow = (
  {
    accountKey,
    signingKey,
    agreementKey,
    kind,
  }: Pick<Identity, 'signingKey' | 'agreementKey' | 'kind'> & {
    readonly accountKey: Pick<Identity['accountKey'], 'publicKey'>;
  },
  holder: Holder | undefined,
): Row => ({
  key: IDENTITY_KEY,
  group: 'account',
  order: 0,
  value: {
    accountKey: accountKey.publicKey,
    signingKey: signingKey.publicKey,
    identityKey: agreementKey.publicKey,
    kind,
    ...(holder && { seed: holder.seed }),
  },
  handles: [...(holder ? [holder.privateKey] : []), signingKey.privateKey, agreementKey.stored],
});

/**
 * Stores keys and list in one commit. False if this profile has an identity already: then nothing was changed. The
 * engine that runs is told by its number that another one took over, so that it cannot make an identity at the same
 * time. Prekeys are made with the first registration. Throws a `StoreError`.
 */
export const adoptIdentity = async (store: ChatStore, adoption: Adoption): Promise<boolean> => {
  const { list, signingKey, agreementKey, accountKey, now } = adoption;
  const engine = await store.claimEngine();
  if ((await readRow(store, identityRows, IDENTITY_KEY)) !== undefined) return false;
  const own = list.devices.find((entry) => equalBytes(entry.signingKey, signingKey.publicKey));
  if (own === undefined) throw new TypeError('the list does not have this device');
  const keys = { accountKey: { publicKey: list.accountKey }, signingKey, agreementKey, kind: own.kind };
  const address = AccountId.fromBytes(list.account);
  const others = list.deviceIds.filter((_, i) => list.devices[i] !== own).map((id) => DeviceId.fromBytes(id));
  await store.commit(
    [
      putRow(identityRows, IDENTITY_KEY, identityRow(keys, accountKey)),
      putRow(ownLists, keyOf(list.version), { version: list.version, bytes: list.bytes, published: true }),
      putRow(contacts, address, newContact(list, now)),
      putRow(olderDevices, 'older-devices', { devices: others }),
    ],
    { engine },
  );
  return true;
};
