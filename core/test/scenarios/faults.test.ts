import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, EnvelopeId, type ParsedDelivery } from '@cipherchat/protocol';
import type { AnyPush } from '../support/wire.ts';
import { Chat, type Tab } from './support/chat.ts';

describe('a network that does what it likes', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
  });
  afterEach(() => chat.close());

  const talk = async (): Promise<void> => {
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await bob.client.messages.send(alice.address, 'hi');
    await alice.shows(bob.address, 'hi');
  };

  const device = (): string => chat.server.data.listed(bob.address)[0] ?? '';

  it('delivers twice: shown once', async () => {
    bob.wire.alterPush = (push) => [push, push, push];
    await talk();
    for (let i = 0; i < 10; i += 1) await alice.client.messages.send(bob.address, `${i}`);
    await bob.shows(alice.address, '9');
    expect(await bob.log(alice.address)).toEqual([
      'theirs: hello',
      'mine: hi',
      ...Array.from({ length: 10 }, (_, i) => `theirs: ${i}`),
    ]);
    expect(await bob.notes(alice.address)).toEqual([]);
  });

  it('delivers again days later: not shown again, and nothing is set up anew', async () => {
    await talk();
    bob.wire.cut();
    await alice.client.messages.send(bob.address, 'once');
    await alice.says(bob.address, 'once', 'sent');
    const [envelope = expect.fail('nothing waits')] = chat.server.data.waiting(device());
    bob.wire.restore();
    await bob.shows(alice.address, 'once');
    chat.clock.sleep(3 * DAY_MS);
    bob.tab.browser.wake();
    await bob.online();
    chat.server.replay(device(), envelope);
    await bob.client.messages.send(alice.address, 'and on');
    await alice.shows(bob.address, 'and on');
    expect(await bob.log(alice.address)).toEqual(['theirs: hello', 'mine: hi', 'theirs: once', 'mine: and on']);
    expect(await bob.notes(alice.address)).toEqual([]);
  });

  it.each(['reversed', 'odd ones last', 'one held back'])(
    'delivers in another order (%s): shown in the order of writing, gaps close',
    async (order) => {
      await talk();
      bob.wire.cut();
      for (let i = 0; i < 12; i += 1) await alice.client.messages.send(bob.address, `${i}`);
      await alice.says(bob.address, '11', 'sent');
      const waiting = chat.server.data.waiting(device());
      const shuffled =
        {
          reversed: () => waiting.toReversed(),
          'odd ones last': () => [...waiting.filter((_, i) => i % 2 === 0), ...waiting.filter((_, i) => i % 2 === 1)],
          'one held back': () => [...waiting.slice(0, 5), ...waiting.slice(6), ...waiting.slice(5, 6)],
        }[order] ?? expect.fail();
      chat.server.data.replaceWaiting(device(), shuffled());
      bob.wire.restore();
      await chat.clock.until(async () => (await bob.texts(alice.address)).length === 14);
      const texts = (await bob.texts(alice.address)).map(({ text }) => text);
      expect(texts).toEqual(['hello', 'hi', ...Array.from({ length: 12 }, (_, i) => `${i}`)]);
      expect(await bob.notes(alice.address)).toEqual([]);
    },
  );

  it('loses one for good: the place is marked, and the mark goes when it comes after all', async () => {
    await talk();
    bob.wire.cut();
    for (const text of ['1', '2', '3', '4']) await alice.client.messages.send(bob.address, text);
    await alice.says(bob.address, '4', 'sent');
    const waiting = chat.server.data.waiting(device());
    const lost = waiting.slice(1, 3);
    chat.server.data.replaceWaiting(
      device(),
      waiting.filter((envelope) => !lost.includes(envelope)),
    );
    bob.wire.restore();
    await bob.shows(alice.address, '4');
    const shown = async (): Promise<unknown[]> =>
      (await bob.items(alice.address)).map((item) => (item.kind === 'text' ? item.text : item.note));
    expect(await shown()).toEqual(['hello', 'hi', '1', { kind: 'gap', missing: 2 }, '4']);
    for (const envelope of lost.toReversed()) chat.server.replay(device(), envelope);
    await bob.shows(alice.address, '2');
    await bob.shows(alice.address, '3');
    expect(await shown()).toEqual(['hello', 'hi', '1', '2', '3', '4']);
  });

  it('brings both first messages at once: neither is lost, and both go on', async () => {
    const carol = await chat.inbox();
    alice.wire.next('envelope:send', { kind: 'delay', delayMs: 100 });
    carol.wire.next('envelope:send', { kind: 'delay', delayMs: 100 });
    await Promise.all([
      alice.client.messages.send(carol.address, 'from A'),
      carol.client.messages.send(alice.address, 'from C'),
    ]);
    await alice.shows(carol.address, 'from C');
    await carol.shows(alice.address, 'from A');
    for (let i = 0; i < 3; i += 1) {
      await Promise.all([
        alice.client.messages.send(carol.address, `A${i}`),
        carol.client.messages.send(alice.address, `C${i}`),
      ]);
      await carol.shows(alice.address, `A${i}`);
      await alice.shows(carol.address, `C${i}`);
    }
    expect(await alice.notes(carol.address)).toEqual([]);
    expect(await carol.notes(alice.address)).toEqual([]);
  });

  it('tells of deliveries twice, late, and of things that never were: a status only moves on', async () => {
    await talk();
    await bob.client.conversations.markRead(alice.address);
    await alice.says(bob.address, 'hello', 'read');
    const [delivery = expect.fail()] = deliveries;
    for (const id of [delivery.id, EnvelopeId.parse('ab'.repeat(16))]) {
      const push: AnyPush = { name: 'envelope:delivered', push: { deliveries: [{ ...delivery, id }] } };
      alice.wire.alterPush = (given) => [push, given, push];
      await bob.client.messages.send(alice.address, `nudge ${id.slice(0, 2)}`);
      await alice.shows(bob.address, `nudge ${id.slice(0, 2)}`);
    }
    expect((await alice.texts(bob.address))[0]?.status).toBe('read');
  });

  const deliveries: ParsedDelivery[] = [];
  beforeEach(() => {
    deliveries.length = 0;
    alice.wire.alterPush = (push) => {
      if (push.name === 'envelope:delivered') deliveries.push(...push.push.deliveries);
      return [push];
    };
  });

  it('goes quiet about delivery, and tells it with the next connection', async () => {
    alice.wire.alterPush = (push) => (push.name === 'envelope:delivered' ? [] : [push]);
    await talk();
    expect((await alice.texts(bob.address))[0]?.status).toBe('sent');
    alice.wire.breakConnections();
    await alice.says(bob.address, 'hello', 'delivered');
  });

  it('brings five hundred at once after a month away', async () => {
    await talk();
    bob.wire.cut();
    const texts = Array.from({ length: 500 }, (_, i) => `${i}`);
    await Promise.all(texts.map((text) => alice.client.messages.send(bob.address, text)));
    await alice.says(bob.address, '499', 'sent');
    chat.clock.sleep(29 * DAY_MS);
    bob.wire.restore();
    bob.tab.browser.wake();
    await bob.shows(alice.address, '499');
    expect((await bob.texts(alice.address)).slice(2).map(({ text }) => text)).toEqual(texts);
    expect(await bob.client.conversations.get(alice.address)).toMatchObject({ unread: 501 });
    await alice.says(bob.address, '499', 'delivered');
  });
});
