/** `group.json`: chain, forks with their winners, branches, refusals, and the roster (PROTOCOL 8.1, 8.2). */
import { toHex } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { accepted, hashesOf, listsWith } from '../../test/support/group-people.ts';
import { bytes } from '../../test/support/scripted-platform.ts';
import group from '../../test/vectors/group.json' with { type: 'json' };
import { readGroupEntry, type ReadGroupEntry } from '../crypto/group-entry.ts';
import { takeEntries, type Taken } from './take-entries.ts';

const NOW = 1_800_000_001_000;
const verifier = { listsOf: listsWith(), now: NOW };
const readAll = (entries: readonly string[]): Promise<readonly ReadGroupEntry[]> =>
  Promise.all(entries.map((hex) => readGroupEntry(bytes(hex))));

const CHAIN = await readAll(group.chain.map((entry) => entry.bytes));
/** The chain up to the entry with this hash. */
const upTo = (hash: string): readonly ReadGroupEntry[] =>
  CHAIN.slice(0, CHAIN.findIndex((entry) => toHex(entry.hash) === hash) + 1);

const headOf = (taken: Taken): string =>
  'chain' in taken ? toHex(taken.chain.at(-1)?.entry.hash ?? new Uint8Array(0)) : taken.kind;

test('a newcomer takes the whole chain', async () => {
  const taken = await takeEntries([], CHAIN, verifier);
  expect(headOf(taken)).toBe(group.chain.at(-1)?.hash);
});

describe.each(group.forks)('a fork after $after', ({ after, a, b, winner }) => {
  test.each([
    [a, b],
    [b, a],
  ])('is won by the same entry, whichever comes first', async (first, second) => {
    const [held, offered] = await readAll([first, second]);
    const chain = accepted([...upTo(after), held!], NOW);
    const taken = await takeEntries(chain, [offered!], verifier);
    const wins = toHex(offered!.hash) === winner;
    expect(taken.kind).toBe(wins ? 'switched' : 'kept');
    expect(toHex((wins ? offered! : held!).hash)).toBe(winner);
  });
});

describe.each(group.branches)('branches after $after', ({ after, a, b, winner }) => {
  test.each([
    ['a', a, b],
    ['b', b, a],
  ])('where %s came first', async (name, first, second) => {
    const [held, offered] = [await readAll(first), await readAll(second)];
    const taken = await takeEntries(accepted([...upTo(after), ...held], NOW), offered, verifier);
    // What is held stays; that the admin of the other branch has lost its role meanwhile makes it a fork to show.
    if (name === winner) expect(taken).toEqual({ kind: 'fork', refused: offered });
    else if (taken.kind !== 'switched') expect.fail(taken.kind);
    else expect([headOf(taken), hashesOf(taken.dropped)]).toEqual([toHex(offered.at(-1)!.hash), hashesOf(held)]);
  });
});

test.each(group.refused)('$code after $after', async ({ after, code, bytes: hex }) => {
  const refused = takeEntries(accepted(upTo(after), NOW), await readAll([hex]), verifier);
  await expect(refused).rejects.toMatchObject({ code });
});

test('the roster', async () => {
  expect(headOf(await takeEntries([], await readAll([group.team.bytes]), verifier))).toBe(group.team.hash);
});
