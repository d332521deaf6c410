/** Another device of an account: listed and registered, with prekeys to begin sessions with. It never comes online. */
import {
  compareBytes,
  DAY_MS,
  DeviceId,
  fromBase32,
  LOGIN_PURPOSE,
  PREKEY_KIND,
  type DeviceEntry,
} from '@cipherchat/protocol';
import { deviceIdOf } from '../../../src/crypto/account.ts';
import { verifyDeviceList } from '../../../src/crypto/device-list.ts';
import { createPrekey, signLogin } from '../../../src/crypto/prekey.ts';
import { testPlatform } from '../../support/crypto-devices.ts';
import type { Person } from '../../support/people.ts';
import type { Chat, Tab } from './chat.ts';

/** Registers it with the next version of the account's list. */
export const addDevice = async (chat: Chat, tab: Tab & { readonly person: Person }): Promise<DeviceId> => {
  const { origin, services, data } = chat.server;
  const account = fromBase32(tab.address) ?? new Uint8Array();
  const [bytes = new Uint8Array()] = data.lists(tab.address).lists;
  const known = await verifyDeviceList(bytes, account);
  const platform = await testPlatform();
  const [signing, identity] = [await platform.generateSigningKey(), await platform.generateAgreementKey()];
  const entry: DeviceEntry = {
    signingKey: signing.publicKey,
    identityKey: identity.publicKey,
    created: chat.clock.now(),
    kind: 2,
  };
  const deviceId = await deviceIdOf(account, entry);
  const entries = [
    ...known.devices.map((one, i) => ({ one, id: known.deviceIds[i] ?? deviceId })),
    { one: entry, id: deviceId },
  ];
  const list = await chat.signAnotherList(tab.person, bytes, {
    version: known.version + 1,
    previous: known.hash,
    devices: entries.sort((a, b) => compareBytes(a.id, b.id)).map(({ one }) => one),
    removals: [],
  });
  const fields = { deviceId, id: 1, expires: chat.clock.now() + 90 * DAY_MS };
  const prekeys = [PREKEY_KIND.mediumTerm, PREKEY_KIND.lastResortKem].map((kind) =>
    createPrekey(platform, signing, { ...fields, kind }),
  );
  const { nonce, expires } = services.accounts.challenge();
  const login = { purpose: LOGIN_PURPOSE.register, origin, account, deviceId, nonce, expires };
  const device = DeviceId.fromBytes(deviceId);
  await services.accounts.register({
    device,
    list,
    prekeys: (await Promise.all(prekeys)).map(({ record }) => record),
    proof: { nonce, expires, signature: await signLogin(signing, login) },
    mayPublish: () => Promise.resolve(),
  });
  return device;
};
