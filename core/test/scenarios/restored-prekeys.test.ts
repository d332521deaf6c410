import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '@cipherchat/protocol';
import { settle } from '../support/fake-clock.ts';
import { Chat, type Inbox } from './support/chat.ts';

describe('prekeys', () => {
  let chat: Chat;
  let bob: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    bob = await chat.inbox();
  });
  afterEach(() => chat.close());

  const stock = () => chat.server.data.stock(chat.server.data.listed(bob.address)[0] ?? '');
  const weeksPass = async (weeks: number): Promise<void> => {
    for (let week = 0; week < weeks; week += 1) {
      const { mediumTerm } = stock();
      chat.clock.sleep(7 * DAY_MS + 60_000);
      bob.tab.browser.wake();
      await chat.clock.until(() => stock().mediumTerm > mediumTerm, { withinMs: 600_000 });
      await settle(20);
    }
  };

  it('of an old profile that was restored go on behind those it had published, and first messages open at once', async () => {
    const old = bob.person.profile.copy();
    await weeksPass(3);
    expect([stock().mediumTerm, stock().lastResortKem]).toEqual([4, 4]);
    await bob.client.close();
    const back = await chat.open(chat.newPerson(old), { kind: 'widget' });
    await back.online();
    await chat.clock.until(() => stock().mediumTerm === 5 && stock().lastResortKem === 5, { withinMs: 600_000 });
    const visitor = await chat.inbox();
    await visitor.client.messages.send(bob.address, 'hello');
    await back.shows(visitor.address, 'hello');
    expect(visitor.wire.log.filter(({ name }) => name === 'envelope:send')).toHaveLength(1);
  });

  it('of which a lying server knows ids beyond all measure do not run out of ids', async () => {
    bob.wire.alter('prekeys', (answer) => ({
      ...(answer as object),
      mediumTerm: 0xffffffff,
      lastResortKem: 0xfffffffe,
    }));
    bob.wire.breakConnections();
    await bob.online();
    await settle(50);
    bob.wire.alter('prekeys', undefined);
    bob.wire.breakConnections();
    await bob.online();
    await weeksPass(2);
    expect(stock().mediumTerm).toBeLessThan(2 ** 31 + 10);
  });

  it('are not made without end for a server that says again and again that none is left', async () => {
    bob.wire.alter('prekeys', (answer) => ({ ...(answer as object), oneTime: [], oneTimeKem: [] }));
    for (let hour = 0; hour < 60; hour += 1) {
      bob.wire.breakConnections();
      await bob.online();
      await chat.clock.advance(60_000);
      await settle(10);
    }
    expect(bob.person.profile.count('prekeys', 'kind:2')).toBeLessThanOrEqual(200);
    expect(bob.person.profile.count('prekeys', 'kind:4')).toBeLessThanOrEqual(200);
  });
});
