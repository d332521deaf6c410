/** Another device of an account, with a browser of its own, as a link makes it; without the way to the grant. */
import { DEVICE_KIND, DeviceId, fromBase32, type DeviceEntry } from '@cipherchat/protocol';
import { adoptIdentity } from '../../../src/accounts/adopt-identity.ts';
import { deviceIdOf } from '../../../src/crypto/account.ts';
import { verifyDeviceList } from '../../../src/crypto/device-list.ts';
import { changeKey, listChanges } from '../../../src/rows/list-changes.ts';
import { openMemoryStore } from '../../../src/storage/memory/memory-chat-store.ts';
import { testPlatform } from '../../support/crypto-devices.ts';
import type { Chat, Inbox } from './chat.ts';

export type LinkedDevice = Inbox & { readonly device: DeviceId };

/** `holder`: a tab of the device that holds AIK. Resolves when the other device is online. */
export const linkDevice = async (chat: Chat, holder: Inbox): Promise<LinkedDevice> => {
  const { clock, server } = chat;
  const account = fromBase32(holder.address) ?? new Uint8Array();
  const platform = await testPlatform();
  const [signingKey, agreementKey] = [await platform.generateSigningKey(), await platform.generateAgreementKey()];
  const keys = { signingKey: signingKey.publicKey, identityKey: agreementKey.publicKey };
  const entry: DeviceEntry = { ...keys, created: clock.now(), kind: DEVICE_KIND.app };
  const device = DeviceId.fromBytes(await deviceIdOf(account, entry));
  const change = { kind: 'add', at: clock.now(), entry } as const;
  await holder.tab.store.commit([{ kind: 'put', table: 'account', row: listChanges.toRow(changeKey(device), change) }]);
  holder.client.reconnect();
  await holder.client.account.setName('of two devices'); // the engine looks
  await clock.until(() => server.data.listed(holder.address).includes(device), { what: 'a list with the device' });
  const [bytes = new Uint8Array()] = server.data.lists(holder.address).lists;
  const person = chat.newPerson();
  const list = await verifyDeviceList(bytes, account);
  await adoptIdentity(openMemoryStore(person.profile), { list, signingKey, agreementKey, now: clock.now() });
  const tab = await chat.open(person, { kind: 'app' });
  await tab.online();
  return Object.assign(tab, { person, device });
};
