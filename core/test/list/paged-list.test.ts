import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConversationView } from '../../src/view.ts';
import { ListReader } from './list-reader.ts';
import { ListWorld, step } from './list-world.ts';

const readAll = async ({ client }: ListWorld): Promise<readonly ConversationView[]> =>
  (await client.conversations.list({ limit: 1_000 })).conversations;

/** One page after the other while nothing changes. */
const readPages = async ({ client }: ListWorld, limit: number): Promise<readonly ConversationView[]> => {
  const pages: (readonly ConversationView[])[] = [];
  for (let more = true; more;) {
    const page = await client.conversations.list({ before: pages.at(-1)?.at(-1), limit });
    pages.push(page.conversations);
    more = page.more;
  }
  return pages.flat();
};

/** `atOnce`: the next step does not wait until every tab has heard of this one. */
const steps = fc.array(fc.record({ one: step, atOnce: fc.boolean() }), { minLength: 10, maxLength: 60, size: 'max' });
/** How long ago each visitor wrote for the first time; some of them at the same time. */
const beginnings = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 0, maxLength: 10, size: 'max' });
const turns = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 20 });

it('shows with pages and events, however they meet, what the whole list shows', async () => {
  await fc.assert(
    fc.asyncProperty(beginnings, steps, turns, async (begun, all, slowness) => {
      const world = await ListWorld.open(slowness);
      for (const [n, agoMs] of begun.entries()) await world.run({ kind: 'arrive', in: n, agoMs });
      await world.quiet();
      const reader = new ListReader(world.client);
      for (const { one, atOnce } of all) {
        if (one.kind === 'page') reader.begin(one.limit);
        else await world.run(one);
        if (atOnce) continue;
        await world.quiet();
        await reader.rest();
        expect(reader.rows).toEqual((await readAll(world)).slice(0, reader.rows.length));
      }
      await world.quiet();
      await reader.rest();
      while (reader.more) {
        reader.begin(3);
        await reader.rest();
      }
      const whole = await readAll(world);
      expect(reader.rows).toEqual(whole);
      expect(await readPages(world, 2)).toEqual(whole);
      expect(await world.client.conversations.totals()).toEqual({
        conversations: whole.length,
        unread: whole.reduce((sum, { unread }) => sum + unread, 0),
      });
      await world.client.close();
    }),
    { numRuns: 200 },
  );
});
