/** Device lists: signing and verifying (PROTOCOL 3.2). The rules between one version and the next are in `protocol`. */
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

export type VerifiedList = DeviceList &
  IdentifiedList & {
    readonly bytes: Uint8Array;
    /** 20 bytes. */
    readonly account: Uint8Array;
  };

/**
 * Checks layout, order, signature and address, and that every key can be one: a signature under a key of small order says nothing. Refuses
 * `malformed`, `unsupported`, `bad-signature`, and `bad-chain` for a device that is listed and removed: no list before it allows both.
 */
export const verifyDeviceList = async (bytes: Uint8Array, expectedAccount: Uint8Array): Promise<VerifiedList> => {
  const list = parseDeviceList(bytes);
  const account = await accountOf(list.accountKey);
  if (!equalBytes(account, expectedAccount)) throw new Refusal('bad-signature', 'the list is of another account');
  if (!isSoundSigningKey(list.accountKey)) throw new Refusal('bad-signature', 'the account key is of small order');
  await verify(list.accountKey, list.signature, listSignatureInput(list));
  const deviceIds = await Promise.all(list.devices.map(async (entry) => await deviceIdOf(account, entry)));
  if (!hasSoundDeviceKeys(list)) throw new Refusal('malformed', 'an unusable public key');
  checkDeviceIds({ deviceIds, removals: list.removals });
  return { ...list, bytes: Uint8Array.from(bytes), account, deviceIds, hash: await hash(listHashInput(list)) };
};

export const isStale = (list: Pick<DeviceListFields, 'issued'>, now: number): boolean =>
  list.issued + LIST_STALE_MS <= now;

/** Signs a list; devices may come in any order, removals too. Gives the whole list. */
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
