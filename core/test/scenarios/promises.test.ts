/**
 * The end of every scenario holds the promises of delivery against what was written: here it has to find what is
 * planted.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeUtf8, toBase64Url } from '@cipherchat/protocol';
import { Chat, type Tab } from './support/chat.ts';

describe('the end of a scenario', () => {
  let chat: Chat;
  let alice: Tab;
  let bob: Tab;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob] = [await chat.inbox(), await chat.inbox()];
    await alice.client.messages.send(bob.address, 'hello');
    await alice.says(bob.address, 'hello', 'delivered');
  });

  const loseOne = async (): Promise<void> => {
    bob.wire.cut();
    await alice.client.messages.send(bob.address, 'lost');
    await alice.says(bob.address, 'lost', 'sent');
    chat.server.data.replaceWaiting(chat.server.data.listed(bob.address)[0] ?? '', []);
  };

  it('finds a message that the server has thrown away, and not what is excused', async () => {
    await loseOne();
    await expect(chat.close()).rejects.toThrow('D1: ');
    chat.excuse('the server has thrown it away', 'D1', 'D4');
    await chat.close();
  });

  it('waits for what is still under way, in tabs that were closed as well', async () => {
    alice.wire.cut();
    await alice.client.messages.send(bob.address, 'kept');
    await alice.client.close();
    await expect(chat.close()).resolves.toBeUndefined();
  });

  it('finds a status that goes back', async () => {
    const { messages } = alice.client;
    const transcript = messages.transcript.bind(messages);
    messages.transcript = async (...given) => {
      const shown = await transcript(...given);
      return {
        ...shown,
        items: shown.items.map((item) => (item.kind === 'text' && item.mine ? { ...item, status: 'sent' } : item)),
      };
    };
    await expect(chat.close()).rejects.toThrow('D2: a status went back');
  });

  it('finds a text that nobody wrote', async () => {
    alice.wrote.length = 0;
    await bob.client.messages.send(alice.address, 'hi');
    await expect(chat.close()).rejects.toThrow('D2: nobody wrote "hello"');
  });

  it('finds a text that went over a wire in clear', async () => {
    await alice.client.messages.send(bob.address, 'my card number');
    bob.wire.received.push({ message: toBase64Url(encodeUtf8('this is my card number')) });
    await expect(chat.close()).rejects.toThrow('my card number');
  });
});
