/** Which conversations become one (PROTOCOL 22.2; test case L1). */
import { AccountId, DAY_MS, toHex } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { bytes } from '../../test/support/scripted-platform.ts';
import leave from '../../test/vectors/leave.json' with { type: 'json' };
import { CONTACT_FIELD } from '../contents/forms/contact-field-numbers.ts';
import type { Entry } from '../contents/forms/registers.ts';
import { moveHash } from '../crypto/move-hash.ts';
import { carriedOver, NO_MOVES, takeMove, withoutExpired, type ArrivedMove, type JoinedMove } from './join-moves.ts';

const NOW = 1_800_000_000_000;
const [MOVE = expect.fail('no vector')] = leave.moves;
const account = (fill: number): AccountId => AccountId.fromBytes(new Uint8Array(20).fill(fill));
const OLD = AccountId.fromBytes(bytes(MOVE.oldAccount));
const OWNER = AccountId.fromBytes(bytes(MOVE.owner));
const [NEW, THIRD] = [account(8), account(9)];

const announced = (from: AccountId = OLD, at = NOW): ArrivedMove => ({
  account: from,
  owner: OWNER,
  step: { step: 1, hash: bytes(MOVE.hash) },
  at,
});
const claimed = (by: AccountId = NEW, at = NOW, secret = bytes(MOVE.secret)): ArrivedMove => ({
  account: by,
  owner: OWNER,
  step: { step: 2, secret, oldAccount: bytes(MOVE.oldAccount) },
  at,
});

/** What all of them join, one after the other. */
const joinedBy = async (...steps: readonly ArrivedMove[]): Promise<readonly JoinedMove[]> => {
  const joins: JoinedMove[] = [];
  let known = NO_MOVES;
  for (const step of steps) {
    const taken = await takeMove(known, step);
    known = taken.known;
    if (taken.joined) joins.push(taken.joined);
  }
  return joins;
};

test.each(leave.moves)('leave.json: the hash of a move', async ({ oldAccount, owner, secret, hash }) => {
  expect(toHex(await moveHash(bytes(oldAccount), bytes(owner), bytes(secret)))).toBe(hash);
});

describe('joins', () => {
  test.each([
    ['the announcement comes first', [announced(), claimed(NEW, NOW + 1)]],
    ['the proof comes first', [claimed(), announced(OLD, NOW + 1)]],
    ['seven days lie between them', [announced(), claimed(NEW, NOW + 7 * DAY_MS)]],
    ['each comes again', [announced(), announced(), claimed(), claimed(), announced()]],
    [
      'a third account has claimed the same without the secret',
      [announced(), claimed(THIRD, NOW, new Uint8Array(32)), claimed()],
    ],
  ])('once, where %s', async (_, steps) => {
    expect(await joinedBy(...steps)).toEqual([{ from: OLD, to: NEW }]);
  });

  test('the earlier of two claims that wait, in whatever order they came', async () => {
    const [early, late] = [claimed(THIRD, NOW), claimed(NEW, NOW + 1)];
    for (const claims of [
      [early, late],
      [late, early],
    ])
      expect(await joinedBy(...claims, announced())).toEqual([{ from: OLD, to: THIRD }]);
  });
});

describe('joins nothing', () => {
  test.each([
    ['a proof without an announcement', [claimed()]],
    ['an announcement alone', [announced()]],
    ['an announcement of a third account', [announced(THIRD), claimed()]],
    ['a proof that comes eight days later', [announced(), claimed(NEW, NOW + 8 * DAY_MS)]],
    ['a proof that came eight days before', [claimed(), announced(OLD, NOW + 8 * DAY_MS)]],
    ['another secret', [announced(), claimed(NEW, NOW, new Uint8Array(32).fill(6))]],
    ['the old account itself', [announced(), claimed(OLD)]],
    [
      'an announcement that was said again to make it younger',
      [announced(), announced(OLD, NOW + 5 * DAY_MS), claimed(NEW, NOW + 8 * DAY_MS)],
    ],
  ])('%s', async (_, steps) => {
    expect(await joinedBy(...steps)).toEqual([]);
  });

  test('a secret that was used, from the same account or a third one, announced again or not', async () => {
    const first = [announced(), claimed()];
    for (const more of [[claimed(THIRD)], [announced(), claimed(THIRD)], [announced(), claimed()]])
      expect(await joinedBy(...first, ...more)).toEqual([{ from: OLD, to: NEW }]);
  });

  test('a secret of a move to another owner', async () => {
    expect(await joinedBy(announced(), { ...claimed(), owner: account(2) })).toEqual([]);
  });
});

test('an account that says more than 16 things keeps nobody else from moving', async () => {
  let known = NO_MOVES;
  for (let i = 0; i < 40; i += 1) {
    const step = { step: 1, hash: new Uint8Array(32).fill(i) } as const;
    known = (await takeMove(known, { account: THIRD, owner: OWNER, step, at: NOW })).known;
  }
  expect(known.announced).toHaveLength(16);
  const { joined } = await takeMove((await takeMove(known, announced())).known, claimed());
  expect(joined).toEqual({ from: OLD, to: NEW });
});

test('forgets halves after seven days, and not which secrets were used', async () => {
  const joined = await takeMove((await takeMove(NO_MOVES, announced())).known, claimed());
  const { known } = await takeMove(joined.known, announced(THIRD));
  expect(withoutExpired(known, NOW + 7 * DAY_MS)).toEqual(known);
  expect(withoutExpired(known, NOW + 7 * DAY_MS + 1)).toEqual({ announced: [], claimed: [], used: [MOVE.hash] });
});

test('keeps the newest thousand of the secrets that were used', async () => {
  let known = NO_MOVES;
  for (let i = 0; i < 1_002; i += 1) {
    const secret = new Uint8Array(32);
    new DataView(secret.buffer).setUint32(0, i);
    const hash = await moveHash(bytes(MOVE.oldAccount), bytes(MOVE.owner), secret);
    known = (await takeMove(known, { account: OLD, owner: OWNER, step: { step: 1, hash }, at: NOW })).known;
    known = (await takeMove(known, claimed(NEW, NOW, secret))).known;
  }
  expect(known.used).toHaveLength(1_000);
  expect([known.announced, known.claimed]).toEqual([[], []]);
});

test('name and tags go along, and not that the old keys were verified', () => {
  const entry = (field: number): Entry => [field, new Uint8Array(0), NOW, new Uint8Array(16), 1];
  const fields = carriedOver(Array.from({ length: 12 }, (_, i) => entry(i + 1))).map(([field]) => field);
  expect(fields).toEqual([CONTACT_FIELD.name, CONTACT_FIELD.tags]);
});
