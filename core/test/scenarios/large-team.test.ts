/** A team with more devices than one send may carry (PROTOCOL 6, 8.3): nobody's devices keep mail from the others. */
import { MAX_RECEIVERS_PER_SEND, type SendRequest } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationId } from '../../src/view.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { addDevice } from './support/second-device.ts';
import { inviteTo } from './support/team.ts';

/** Of each colleague. */
const DEVICES = 13;

describe('a team of more than 64 devices', () => {
  let chat: Chat;
  let owner: Inbox;
  let agents: readonly Inbox[];
  let visitor: Tab;

  const teamConversation = (): ConversationId => `${owner.address}${visitor.address}` as ConversationId;
  const sendsOf = (tab: Tab): readonly SendRequest[] =>
    tab.wire.log.flatMap(({ name, request }) => (name === 'envelope:send' ? [request as SendRequest] : []));
  const statusOf = async (text: string) =>
    (await visitor.texts(owner.address)).find((one) => one.text === text)?.status;

  beforeEach(async () => {
    chat = new Chat();
    chat.excuse('most devices never come online', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    owner = await chat.inbox('Shop', 'app');
    agents = await Promise.all(['Anna', 'Ben', 'Cleo', 'Dora', 'Emil'].map((name) => chat.inbox(name, 'app')));
    for (const agent of agents) await inviteTo(chat, owner, agent);
    for (const agent of agents) for (let i = 1; i < DEVICES; i += 1) await addDevice(chat, agent);
    visitor = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address: owner.address } });
    await visitor.client.account.create({ name: 'Mara' });
    await visitor.online();
  });
  afterEach(() => chat.close());

  const reachesAll = async (text: string): Promise<void> => {
    await owner.shows(visitor.address, text);
    for (const agent of agents) await agent.shows(teamConversation(), text);
  };

  /** The server takes no send in which the owner has no part. */
  const loseOthers = (): void =>
    visitor.wire.judge((name, request) => {
      const isOthers = name === 'envelope:send' && (request as SendRequest).receivers.every(isOfColleague);
      return isOthers ? { kind: 'lose-request' } : undefined;
    });
  const isOfColleague = ({ account }: { readonly account: string }): boolean => account !== owner.address;
  const has = async (text: string): Promise<readonly number[]> => {
    const logs = [await owner.log(visitor.address)];
    for (const agent of agents) logs.push(await agent.log(teamConversation()));
    return logs.map((log) => log.filter((line) => line.endsWith(text)).length);
  };

  it('gets a text in several sends, each complete for the accounts that it names', async () => {
    await visitor.client.messages.send(owner.address, 'Is it open?');
    await reachesAll('Is it open?');
    await visitor.says(owner.address, 'Is it open?', 'delivered');
    const sends = sendsOf(visitor);
    expect(sends.every(({ receivers }) => receivers.length <= MAX_RECEIVERS_PER_SEND)).toBe(true);
    const devices = sends.flatMap(({ receivers }) => receivers.map(({ device }) => device));
    expect(new Set(devices).size).toBe(1 + agents.length * DEVICES);
    for (const { receivers, lists } of sends)
      expect(new Set(lists?.map(({ account }) => account))).toEqual(new Set(receivers.map(({ account }) => account)));
  });

  it.each(['goes on', 'dies'])(
    'gets all of it where a part is lost; its writer %s and reads Sent only then',
    async (writer) => {
      loseOthers();
      await visitor.client.messages.send(owner.address, 'Is it open?');
      await chat.clock.advance(30_000);
      expect([await statusOf('Is it open?'), await has('Is it open?')]).toEqual(['sending', [0, 0, 0, 0, 0, 0]]);
      if (writer === 'dies') {
        visitor.tab.kill();
        visitor = await chat.open(visitor.person, { kind: 'widget', owner: { address: owner.address } });
      } else visitor.wire.forgive();
      await reachesAll('Is it open?');
      await visitor.says(owner.address, 'Is it open?', 'delivered');
      expect(await has('Is it open?')).toEqual([1, 1, 1, 1, 1, 1]);
    },
  );

  it('gets it once where a colleague has changed devices in one of the parts', async () => {
    await visitor.client.messages.send(owner.address, 'Is it open?');
    await reachesAll('Is it open?');
    // Not of the owner's send, which goes last.
    const { receivers } = sendsOf(visitor).find((send) => send.receivers.every(isOfColleague)) ?? expect.fail();
    const changed = agents.find(({ address }) => receivers[0]?.account === address) ?? expect.fail();
    await addDevice(chat, changed);
    await visitor.client.messages.send(owner.address, 'Hello?');
    await reachesAll('Hello?');
    expect(await has('Hello?')).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
