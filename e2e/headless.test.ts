/** Two clients without a browser, as bots run them, against the real server process. */
import {
  conversationWith,
  openChatClient,
  type ChatClient,
  type ConversationId,
  type TextItem,
} from '@cipherchat/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../server/test/support/free-port.ts';
import { ServerProcess } from './support/server-process.ts';

const LIMIT_MS = 30_000;

describe('two headless clients', () => {
  let server: ServerProcess;
  const open: ChatClient[] = [];

  beforeAll(async () => {
    server = new ServerProcess({ port: await freePort() });
    await server.start();
  });

  afterAll(async () => {
    await Promise.all(open.map(async (client) => await client.close()));
    await server.kill();
  });

  const newBot = async (name: string): Promise<{ readonly client: ChatClient; readonly address: ConversationId }> => {
    const client = await openChatClient({ server: server.url, database: name, kind: 'bot' });
    open.push(client);
    await client.account.create({ name });
    await expect.poll(() => client.state().connection, { timeout: LIMIT_MS }).toBe('online');
    return { client, address: conversationWith(client.state().address ?? '') };
  };

  const texts = async (client: ChatClient, peer: ConversationId): Promise<readonly TextItem[]> =>
    (await client.messages.transcript(peer, 1000)).items.filter((item) => item.kind === 'text');

  test('write to each other at once; the server restarts in between; all of it arrives once and in order', async () => {
    const [alice, bob] = [await newBot('Alice'), await newBot('Bob')];
    const numbers = Array.from({ length: 60 }, (_, i) => i);
    await Promise.all(
      numbers.slice(0, 30).map(async (i) => {
        await alice.client.messages.send(bob.address, `a${String(i)}`);
        await bob.client.messages.send(alice.address, `b${String(i)}`);
      }),
    );
    await server.kill();
    for (const i of numbers.slice(30)) {
      await alice.client.messages.send(bob.address, `a${String(i)}`);
      await bob.client.messages.send(alice.address, `b${String(i)}`);
    }
    await server.start();
    const isSettled = async (client: ChatClient, peer: ConversationId): Promise<boolean> => {
      const all = await texts(client, peer);
      const own = all.filter(({ mine }) => mine);
      return all.length === 2 * numbers.length && own.every(({ status }) => status === 'delivered');
    };
    await expect.poll(() => isSettled(alice.client, bob.address), { timeout: LIMIT_MS }).toBe(true);
    await expect.poll(() => isSettled(bob.client, alice.address), { timeout: LIMIT_MS }).toBe(true);
    for (const [me, peer] of [
      [alice, bob],
      [bob, alice],
    ] as const) {
      const theirs = (await texts(me.client, peer.address)).filter(({ mine }) => !mine).map(({ text }) => text);
      const letter = peer === alice ? 'a' : 'b';
      expect(theirs).toEqual(numbers.map((i) => `${letter}${String(i)}`));
    }
  });
});
