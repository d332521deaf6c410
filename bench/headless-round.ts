/**
 * Two clients without a browser, one writes to the other: from when a message is due until the receiver has committed
 * it.
 */
import { conversationWith, openChatClient, type ChatClient } from '@cipherchat/core';
import { paced, waitUntil, wallClock, type Pace } from './paced.ts';
import { summarise, type Summary } from './percentiles.ts';

export const openBot = async (server: string, name: string): Promise<ChatClient> => {
  const client = await openChatClient({ server, database: name, kind: 'bot' });
  await client.account.create({ name });
  await waitUntil(() => client.state().connection === 'online', 'A connection');
  return client;
};

export const measureHeadless = async (server: string, pace: Pace): Promise<Summary> => {
  const [alice, bob] = [await openBot(server, 'Alice'), await openBot(server, 'Bob')];
  const address = conversationWith(bob.state().address ?? '');
  const arrived: number[] = [];
  let received = 0;
  bob.subscribe(({ kind }) => {
    if (kind !== 'received') return;
    received += 1;
    arrived.push(wallClock());
  });
  try {
    await alice.messages.send(address, 'hello');
    await waitUntil(() => received === 1, 'The first message');
    arrived.length = 0;
    const { due } = await paced(pace, (i) => void alice.messages.send(address, `m-${String(i)}`));
    await waitUntil(() => received === pace.count + 1, 'The last message');
    // Shown in the order of writing, so the n-th to arrive is the n-th that was due.
    return summarise(due.map((at, i) => (arrived[i] ?? Number.NaN) - at));
  } finally {
    await Promise.all([alice.close(), bob.close()]);
  }
};
