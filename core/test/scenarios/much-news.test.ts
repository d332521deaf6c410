/** More news of arrival in one push than the client queues. */
import { expect, it } from 'vitest';
import type { ParsedDelivery } from '@cipherchat/protocol';
import { Chat } from './support/chat.ts';

const COUNT = 300;

it('asks again for the news that it did not queue', async () => {
  const chat = new Chat();
  const [alice, bob] = [await chat.inbox(), await chat.inbox()];
  await alice.client.messages.send(bob.address, 'hello');
  await alice.says(bob.address, 'hello', 'delivered');
  const held: ParsedDelivery[] = [];
  alice.wire.alterPush = (push) => {
    if (push.name !== 'envelope:delivered' || held.length >= COUNT) return [push];
    held.push(...push.push.deliveries);
    return held.length >= COUNT ? [{ name: push.name, push: { deliveries: [...held] } }] : [];
  };
  const connections = (): number => alice.wire.log.filter(({ name }) => name === 'connect').length;
  const before = connections();
  await Promise.all(Array.from({ length: COUNT }, (_, i) => alice.client.messages.send(bob.address, `text ${i}`)));
  await chat.clock.until(() => held.length >= COUNT, { what: 'news of all' });
  await chat.clock.advance(60_000);
  expect((await alice.texts(bob.address)).filter(({ status }) => status !== 'delivered')).toEqual([]);
  expect(connections()).toBe(before);
  await chat.close();
});
