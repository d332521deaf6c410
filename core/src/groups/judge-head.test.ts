/** The table of PROTOCOL 8.3, by the head that a message states. Hashes and accounts are invented. */
import { DAY_MS, type HashedGroupEntry } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import type { Head } from '../contents/content.ts';
import { HELD_MS, judgeHead, type HeadVerdict } from './judge-head.ts';
import type { Room } from './participants.ts';

const bytes = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill);
const [OWNER, AGENT, STRANGER, VISITOR] = [1, 2, 3, 4].map((fill) => bytes(20, fill)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const HASH = bytes(32, 9);

const entry = (kind: 1 | 2): HashedGroupEntry => ({
  id: bytes(16, 1),
  kind,
  epoch: 5,
  previous: bytes(32, 8),
  hash: HASH,
  issued: 1,
  author: OWNER,
  device: bytes(16, kind === 1 ? 1 : 0),
  listVersion: kind === 1 ? 1 : 0,
  name: '',
  members: [
    { account: OWNER, role: 3 },
    { account: AGENT, role: 1 },
  ],
});

const GROUP = entry(1);
const TEAM = entry(2);
const group: Room = { kind: 'members', entry: GROUP };
const withVisitor = (held?: HashedGroupEntry): Room => ({
  kind: 'visitor',
  owner: OWNER,
  visitor: VISITOR,
  entry: held,
});
const NONE: Head = [0, bytes(16, 0)];
const head = (epoch: number, fill = 9): Head => [epoch, bytes(16, fill)];

type Given = { readonly held?: HashedGroupEntry | undefined; readonly room?: Room; readonly heldMs?: number };
const judge = (
  stated: Head,
  sender: Uint8Array,
  { held = GROUP, room = group, heldMs = 0, ...rest }: Given & { readonly own?: Uint8Array } = {},
): HeadVerdict => judgeHead({ head: stated, held, room, sender, own: rest.own ?? OWNER, heldMs });

describe('in a group', () => {
  test.each<[string, Head, HeadVerdict]>([
    ['equal', head(5), { kind: 'show' }],
    ['higher', head(7), { kind: 'hold', wanted: 6 }],
    ['lower', head(3), { kind: 'show-and-tell', from: 4 }],
    ['of the same epoch, with another hash', head(5, 7), { kind: 'hold-as-fork' }],
    ['none, which no group has', NONE, { kind: 'drop' }],
    ['of epoch 0 with a hash', head(0), { kind: 'drop' }],
  ])('a head that is %s', (_, stated, verdict) => {
    expect(judge(stated, AGENT)).toEqual(verdict);
  });

  test('a sender who is no member is dropped, and held as long as it may have become one', () => {
    expect(judge(head(5), STRANGER)).toEqual({ kind: 'drop' });
    expect(judge(head(3), STRANGER)).toEqual({ kind: 'drop' });
    expect(judge(head(6), STRANGER)).toEqual({ kind: 'hold', wanted: 6 });
  });

  test('nothing is shown to an account that is no member any longer', () => {
    expect(judge(head(5), AGENT, { own: STRANGER })).toEqual({ kind: 'drop' });
  });

  test('what was held for seven days is shown with a warning, or dropped', () => {
    expect(HELD_MS).toBe(7 * DAY_MS);
    for (const stated of [head(6), head(5, 7)]) {
      expect(judge(stated, AGENT, { heldMs: HELD_MS - 1 }).kind).toMatch(/^hold/u);
      expect(judge(stated, AGENT, { heldMs: HELD_MS })).toEqual({ kind: 'show-with-warning' });
      expect(judge(stated, STRANGER, { heldMs: HELD_MS })).toEqual({ kind: 'drop' });
    }
  });
});

describe('between a visitor and a team', () => {
  test('without a roster, owner and visitor write to each other', () => {
    const alone = { head: NONE, held: undefined, room: withVisitor(), heldMs: 0 };
    expect(judgeHead({ ...alone, sender: VISITOR, own: OWNER })).toEqual({ kind: 'show' });
    expect(judgeHead({ ...alone, sender: OWNER, own: VISITOR })).toEqual({ kind: 'show' });
    expect(judgeHead({ ...alone, sender: AGENT, own: VISITOR })).toEqual({ kind: 'drop' });
  });

  test('a roster that is not held yet holds the message, and nobody can be asked', () => {
    const judged = { head: head(1), held: undefined, room: withVisitor(), heldMs: 0 };
    expect(judgeHead({ ...judged, sender: AGENT, own: VISITOR })).toEqual({ kind: 'hold', wanted: undefined });
  });

  test('a visitor that has not heard of the roster is shown, and told', () => {
    const given = { held: TEAM, room: withVisitor(TEAM) };
    expect(judge(NONE, VISITOR, given)).toEqual({ kind: 'show-and-tell', from: 1 });
    expect(judge(head(5), VISITOR, given)).toEqual({ kind: 'show' });
    expect(judge(head(5), AGENT, { ...given, own: VISITOR })).toEqual({ kind: 'show' });
    expect(judge(head(5), STRANGER, given)).toEqual({ kind: 'drop' });
  });

  test('a visitor is in no team room', () => {
    const given = { held: TEAM, room: { kind: 'members', entry: TEAM } as const };
    expect(judge(head(5), VISITOR, given)).toEqual({ kind: 'drop' });
    expect(judge(head(5), AGENT, { ...given, own: VISITOR })).toEqual({ kind: 'drop' });
    expect(judge(NONE, AGENT, given)).toEqual({ kind: 'show-and-tell', from: 1 });
  });
});
