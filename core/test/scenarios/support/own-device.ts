/** Another device of an account, in a browser profile of its own, online like the first one. It holds AIK too. */
import { AccountId, compareBytes, DeviceId, toHex, type DeviceEntry } from '@cipherchat/protocol';
import { contacts, newContact } from '../../../src/accounts/contacts.ts';
import { identityRows, loadIdentity } from '../../../src/accounts/identity.ts';
import { keepOwnList } from '../../../src/accounts/own-list.ts';
import { accountOf, deviceIdOf } from '../../../src/crypto/account.ts';
import { verifyDeviceList } from '../../../src/crypto/device-list.ts';
import { WorkingCopy } from '../../../src/rows/working-copy.ts';
import { makeFirstPrekeys } from '../../../src/sessions/prekey-stock.ts';
import { openMemoryStore } from '../../../src/storage/memory/memory-chat-store.ts';
import type { Row } from '../../../src/storage/port.ts';
import { testPlatform } from '../../support/crypto-devices.ts';
import type { Chat, Inbox } from './chat.ts';

/** Bytes of a list, and its version. */
type Listed = { readonly version: number; readonly bytes: Uint8Array };

/** The next list of the account, which has one more device. */
const listWith = async (chat: Chat, inbox: Inbox, account: Uint8Array, entry: DeviceEntry): Promise<Listed> => {
  const newest = chat.server.data.allLists(inbox.address).at(-1) ?? new Uint8Array();
  const known = await verifyDeviceList(newest, account);
  const devices = [...known.devices, entry];
  const ids = await Promise.all(devices.map((one) => deviceIdOf(account, one)));
  const order = ids.map((id, i) => ({ id, device: devices[i] ?? entry })).sort((a, b) => compareBytes(a.id, b.id));
  const changes = {
    version: known.version + 1,
    previous: known.hash,
    devices: order.map(({ device }) => device),
    removals: [],
  };
  return { version: changes.version, bytes: await chat.signAnotherList(inbox.person, newest, changes) };
};

/** The profile of another device, and the next list of the account, which has it. Nobody is told yet. */
export const makeOwnDevice = async (chat: Chat, inbox: Inbox) => {
  const identity = inbox.person.profile.get('account', 'identity');
  const { accountKey, seed } = identity?.value as { readonly accountKey: Uint8Array; readonly seed: Uint8Array };
  const [handle] = identity?.handles ?? [];
  if (handle === undefined) throw new Error('there is no account key');
  const platform = await testPlatform();
  const [signing, agreement] = [await platform.generateSigningKey(), await platform.generateAgreementKey()];
  const now = chat.clock.now();
  const account = await accountOf(accountKey);
  const entry = { signingKey: signing.publicKey, identityKey: agreement.publicKey, created: now + 1, kind: 2 } as const;
  const list = await listWith(chat, inbox, account, entry);
  const row: Row = {
    key: 'identity',
    group: 'account',
    order: 0,
    value: { accountKey, seed, signingKey: signing.publicKey, identityKey: agreement.publicKey, kind: 2 },
    handles: [handle, signing.privateKey, agreement.stored],
  };
  const person = chat.newPerson();
  const store = openMemoryStore(person.profile);
  await store.commit([{ kind: 'put', table: identityRows.table, row }]);
  const own = await loadIdentity(store, platform);
  if (own === undefined) throw new Error('there is no identity');
  const copy = new WorkingCopy(store, new Map());
  for (const [i, bytes] of chat.server.data.allLists(inbox.address).entries())
    keepOwnList(copy, { version: i + 1, bytes, published: true });
  keepOwnList(copy, { ...list, published: false });
  copy.put(contacts, own.address, newContact(await verifyDeviceList(list.bytes, account), now));
  await makeFirstPrekeys(copy, { identity: own, platform, now }, 12);
  await store.commit(copy.changes());
  return { person, device: own.device, list: list.bytes };
};

/** The device registers, with the newest list that it has. */
export const openMade = async (chat: Chat, { person }: Pick<Inbox, 'person'>): Promise<Inbox> => {
  const tab = await chat.open(person, { kind: 'app' });
  await tab.online();
  return Object.assign(tab, { person });
};

/** Resolves when the given device holds the list, as one that linked the other would. */
const isTold = async (chat: Chat, inbox: Inbox, list: Uint8Array): Promise<void> => {
  inbox.wire.breakConnections();
  const held = (): unknown => inbox.person.profile.get('contacts', inbox.address)?.value;
  const isHeld = (): boolean => toHex((held() as { readonly bytes: Uint8Array }).bytes) === toHex(list);
  await chat.clock.until(isHeld, { what: 'the list with both devices', withinMs: 600_000 });
  await inbox.online();
};

/** Another device, online. The given one knows of it. */
export const openOwnDevice = async (chat: Chat, inbox: Inbox): Promise<Inbox> => {
  const made = await makeOwnDevice(chat, inbox);
  const opened = await openMade(chat, made);
  await isTold(chat, inbox, made.list);
  return opened;
};

/** The given device lists another one, which has not registered yet. */
export const listOwnDevice = async (chat: Chat, inbox: Inbox): ReturnType<typeof makeOwnDevice> => {
  const made = await makeOwnDevice(chat, inbox);
  const [device] = chat.server.data.listed(inbox.address);
  const principal = { account: AccountId.parse(inbox.address), device: DeviceId.parse(device ?? '') };
  await chat.server.services.directory.publish(principal, made.list);
  await isTold(chat, inbox, made.list);
  return made;
};
