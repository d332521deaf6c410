/**
 * Device lists: signing and verifying one (docs/protocol.md, section 3.2). The list is what an account key AIK says
 * about its devices; there is no other certificate. The rules between one version and the next are in `protocol`
 * (`device-list-chain.ts`), where the server uses them too; so is the layout, with its byte table (`device-list.ts`).
 */
import {
  checkDeviceIds,
  compareBytes,
  concatBytes,
  encodeUnsignedDeviceList,
  equalBytes,
  hasSoundDeviceKeys,
  isSoundSigningKey,
  LIST_STALE_MS,
  listHashInput,
  listSignatureInput,
  parseDeviceList,
  Refusal,
  type DeviceList,
  type DeviceListFields,
  type IdentifiedList,
} from '@cipherchat/protocol';
import { accountOf, deviceIdOf } from './account.ts';
import { hash, sign, verify } from './functions.ts';
import type { SigningKey } from './keys.ts';

/** A list that passed `verifyDeviceList`; only this type may be trusted. `bytes` is a copy of the whole list. */
export type VerifiedList = DeviceList &
  IdentifiedList & {
    readonly bytes: Uint8Array;
    /** 20 bytes. */
    readonly account: Uint8Array;
  };

/**
 * Verifies one list for the account that the caller expects, 20 bytes. The order after the layout: whose list, sound
 * key, signature, contents. Contents that the account did not sign must not decide anything.
 *
 * | refusal | reason |
 * |---|---|
 * | `malformed` | layout, order or counts are wrong; a device key is of low order or not canonical |
 * | `unsupported` | another version, suite or tag |
 * | `bad-signature` | another account; AIK of small order, which signs any text; a wrong signature |
 * | `bad-chain` | a device is both listed and removed, which no earlier list allows |
 */
export const verifyDeviceList = async (bytes: Uint8Array, expectedAccount: Uint8Array): Promise<VerifiedList> => {
  const list = parseDeviceList(bytes);
  const account = await accountOf(list.accountKey);
  if (!equalBytes(account, expectedAccount)) throw new Refusal('bad-signature'); // the list is of another account
  if (!isSoundSigningKey(list.accountKey)) throw new Refusal('bad-signature'); // the account key is of small order
  await verify(list.accountKey, list.signature, listSignatureInput(list));
  const deviceIds = await Promise.all(list.devices.map(async (entry) => await deviceIdOf(account, entry)));
  if (!hasSoundDeviceKeys(list)) throw new Refusal('malformed'); // an unusable public key
  checkDeviceIds({ deviceIds, removals: list.removals });
  return { ...list, bytes: Uint8Array.from(bytes), account, deviceIds, hash: await hash(listHashInput(list)) };
};

/** From 45 days on: so long can a server pass off a list from before a removal on someone who only has the address. */
export const isStale = (list: Pick<DeviceListFields, 'issued'>, now: number): boolean =>
  list.issued + LIST_STALE_MS <= now;

/**
 * Signs a list and returns all of it. Devices and removals may come in any order and are sorted by id here: there is
 * one encoding for each list. Store it before you publish it, and publish the same bytes again on a retry: two signed
 * lists of one version are a fork, and contacts stop writing to the account.
 */
export const signDeviceList = async (
  accountKey: SigningKey,
  fields: DeviceListFields,
): Promise<Uint8Array<ArrayBuffer>> => {
  const account = await accountOf(accountKey.publicKey);
  const named = await Promise.all(
    fields.devices.map(async (entry) => ({ entry, id: await deviceIdOf(account, entry) })),
  );
  const unsigned = encodeUnsignedDeviceList({
    ...fields,
    devices: named.sort((a, b) => compareBytes(a.id, b.id)).map(({ entry }) => entry),
    removals: [...fields.removals].sort((a, b) => compareBytes(a.deviceId, b.deviceId)),
  });
  return concatBytes(unsigned, await sign(accountKey.privateKey, listSignatureInput({ signed: unsigned })));
};
