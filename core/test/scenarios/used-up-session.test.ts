import { afterEach, beforeEach, expect, it } from 'vitest';
import { MAX_MESSAGES_PER_CHAIN } from '../../src/crypto/chains.ts';
import { decodeSessionSet, encodeSessionSet } from '../../src/crypto/session-codec.ts';
import { testPlatform } from '../support/crypto-devices.ts';
import { Chat, type Inbox } from './support/chat.ts';

let chat: Chat;
let alice: Inbox;
let bob: Inbox;

beforeEach(async () => {
  chat = new Chat();
  [alice, bob] = [await chat.inbox(), await chat.inbox()];
});
afterEach(() => chat.close());

/** As if nearly all of its messages had been sent. */
const useUp = async ({ person }: Inbox, device: string): Promise<void> => {
  const row = person.profile.get('sessions', device)!;
  const value = row.value as { readonly account: string; readonly bytes: Uint8Array };
  const set = await decodeSessionSet(await testPlatform(), { bytes: value.bytes, keys: row.handles ?? [] });
  const sending = set.sending!;
  const epochs = sending.pq.epochs.map((epoch) => ({
    ...epoch,
    sending: { ...epoch.sending!, n: MAX_MESSAGES_PER_CHAIN - 2 },
  }));
  const { bytes, keys } = encodeSessionSet({ ...set, sending: { ...sending, pq: { ...sending.pq, epochs } } });
  person.profile.apply([
    { kind: 'put', table: 'sessions', row: { ...row, value: { ...value, bytes }, handles: keys } },
  ]);
};

it('a session that nears 2^24 messages makes room for a new one, and nothing is lost', async () => {
  await alice.client.messages.send(bob.address, 'hello');
  await bob.shows(alice.address, 'hello');
  await bob.client.messages.send(alice.address, 'hi');
  await alice.shows(bob.address, 'hi');
  const device = chat.server.data.listed(bob.address)[0] ?? '';
  await alice.client.close();
  await useUp(alice, device);
  alice = Object.assign(await chat.open(alice.person, { kind: 'widget' }), { person: alice.person });
  await alice.online();
  const texts = ['1', '2', '3', '4', '5'];
  for (const text of texts) await alice.client.messages.send(bob.address, text);
  await bob.shows(alice.address, '5');
  expect(await bob.log(alice.address)).toEqual([
    'theirs: hello',
    'mine: hi',
    ...texts.map((text) => `theirs: ${text}`),
  ]);
  expect(alice.wire.log.filter(({ name }) => name === 'bundle')).toHaveLength(1);
  await bob.client.messages.send(alice.address, 'all there');
  await alice.shows(bob.address, 'all there');
  expect(await bob.notes(alice.address)).toEqual([]);
});
