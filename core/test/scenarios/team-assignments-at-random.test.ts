/** All who answer agree on who has a conversation, in whatever order they assign it and lose their connection. */
import { expect, it } from 'vitest';
import fc from 'fast-check';
import type { ConversationId } from '../../src/view.ts';
import { settle } from '../support/fake-clock.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { asColleague, assignedIn, joinTeam, roomOf, visit } from './support/team-people.ts';

const MINUTE_MS = 60_000;
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const RUNS = Number(process.env['ASSIGNMENTS'] ?? 2);

const who = fc.constantFrom(0, 1, 2);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('assign' as const), by: who, to: fc.option(who) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cut' as const), by: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('mend' as const), by: who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), by: who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), by: who }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Play = { readonly chat: Chat; readonly people: Inbox[]; readonly visitor: Tab };

const begin = async (): Promise<Play> => {
  const chat = new Chat();
  chat.excuse('the promises are held against conversations of two', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  const [owner, anna, jonas] = [await chat.inbox('Shop'), await chat.inbox('Anna'), await chat.inbox('Jonas')];
  for (const agent of [anna, jonas]) await joinTeam(chat, owner, agent);
  const visitor = await visit(chat, owner);
  await visitor.client.messages.send(owner.address, 'hello');
  await owner.shows(visitor.address, 'hello');
  return { chat, people: [owner, anna, jonas], visitor };
};

const personOf = ({ people }: Play, i: number): Inbox => people[i] ?? expect.fail('nobody');
const conversationOf = (play: Play, i: number): ConversationId =>
  i === 0 ? play.visitor.address : asColleague(personOf(play, 0), play.visitor);

const carryOut = async (play: Play, one: Step): Promise<void> => {
  const tab = personOf(play, one.by);
  switch (one.kind) {
    case 'assign': {
      const to = one.to === null ? undefined : personOf(play, one.to).address;
      return roomOf(tab).assign(conversationOf(play, one.by), to);
    }
    case 'cut':
      tab.wire.cut();
      return;
    case 'mend':
      tab.wire.restore();
      return;
    case 'reload': {
      await tab.client.close();
      const again = await play.chat.open(tab.person, { kind: 'app' });
      play.people[one.by] = Object.assign(again, { person: tab.person });
      return;
    }
    case 'pass':
      return play.chat.clock.advance(2_000);
  }
};

const agreed = (play: Play): Promise<readonly (string | undefined)[]> =>
  Promise.all(play.people.map((tab, i) => assignedIn(tab, conversationOf(play, i))));

/** Who has assigned it to whom, in order. */
const linesOf = async (play: Play, i: number): Promise<readonly string[]> =>
  (await roomOf(personOf(play, i)).notes(conversationOf(play, i))).map(
    ({ author, assigned, order }) => `${String(order)} ${author} ${String(assigned?.to)}`,
  );

const schedules = fc.sample(fc.array(step, { minLength: 8, maxLength: 16 }), { numRuns: RUNS, seed: SEED });

it.each(schedules.map((steps) => [SEED, steps] as const))('they agree (seed %i): %j', async (_seed, steps) => {
  const play = await begin();
  for (const [i, one] of steps.entries()) {
    await carryOut(play, one);
    await settle((i % 3) * 2);
  }
  for (const { wire } of play.people) wire.restore();
  for (const tab of play.people) await tab.online();
  await play.chat.clock.advance(MINUTE_MS);
  // Whoever assigned it last of all knows of all that was assigned before.
  await roomOf(personOf(play, 1)).assign(conversationOf(play, 1), personOf(play, 2).address);
  await play.chat.clock.advance(MINUTE_MS);
  expect(new Set(await agreed(play))).toEqual(new Set([personOf(play, 2).address]));
  const lines = await linesOf(play, 0);
  for (const i of [1, 2]) expect(await linesOf(play, i)).toEqual(lines);
  await play.chat.close();
});
