/** Texts that wait stand in the order in which they were written, whichever tabs of a person wrote them. */
import { expect, it } from 'vitest';
import { Chat, type Tab } from './support/chat.ts';

it('keeps the order of waiting texts when each is written in a tab of its own', async () => {
  const chat = new Chat();
  const [alice, bob, carol] = [await chat.inbox(), await chat.inbox(), await chat.inbox()];
  // All in one millisecond, so that the places run ahead of the clock.
  for (let i = 0; i < 40; i += 1) await bob.client.messages.send(alice.address, `bob ${String(i)}`);
  await alice.shows(bob.address, 'bob 39');
  const written = Array.from({ length: 8 }, (_, i) => `alice ${String(i)}`);
  let tab: Tab = alice;
  for (const text of written) {
    tab.tab.kill();
    tab = await chat.open(alice.person, { kind: 'widget' });
    await chat.clock.until(() => tab.client.state().phase === 'ready');
    tab.tab.dieAtCommit('before', (changes) => changes.some(({ table }) => table === 'sessions'));
    await tab.client.messages.send(bob.address, text);
    await tab.client.messages.send(carol.address, text);
  }
  tab.tab.kill();
  tab = await chat.open(alice.person, { kind: 'widget' });
  const shown = (await tab.texts(bob.address)).map(({ text }) => text);
  expect(shown.slice(-8)).toEqual(written);
  await chat.close();
});
