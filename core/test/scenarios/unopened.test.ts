/** Envelopes that show nothing: the sender does not read Delivered, and the receiver sees that there was something. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '@cipherchat/protocol';
import type { NoteItem } from '../../src/view.ts';
import { settle } from '../support/fake-clock.ts';
import type { AnyPush } from '../support/wire.ts';
import { Chat, type Tab } from './support/chat.ts';

describe('an envelope that cannot be opened', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox('Alice'), await chat.inbox('Bob')];
    await alice.client.messages.send(bob.address, 'hello');
    await bob.client.messages.send(alice.address, 'hi');
    await alice.shows(bob.address, 'hi');
    await alice.says(bob.address, 'hello', 'delivered');
  });
  afterEach(() => chat.close());

  const marks = async (kind: 'unopened' | 'held'): Promise<number[]> =>
    (await bob.items(alice.address)).flatMap((item) => {
      const { note } = item as NoteItem;
      return item.kind === 'note' && note.kind === kind && 'count' in note ? [note.count] : [];
    });

  /** The next message arrives with another byte at the end, or at the beginning. */
  const damage = (at: 'end' | 'beginning', storedAt?: number): void => {
    bob.wire.alterPush = (push): readonly AnyPush[] => {
      if (push.name !== 'envelope:new') return [push];
      bob.wire.alterPush = (other) => [other];
      const { message } = push.push;
      const other = (character: string | undefined): string => (character === 'A' ? 'B' : 'A');
      const damaged =
        at === 'end'
          ? `${message.slice(0, -8)}${other(message.at(-8))}${message.slice(-7)}`
          : `${other(message[0])}${other(message[1])}${message.slice(2)}`;
      return [{ ...push, push: { ...push.push, message: damaged, at: storedAt ?? push.push.at } }];
    };
  };

  const send = async (text: string): Promise<void> => {
    const isTaken = (): boolean => chat.server.data.waiting(device()).length === 0;
    await alice.client.messages.send(bob.address, text);
    await chat.clock.until(async () => (await alice.texts(bob.address)).at(-1)?.status !== 'sending');
    await chat.clock.until(isTaken, { what: 'the envelope acknowledged' });
    await settle(20);
  };
  const device = (): string => chat.server.data.listed(bob.address)[0] ?? '';

  it('is acknowledged without a word, leaves a mark, and is delivered once it comes again', async () => {
    damage('end');
    await send('damaged');
    expect(await marks('unopened')).toEqual([1]);
    await alice.says(bob.address, 'damaged', 'delivered');
    expect((await bob.texts(alice.address)).map(({ text }) => text)).toContain('damaged');
    // Within the hour no other session is made, and there is nothing else that tells of it.
    damage('end');
    await send('a second one');
    expect((await alice.texts(bob.address)).find(({ text }) => text === 'a second one')?.status).toBe('sent');
    expect(await marks('unopened')).toEqual([1, 1]);
    damage('end');
    await send('a third one');
    expect(await marks('unopened')).toEqual([1, 2]);
    await chat.clock.advance(HOUR_MS);
    await bob.client.messages.send(alice.address, 'are you there?');
    await alice.says(bob.address, 'a third one', 'delivered');
    await alice.says(bob.address, 'a second one', 'delivered');
  });

  it('and came at a time that no server can mean, changes nothing for what follows', async () => {
    chat.excuse('the beginning of a message is damaged, so no device is named to ask for it', 'D1', 'D2', 'D3', 'D4');
    damage('beginning', Number.MAX_SAFE_INTEGER);
    await send('from another time');
    expect(await marks('unopened')).toEqual([1]);
    const times = (await bob.items(alice.address)).flatMap((item) => (item.kind === 'note' ? [item.at] : []));
    for (const at of times) expect(at).toBeLessThanOrEqual(chat.clock.now());
    await bob.client.messages.send(alice.address, 'still here');
    await alice.shows(bob.address, 'still here');
  });

  it('and is no message at all, shows that there was something', async () => {
    chat.excuse('the beginning of a message is damaged, so no device is named to ask for it', 'D1', 'D2', 'D3', 'D4');
    damage('beginning');
    await send('unreadable');
    expect(await marks('unopened')).toEqual([1]);
    expect((await alice.texts(bob.address)).find(({ text }) => text === 'unreadable')?.status).toBe('sent');
  });
});
