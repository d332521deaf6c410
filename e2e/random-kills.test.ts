/** The server dies again and again at random points while two clients write: nothing that was shown as sent is lost. */
import { conversationWith, openChatClient } from '@cipherchat/core';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../server/test/support/free-port.ts';
import { History, type Member } from '../core/test/support/history.ts';
import { inRounds } from '../core/test/support/in-rounds.ts';
import { ServerProcess } from './support/server-process.ts';

/** 6 kills, or as many as the environment asks for. */
const KILLS = Number(process.env['KILLS'] ?? 6);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const LIMIT_MS = 60_000 + KILLS * 10_000;

/**
 * `anywhere`: when the clients have heard of `at` changes; else between the receipt of the send with that number and
 * its acknowledgement.
 */
const deaths = fc.sample(
  fc.record({
    point: fc.constantFrom('anywhere', 'beforeCommit', 'beforeFlush', 'afterCommit'),
    at: fc.integer({ min: 1, max: 24 }),
    burst: fc.integer({ min: 1, max: 12 }),
  }),
  { numRuns: KILLS, seed: SEED },
);

/** Of two people: how long it takes to look through what they have written grows with it. */
const MOST = 50;

describe('a server that dies at random', () => {
  let server: ServerProcess;
  const members: Member[] = [];

  const newMember = async (name: string): Promise<Member> => {
    const client = await openChatClient({ server: server.url, database: name, kind: 'bot' });
    await client.account.create({ name });
    await expect.poll(() => client.state().connection).toBe('online');
    const member = { name, client, address: conversationWith(client.state().address ?? '') };
    members.push(member);
    return member;
  };

  beforeAll(async () => {
    server = new ServerProcess({ port: await freePort(), entry: 'server/dist-test/main.js' });
  });
  beforeEach(() => server.start());

  afterEach(async () => {
    await Promise.all(members.splice(0).map(({ client }) => client.close()));
    await server.kill();
  });

  test.each(inRounds(deaths, MOST).map((round) => [round.length, SEED, round] as const))(
    '%i kills (seed %i): all that was written arrives once, in order, on both sides',
    async (_, __, round) => {
      const [alice, bob] = [await newMember('alice'), await newMember('bob')];
      const history = new History([alice, bob]);
      await history.write(alice, 'begin');
      await expect.poll(() => history.isSettled()).toBe(true);
      await server.stop();
      let written = 0;
      const writeBoth = async (): Promise<void> => {
        written += 1;
        await Promise.all([alice, bob].map((member) => history.write(member, `${member.name} ${String(written)}`)));
      };
      for (const { point, at, burst } of round) {
        await server.start(point === 'anywhere' ? {} : { FAILPOINT: point, FAILPOINT_HIT: String(at) });
        let heard = 0;
        const stops = [alice, bob].map(({ client }) =>
          client.subscribe(() => {
            heard += 1;
            if (point === 'anywhere' && heard === at) void server.kill();
          }),
        );
        const dead = server.exited().then(() => true);
        for (let i = 0; i < burst; i += 1) await writeBoth();
        // In a quiet conversation a later send would never come, so one more message is sent each time that all have
        // arrived.
        while (!(await Promise.race([dead, new Promise((resolve) => setTimeout(resolve, 25, false))]))) {
          if (await history.isSettled()) await writeBoth();
        }
        for (const stop of stops) stop();
      }
      await server.start();
      await expect.poll(() => history.isSettled(), { interval: 200 }).toBe(true);
      await history.check();
    },
    LIMIT_MS,
  );
});
