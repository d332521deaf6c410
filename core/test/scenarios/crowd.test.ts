/** A hundred people write to one inbox for the first time, all at once, while it is offline. */
import { expect, it } from 'vitest';
import { parseBundle } from '@cipherchat/protocol';
import { Chat, type Tab } from './support/chat.ts';

const CROWD = 100;

it('a crowd of first messages is carried by last-resort keys, no one-time prekey goes out twice, and the stock is refilled', async () => {
  const chat = new Chat();
  const bob = await chat.inbox();
  const [device = ''] = chat.server.data.listed(bob.address);
  bob.wire.cut();
  const given: { readonly oneTime: number | undefined; readonly kem: string }[] = [];
  const crowd: Tab[] = [];
  for (let i = 0; i < CROWD; i += 1) {
    const visitor = await chat.open(chat.newPerson(), { kind: 'widget' });
    visitor.wire.alter('bundle', (answer) => {
      const { kem, oneTime } = parseBundle(answer as Uint8Array);
      given.push({ oneTime: oneTime?.id, kem: `${kem.kind} ${kem.id}` });
      return answer;
    });
    crowd.push(visitor);
  }
  await Promise.all(crowd.map((visitor, i) => visitor.client.messages.send(bob.address, `visitor ${i}`)));
  const waiting = (): number => chat.server.data.waiting(device).length;
  await chat.clock.until(() => waiting() === CROWD, { withinMs: 600_000, what: 'a crowd that has written' });

  const oneTime = given.flatMap((bundle) => bundle.oneTime ?? []);
  expect(given).toHaveLength(CROWD);
  expect(oneTime).toHaveLength(10);
  expect(new Set(oneTime).size).toBe(10);
  expect(given.filter(({ kem }) => given.filter((other) => other.kem === kem).length === 1)).toHaveLength(10);

  bob.wire.restore();
  await chat.clock.until(() => waiting() === 0, { withinMs: 600_000, what: 'an inbox that has read them' });
  const stock = () => chat.server.data.stock(device);
  await chat.clock.until(() => stock().oneTime.length === 10 && stock().oneTimeKem.length === 10, {
    withinMs: 31_000,
  });
  for (const [i, visitor] of crowd.entries()) {
    expect(await bob.log(visitor.address)).toEqual([`theirs: visitor ${i}`]);
    await bob.client.messages.send(visitor.address, `answer ${i}`);
  }
  for (const [i, visitor] of crowd.entries()) {
    await visitor.shows(bob.address, `answer ${i}`);
    expect(await visitor.notes(bob.address)).toEqual([]);
  }
  await chat.close();
});
