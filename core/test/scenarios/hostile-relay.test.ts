/**
 * What a hostile server can do to a conversation, what the two of it read then, and that nothing goes where it should
 * not.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendRequest } from '@cipherchat/protocol';
import type { Obstacle } from '../../src/base/view.ts';
import { markersOn } from '../support/plaintext.ts';
import { Chat, type Tab } from './support/chat.ts';
import { HostileRelay } from './support/hostile-relay.ts';

type Row = {
  readonly it: string;
  /** Whether Alice and Bob have spoken before. */
  readonly strangers?: boolean;
  /** Whether Mallory has written to Bob. */
  readonly knowsMallory?: boolean;
  /** Whether Bob tries to set up a session with Mallory's device: an envelope without a text. */
  readonly renewsWithMallory?: boolean;
  readonly behave: (server: HostileRelay) => void | Promise<void>;
  /** What Alice reads of her three messages. */
  readonly alice: readonly string[];
  /** What Bob reads: texts of Alice, and in brackets what stands between them. */
  readonly bob: readonly string[];
  readonly obstacle?: Obstacle;
  /** What Bob reads once the server has given up what it held, and Alice has written once more. */
  readonly after: readonly string[];
};

const DELIVERED = ['one delivered', 'two delivered', 'three delivered'];
const SENT = ['one sent', 'two sent', 'three sent'];
const STOPPED = ['one not-sent', 'two not-sent', 'three not-sent'];
const ALL = ['one', 'two', 'three'];
/** Stands before every text, so that it is known wherever it turns up. */
const MARK = 'a text of Alice: ';

const rows: readonly Row[] = [
  {
    it: 'drops one',
    behave: (server) => server.drops(1),
    alice: ['one delivered', 'two sent', 'three delivered'],
    bob: ['one', '[1 missing]', 'three'],
    after: ['one', '[1 missing]', 'three', 'after'],
  },
  {
    it: 'delays one',
    behave: (server) => server.delays(1),
    alice: ['one delivered', 'two sent', 'three delivered'],
    bob: ['one', '[1 missing]', 'three'],
    after: [...ALL, 'after'],
  },
  { it: 'reorders', behave: (server) => server.reorders(), alice: DELIVERED, bob: ALL, after: [...ALL, 'after'] },
  { it: 'replays', behave: (server) => server.replays(), alice: DELIVERED, bob: ALL, after: [...ALL, 'after'] },
  {
    it: 'replays under another id',
    behave: (server) => server.replaysUnderAnotherId(),
    alice: DELIVERED,
    bob: ['[unopened]', ...ALL, '[renewed]'],
    after: ['[unopened]', ...ALL, '[renewed]', 'after'],
  },
  {
    it: 'moves a ciphertext to another conversation',
    renewsWithMallory: true,
    behave: (server) => server.movesToAnotherConversation(1),
    alice: ['one delivered', 'two sent', 'three delivered'],
    bob: ['one', '[1 missing]', 'three'],
    after: ['one', '[1 missing]', 'three', 'after'],
  },
  {
    it: 'moves a ciphertext to another device',
    behave: (server) => server.movesToAnotherDevice(1),
    alice: ['one delivered', 'two sent', 'three delivered'],
    bob: ['one', '[1 missing]', 'three'],
    after: ['one', '[1 missing]', 'three', 'after'],
  },
  {
    it: 'says that it took them, and keeps nothing',
    behave: (server) => server.swallows(),
    alice: SENT,
    bob: [],
    after: ['[3 missing]', 'after'],
  },
  {
    it: 'says that they arrived, and keeps nothing',
    behave: (server) => server.claimsDeliveries(),
    alice: DELIVERED,
    bob: [],
    after: ['[3 missing]', 'after'],
  },
  {
    it: 'says nothing of arrivals',
    behave: (server) => server.hidesDeliveries(),
    alice: SENT,
    bob: ALL,
    after: [...ALL, 'after'],
  },
  {
    it: 'serves the list of another account',
    strangers: true,
    behave: (server) => server.servesAnotherList(),
    alice: STOPPED,
    bob: [],
    obstacle: 'other-keys',
    after: [],
  },
  {
    it: 'serves prekeys of another device',
    strangers: true,
    behave: (server) => server.servesOtherPrekeys(),
    alice: STOPPED,
    bob: [],
    obstacle: 'other-keys',
    after: [],
  },
  {
    it: 'goes back to an older list',
    behave: (server) => server.goesBackToAnOlderList(),
    alice: STOPPED,
    bob: [],
    obstacle: 'list-missing',
    after: [],
  },
  {
    it: 'hands out a prekey twice',
    strangers: true,
    knowsMallory: true,
    behave: (server) => server.handsAPrekeyOutTwice(),
    alice: DELIVERED,
    bob: ALL,
    after: [...ALL, 'after'],
  },
  {
    it: 'answers again and again that lists have changed',
    behave: (server) => server.answersThatListsAreStale(),
    alice: ['one sending', 'two sending', 'three sending'],
    bob: [],
    after: [...ALL, 'after'],
  },
];

describe('a hostile server that', () => {
  let chat: Chat;
  let [alice, bob, mallory] = [undefined, undefined, undefined] as unknown as [Tab, Tab, Tab];
  let server: HostileRelay;

  beforeEach(async () => {
    chat = new Chat();
    [alice, bob, mallory] = [await chat.inbox(), await chat.inbox(), await chat.inbox()];
    server = new HostileRelay(chat, alice, bob, mallory);
  });
  afterEach(() => chat.close());

  const talk = async (): Promise<void> => {
    await alice.client.messages.send(bob.address, 'hello');
    await bob.shows(alice.address, 'hello');
    await bob.client.messages.send(alice.address, 'hi');
    await alice.shows(bob.address, 'hi');
    await alice.says(bob.address, 'hello', 'delivered');
  };

  const write = (text: string): Promise<string> => alice.client.messages.send(bob.address, `${MARK}${text}`);
  const unmarked = (text: string): readonly string[] => (text.startsWith(MARK) ? [text.slice(MARK.length)] : []);
  const aliceReads = async (): Promise<readonly string[]> =>
    (await alice.texts(bob.address)).flatMap(({ text, status }) =>
      unmarked(text).map((word) => `${word} ${status ?? ''}`),
    );
  const bobReads = async (): Promise<readonly string[]> =>
    (await bob.items(alice.address)).flatMap((item) => {
      if (item.kind === 'text') return unmarked(item.text);
      return item.note.kind === 'gap' ? [`[${item.note.missing} missing]`] : [`[${item.note.kind}]`];
    });

  const sends = (): number => alice.wire.log.filter(({ name }) => name === 'envelope:send').length;

  /** Devices that got an envelope of this tab, each once. */
  const receivers = (tab: Tab): readonly string[] => {
    const went = tab.wire.log.flatMap(({ name, request }) =>
      name === 'envelope:send' ? (request as SendRequest).receivers.map(({ device }) => device) : [],
    );
    return [...new Set(went)];
  };

  const devices = (...tabs: readonly Tab[]): readonly string[] =>
    tabs.flatMap((tab) => chat.server.data.listed(tab.address));

  it.each(rows)(
    '$it',
    async ({ strangers = false, knowsMallory = false, renewsWithMallory = false, behave, ...expected }) => {
      if (expected.after.some((line) => line.endsWith(' missing]')))
        chat.excuse('the server has thrown something away', 'D1', 'D2', 'D4', 'D5');
      const told = knowsMallory || renewsWithMallory ? devices(mallory)[0] : undefined;
      if (!strangers) await talk();
      await behave(server);
      const before = sends();
      bob.wire.cut();
      for (const text of ALL) await write(text);
      await chat.clock.advance(30_000);
      server.deliver();
      alice.wire.breakConnections();
      await chat.clock.advance(120_000);
      expect({ alice: await aliceReads(), bob: await bobReads() }).toEqual({
        alice: expected.alice,
        bob: expected.bob,
      });
      expect((await alice.client.conversations.get(bob.address))?.obstacle).toBe(expected.obstacle);

      server.becomesHonest();
      server.releases();
      if (expected.obstacle === undefined) {
        await write('after');
        await bob.shows(alice.address, `${MARK}after`);
      }
      await chat.clock.advance(120_000);
      expect(await bobReads()).toEqual(expected.after);
      if (expected.obstacle !== undefined) expect(sends()).toBe(before);

      expect(await mallory.log(alice.address)).toEqual([]);
      expect(await bob.log(mallory.address)).toEqual(knowsMallory ? ['theirs: from Mallory'] : []);
      expect((await mallory.conversations()).map(({ peer }) => peer)).toEqual(knowsMallory ? [bob.address] : []);
      expect(receivers(alice)).toEqual(strangers && expected.obstacle !== undefined ? [] : devices(bob));
      expect(devices(alice, bob)).toEqual(expect.arrayContaining(receivers(bob).filter((device) => device !== told)));
      const wires = [alice, bob, mallory].map(({ wire }) => wire);
      expect(markersOn(wires, [MARK])).toEqual([]);
    },
  );
});
