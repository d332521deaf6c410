/** Admins and an owner who act at once: whatever order the entries arrive in, all end with one chain (PROTOCOL 8.2). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryAfter, entryBy, inRole, listsWith, PEOPLE, type Person } from '../../test/support/group-people.ts';
import { groupIdOf, type ReadGroupEntry } from '../crypto/group-entry.ts';
import { takeEntries, type Chain } from './take-entries.ts';

const { owner, admin, member, other } = PEOPLE;
const NOW = 1_800_000_000_000;
const verifier = { listsOf: listsWith(), now: NOW };
const previous = new Uint8Array(32).fill(7);

const first = await entryBy(owner, {
  id: await groupIdOf({ kind: 1, author: owner.account, previous }),
  kind: 1,
  epoch: 1,
  previous,
  issued: NOW,
  listVersion: 1,
  name: '',
  members: [inRole(owner, 3), inRole(admin, 2), inRole(member, 2), inRole(other, 1)],
});

const AUTHORS: readonly Person[] = [owner, admin, member];
type Step =
  /** Somebody makes an entry on top of what it holds. */
  | { readonly kind: 'act'; readonly by: number; readonly name: string }
  /** Somebody offers another all it holds. */
  | { readonly kind: 'offer'; readonly from: number; readonly to: number };

const who = fc.nat({ max: AUTHORS.length - 1 });
const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('act' as const),
      by: who,
      name: fc.string({ maxLength: 4, unit: 'grapheme-ascii' }),
    }),
    fc.record({ kind: fc.constant('offer' as const), from: who, to: who }),
  ),
  { maxLength: 14 },
);

const entriesOf = (chain: Chain): readonly ReadGroupEntry[] => chain.map(({ entry }) => entry);
const headOf = (chain: Chain): string => String(chain.at(-1)?.entry.hash);

const offered = async (to: Chain, from: Chain): Promise<Chain> => {
  const taken = await takeEntries(to, entriesOf(from), verifier);
  return 'chain' in taken ? taken.chain : to;
};

const carryOut = async (chains: Chain[], step: Step): Promise<void> => {
  if (step.kind === 'offer') {
    const [from, to] = [chains[step.from]!, chains[step.to]!];
    chains[step.to] = await offered(to, from);
    return;
  }
  const chain = chains[step.by]!;
  const made = await entryAfter(chain.at(-1)!.entry, AUTHORS[step.by]!, { name: step.name });
  chains[step.by] = [...chain, { entry: made, at: NOW }];
};

test('all who have heard of each other hold one chain, and keep it', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.infiniteStream(who), async (made, order) => {
      const chains: Chain[] = AUTHORS.map(() => [{ entry: first, at: NOW }]);
      for (const step of made) await carryOut(chains, step);
      // Until each has offered each other one what it holds: in a drawn order first, then in turn.
      for (const from of order.take(6)) {
        for (const to of chains.keys()) chains[to] = await offered(chains[to]!, chains[from]!);
      }
      for (const from of [...chains.keys(), ...chains.keys()]) {
        for (const to of chains.keys()) chains[to] = await offered(chains[to]!, chains[from]!);
      }
      expect(new Set(chains.map(headOf)).size).toBe(1);
    }),
    { numRuns: 60 },
  );
});
