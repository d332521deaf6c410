/** A server that takes new inboxes by invitation, and an operator who switches one off. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invitationHash } from '../../../server/src/auth/invitations.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { Chat, type Tab } from './support/chat.ts';

const CODE = 'abcdefghijklmnopqrstuvwx27';
const HOUR_MS = 3_600_000;

describe('a server by invitation', () => {
  let chat: Chat;
  beforeEach(() => {
    chat = new Chat(new FakeClock(), undefined, 'invitation');
  });
  afterEach(() => chat.close());

  const cause = (tab: Tab, wanted: string | undefined): Promise<void> =>
    chat.clock.until(() => tab.client.state().cause === wanted, { what: `the cause ${String(wanted)}` });
  const invite = (): void => {
    chat.server.data.kept.invitations.set(invitationHash(CODE), { expires: chat.clock.now() + HOUR_MS });
  };
  const opened = async (): Promise<Tab> => {
    const tab = await chat.open(chat.newPerson());
    const created = tab.client.account.create({});
    await chat.clock.until(() => tab.client.state().phase === 'ready');
    await created;
    return tab;
  };

  it('says what it wants, asks each hour, and lets in who has an invitation at once', async () => {
    const alice = await opened();
    await cause(alice, 'uninvited');
    const tries = (): number => alice.wire.log.filter(({ name }) => name === 'register').length;
    const before = tries();
    // Each pause of an hour has up to 15 s more, so that not all clients come back at once.
    await chat.clock.advance(2 * HOUR_MS + 60_000);
    expect(tries() - before).toBe(2);
    await alice.client.account.useInvitation(CODE);
    await chat.clock.until(() => tries() === before + 3);
    expect(alice.client.state().cause).toBe('uninvited');
    invite();
    await alice.client.account.useInvitation(CODE);
    await alice.online();
    expect(alice.client.state().cause).toBeUndefined();
    expect([...chat.server.data.kept.invitations.values()].map(({ usedBy }) => usedBy)).toEqual([alice.address]);
  });

  it('lets a visitor in without one, who reaches the owner', async () => {
    invite();
    const alice = await chat.open(chat.newPerson());
    await alice.client.account.useInvitation(CODE);
    const created = alice.client.account.create({});
    await chat.clock.until(() => alice.client.state().phase === 'ready');
    await created;
    await alice.online();
    const visitor = await chat.inbox();
    await visitor.client.messages.send(alice.address, 'Do you ship?');
    await alice.shows(visitor.address, 'Do you ship?');
    await alice.client.messages.send(visitor.address, 'We do');
    await visitor.shows(alice.address, 'We do');
  });

  it('tells the owner of an inbox that was switched off so, and goes on when it is on again', async () => {
    invite();
    const alice = await opened();
    await alice.client.account.useInvitation(CODE);
    await alice.online();
    chat.server.data.kept.switchedOff.add(alice.address);
    await chat.server.services.switchedOff.refresh();
    alice.wire.cut();
    await chat.clock.until(() => alice.client.state().connection !== 'online');
    alice.wire.restore();
    await cause(alice, 'switched-off');
    chat.server.data.kept.switchedOff.clear();
    await chat.server.services.switchedOff.refresh();
    alice.client.reconnect();
    await alice.online();
  });
});
