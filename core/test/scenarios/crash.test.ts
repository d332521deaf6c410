import { describe, expect, it } from 'vitest';
import { Actor, type Death } from './support/actor.ts';
import { Chat } from './support/chat.ts';

type Who = 'owner' | 'visitor';
type Play = { readonly commits: Readonly<Record<Who, number>>; readonly deaths: number };

/** Which commits a tab dies at: each fifth by day, from one that the day chooses; each by night. */
const STEP = Number(process.env['COMMIT_STEP'] ?? 5);
const FIRST = 1 + (new Date().getUTCDate() % STEP);

const EXPECTED = ['v1', 'o1', 'o2', 'v2', 'v3', 'o3'];

/** A whole conversation from the first keys on, with one death in it. */
const play = async (who?: Who, death?: Death): Promise<Play> => {
  const chat = new Chat();
  const cast: Actor[] = [];
  const owner = new Actor(chat, cast, who === 'owner' ? death : undefined);
  const visitor = new Actor(chat, cast, who === 'visitor' ? death : undefined);
  const address = await owner.become();
  await visitor.write(address, 'v1');
  const peer = await visitor.become();
  await owner.sees(peer, 'v1');
  await owner.markRead(peer);
  await owner.write(peer, 'o1');
  await owner.write(peer, 'o2');
  await visitor.sees(address, 'o2');
  await visitor.write(address, 'v2');
  await visitor.write(address, 'v3');
  await owner.sees(peer, 'v3');
  await owner.write(peer, 'o3');
  await visitor.sees(address, 'o3');
  await owner.sees(peer, 'o3', 'delivered');
  await visitor.sees(address, 'v1', 'read');
  await visitor.sees(address, 'v3', 'delivered');
  for (const [actor, other] of [
    [owner, peer],
    [visitor, address],
  ] as const) {
    const tab = await actor.tab();
    expect((await tab.texts(other)).map(({ text }) => text)).toEqual(EXPECTED);
    expect(await tab.notes(other)).toEqual([]);
  }
  await chat.close();
  return { commits: { owner: owner.commits, visitor: visitor.commits }, deaths: owner.deaths + visitor.deaths };
};

describe('a tab that dies', () => {
  it.each(['owner', 'visitor'] as const)(
    `at commit ${String(FIRST)} of the %s and each ${String(STEP)} later, before or after: shown once, in order, nothing renewed`,
    async (who) => {
      const { commits } = await play();
      const points = commits[who];
      expect(points).toBeGreaterThan(15);
      let [tried, deaths] = [0, 0];
      for (let commit = FIRST; commit <= points; commit += STEP) {
        tried += 2;
        for (const when of ['before', 'after'] as const) {
          deaths += (await play(who, { commit, when })).deaths;
        }
      }
      expect(tried).toBeGreaterThan(0);
      expect(deaths).toBeGreaterThanOrEqual(0.9 * tried);
    },
    120_000,
  );
});
