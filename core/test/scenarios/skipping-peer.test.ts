/** A peer whose messages each pass over hundreds of keys: the mail of others does not wait for them. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nextMessageKey } from '../../src/crypto/chains.ts';
import { decodeSessionSet, encodeSessionSet } from '../../src/crypto/session-codec.ts';
import { testPlatform } from '../support/crypto-devices.ts';
import { Chat, type Inbox } from './support/chat.ts';

const SKIPPED = 900;

let chat: Chat;
let bob: Inbox;
let alice: Inbox;
let carol: Inbox;

beforeEach(async () => {
  chat = new Chat();
  [alice, bob, carol] = [await chat.inbox(), await chat.inbox(), await chat.inbox()];
  for (const tab of [alice, carol]) {
    await tab.client.messages.send(bob.address, 'hello');
    await bob.shows(tab.address, 'hello');
    await bob.client.messages.send(tab.address, 'hi');
    await tab.shows(bob.address, 'hi');
  }
});
afterEach(() => chat.close());

/** As if so many messages had been sealed and never sent. */
const skip = async ({ person }: Inbox, device: string): Promise<void> => {
  const row = person.profile.get('sessions', device)!;
  const value = row.value as { readonly account: string; readonly bytes: Uint8Array };
  const set = await decodeSessionSet(await testPlatform(), { bytes: value.bytes, keys: row.handles ?? [] });
  const sending = set.sending!;
  let chain = sending.ec.sending!;
  for (let i = 0; i < SKIPPED; i += 1) ({ chain } = await nextMessageKey(chain));
  const { bytes, keys } = encodeSessionSet({ ...set, sending: { ...sending, ec: { ...sending.ec, sending: chain } } });
  person.profile.apply([
    { kind: 'put', table: 'sessions', row: { ...row, value: { ...value, bytes }, handles: keys } },
  ]);
};

it('is heard after the others, within its budget at once, and all of it in time', async () => {
  const device = chat.server.data.listed(bob.address)[0] ?? '';
  bob.wire.cut();
  // The first one turns the ratchet, so that the chain is there to skip in.
  for (let i = 0; i < 12; i += 1) {
    if (i > 0) {
      await alice.client.close();
      await skip(alice, device);
      alice = Object.assign(await chat.open(alice.person, { kind: 'widget' }), { person: alice.person });
      await alice.online();
    }
    await alice.client.messages.send(bob.address, `far ${String(i)}`);
    await alice.says(bob.address, `far ${String(i)}`, 'sent');
  }
  await carol.client.messages.send(bob.address, 'quick');
  await carol.says(bob.address, 'quick', 'sent');
  const before = bob.events.length;
  bob.wire.restore();
  await bob.shows(carol.address, 'quick');
  // Carol's comes with the one message that passes over nothing, before all others.
  const received = bob.events.slice(before).flatMap((event) => (event.kind === 'received' ? event.conversation : []));
  expect(received.slice(0, 2)).toEqual([alice.address, carol.address]);
  await chat.clock.advance(1_000);
  const within = (await bob.texts(alice.address)).filter(({ text }) => text.startsWith('far')).length;
  expect(within).toBe(9);
  await chat.clock.advance(300_000);
  expect((await bob.texts(alice.address)).filter(({ text }) => text.startsWith('far'))).toHaveLength(12);
});
