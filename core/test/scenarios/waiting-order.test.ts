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

it.each([0, 1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 30])(
  'sends what is written while a tab starts after what waits, %i turns later',
  async (turns) => {
    const chat = new Chat();
    const [alice, bob] = [await chat.inbox(), await chat.inbox()];
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await alice.client.close();
    const tab = await chat.open(alice.person, { kind: 'widget' });
    await tab.client.messages.send(bob.address, 'first');
    for (let i = 0; i < turns; i += 1) await new Promise(setImmediate);
    await tab.client.messages.send(bob.address, 'second');
    await bob.shows(alice.address, 'second');
    await bob.shows(alice.address, 'first');
    expect((await bob.texts(alice.address)).map(({ text }) => text)).toEqual(['hello', 'first', 'second']);
    await chat.close();
  },
);
