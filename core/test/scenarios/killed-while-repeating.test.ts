/**
 * A server lost what it had confirmed, and the page that repeats it is killed: at each of its commits, before or after
 * it. The next page goes on. `Chat.close` holds the promises of delivery against all of it: nothing says Sent that the
 * server does not have.
 */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/storage/port.ts';
import type { TestTab } from '../support/people.ts';
import type { Fault } from '../support/wire.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

/** One commit of so many, drawn at random; at night each. */
const STEP = Number(process.env['COMMIT_STEP'] ?? 11);
const FIRST = 1 + Math.floor(Math.random() * STEP);

/** What becomes of the question whether the server still has the newest send. */
type Question = 'answered' | 'answered late' | 'not known to the next server';

const LATE: Fault = { kind: 'delay', delayMs: 5_000 };
const NOT_KNOWN: Fault = { kind: 'refuse', code: 'malformed' };

/** The first of what is repeated goes back into the outbox: from then on the repetition has to come to its end. */
const isRepeat = (change: Change): boolean => {
  if (change.kind !== 'put' || change.table !== 'outbox') return false;
  const { content, send } = change.row.value as { readonly content?: unknown; readonly send?: unknown };
  return content !== undefined && send === undefined;
};

type Death = { readonly commit: number; readonly when: 'before' | 'after' };
type Played = { readonly commits: number; readonly died: boolean };

const LOST = ['one', 'two', 'three'];

/** Bob and Carol are away, and what they have not got yet is lost. Dave is there, and gets something new. */
const play = async (question: Question, death?: Death): Promise<Played> => {
  const chat = new Chat();
  const people: Inbox[] = [];
  for (let i = 0; i < 4; i += 1) people.push(await chat.inbox());
  const [alice, bob, carol, dave] = people as [Inbox, Inbox, Inbox, Inbox];
  for (const peer of [bob, carol, dave]) {
    await alice.client.messages.send(peer.address, 'hello');
    await alice.says(peer.address, 'hello', 'delivered');
  }
  const away = [bob, carol];
  for (const { wire } of away) wire.cut();
  const backup = chat.server.data.copy();
  for (const text of LOST) {
    for (const { address } of away) {
      await alice.client.messages.send(address, text);
      await alice.says(address, text, 'sent');
    }
  }
  await alice.client.close();
  chat.server.restore(backup);

  let commits = 0;
  const opened = async (wrapStore: (tab: TestTab) => TestTab): Promise<Tab> =>
    chat.open(alice.person, { kind: 'widget', wrapStore });
  const first = await opened((tab) => {
    if (question === 'answered late') tab.wire.judge((name) => (name === 'store:compare' ? LATE : undefined));
    let isCounted = question !== 'not known to the next server';
    tab.dieAtCommit(death?.when ?? 'before', (changes) => {
      isCounted ||= changes.some(isRepeat);
      return isCounted && (commits += 1) === death?.commit;
    });
    return tab;
  });
  const write = (tab: Tab) => Promise.race([tab.client.messages.send(dave.address, 'new'), tab.died()]);
  const hasNew = async (tab: Tab): Promise<boolean> =>
    (await tab.texts(dave.address)).some(({ text, status }) => text === 'new' && status === 'delivered');
  await write(first);
  // All that is to be repeated is on its way well before this.
  await Promise.race([chat.clock.advance(20_000), first.died()]);
  const played = { commits, died: first.wire.dead };
  if (!played.died) await first.client.close();

  const second = await opened((tab) => {
    if (question === 'not known to the next server')
      tab.wire.judge((name) => (name === 'store:compare' ? NOT_KNOWN : undefined));
    return tab;
  });
  if (!(await second.texts(dave.address)).some(({ text }) => text === 'new')) await write(second);
  await chat.clock.until(() => hasNew(second), { withinMs: 600_000 });
  for (const peer of away) {
    peer.wire.restore();
    await peer.shows(alice.address, 'three');
    expect((await peer.texts(alice.address)).map(({ text }) => text)).toEqual(['hello', ...LOST]);
    expect(await peer.notes(alice.address)).toEqual([]);
    await second.says(peer.address, 'three', 'delivered');
  }
  await chat.close();
  return played;
};

describe('a page that is killed while it repeats what a server lost', () => {
  it.each<readonly [Question, number]>([
    ['answered', 10],
    ['answered late', 10],
    ['not known to the next server', 6],
  ])(
    `at commit ${String(FIRST)} and each ${String(STEP)} later, before or after it: all arrives once (the question is %s)`,
    async (question, least) => {
      const { commits } = await play(question);
      expect(commits).toBeGreaterThan(least);
      let [tries, deaths] = [0, 0];
      for (let commit = FIRST; commit <= commits; commit += STEP) {
        for (const when of ['before', 'after'] as const) {
          tries += 1;
          deaths += (await play(question, { commit, when })).died ? 1 : 0;
        }
      }
      // The last commits are not always reached.
      expect(deaths).toBeGreaterThanOrEqual(0.9 * tries - 1);
    },
    240_000,
  );
});
