/** The rules of PROTOCOL 8.1 between two entries, each with its code. Ids and hashes are invented. */
import { describe, expect, test } from 'vitest';
import { checkFirstGroupEntry, checkNextGroupEntry, type HashedGroupEntry } from './group-chain.ts';
import { GROUP_KIND, type GroupEntryFields, type GroupRole } from './group-entry.ts';

const bytes = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill);
const [ANN, BEN, CLEO, DAN, EVE] = [1, 2, 3, 4, 5];

type Roles = Readonly<Record<number, GroupRole>>;
const membersOf = (roles: Roles) =>
  Object.entries(roles).map(([account, role]) => ({ account: bytes(20, Number(account)), role }));

/** Two owners, an admin and a member. */
const ROLES: Roles = { [ANN]: 3, [BEN]: 3, [CLEO]: 2, [DAN]: 1 };

const known: HashedGroupEntry = {
  id: bytes(16, 7),
  kind: 1,
  epoch: 4,
  previous: bytes(32, 8),
  hash: bytes(32, 9),
  issued: 1000,
  author: bytes(20, ANN),
  device: bytes(16, 1),
  listVersion: 1,
  name: 'Shop',
  members: membersOf(ROLES),
};

const next = (by: number, roles: Roles, changed: Partial<GroupEntryFields> = {}): GroupEntryFields => ({
  ...known,
  epoch: 5,
  previous: known.hash,
  author: bytes(20, by),
  members: membersOf(roles),
  ...changed,
});

const codeOf = (check: () => void): string => {
  try {
    check();
    return 'ok';
  } catch (cause) {
    return (cause as { readonly code: string }).code;
  }
};
const judge = (entry: GroupEntryFields, before = known): string => codeOf(() => checkNextGroupEntry(before, entry));
const judgeFirst = (entry: GroupEntryFields): string => codeOf(() => checkFirstGroupEntry(entry));

const without = (roles: Roles, ...gone: readonly number[]): Roles =>
  Object.fromEntries(Object.entries(roles).filter(([account]) => !gone.includes(Number(account))));

describe('the entry after another', () => {
  test.each<[string, string, Partial<GroupEntryFields>]>([
    ['ok', 'at the same time', { issued: 1000 }],
    ['bad-chain', 'earlier', { issued: 999 }],
    ['bad-chain', 'an epoch later', { epoch: 6 }],
    ['bad-chain', 'of the same epoch', { epoch: 4 }],
    ['bad-chain', 'of another id', { id: bytes(16, 8) }],
    ['bad-chain', 'of another kind', { kind: 2 }],
    ['bad-chain', 'that names another one before it', { previous: bytes(32, 8) }],
  ])('%s: %s', (code, _, changed) => {
    expect(judge(next(ANN, ROLES, changed))).toBe(code);
  });

  test('limit: at the end of the chain', () => {
    expect(judge(next(ANN, ROLES, { epoch: 4096 }), { ...known, epoch: 4095 })).toBe('ok');
    expect(judge(next(ANN, ROLES, { epoch: 4097 }), { ...known, epoch: 4096 })).toBe('limit');
  });
});

describe('roles', () => {
  test.each<[string, string, number, Roles, string?]>([
    ['ok', 'an owner changes nothing', ANN, ROLES],
    ['ok', 'an owner makes a member an owner', ANN, { ...ROLES, [DAN]: 3 }],
    ['ok', 'an owner removes the other one', ANN, without(ROLES, BEN)],
    ['ok', 'an owner leaves, another stays', ANN, without(ROLES, ANN)],
    ['ok', 'an owner becomes a member, another stays', ANN, { ...ROLES, [ANN]: 1 }],
    ['not-allowed', 'an owner leaves nobody who is one', ANN, { [CLEO]: 2 }],
    ['ok', 'an admin changes nothing', CLEO, ROLES],
    ['ok', 'an admin adds a member and removes another', CLEO, { ...without(ROLES, DAN), [EVE]: 1 }],
    ['ok', 'an admin changes the name', CLEO, ROLES, 'Store'],
    ['not-allowed', 'an admin adds an admin', CLEO, { ...ROLES, [EVE]: 2 }],
    ['not-allowed', 'an admin adds an owner', CLEO, { ...ROLES, [EVE]: 3 }],
    ['not-allowed', 'an admin makes a member an admin', CLEO, { ...ROLES, [DAN]: 2 }],
    ['not-allowed', 'an admin makes itself an owner', CLEO, { ...ROLES, [CLEO]: 3 }],
    ['not-allowed', 'an admin makes itself a member', CLEO, { ...ROLES, [CLEO]: 1 }],
    ['not-allowed', 'an admin removes an owner', CLEO, without(ROLES, BEN)],
    ['not-allowed', 'an admin removes itself', CLEO, without(ROLES, CLEO)],
    ['ok', 'a member leaves', DAN, without(ROLES, DAN)],
    ['not-allowed', 'a member changes nothing', DAN, ROLES],
    ['not-allowed', 'a member leaves and changes the name', DAN, without(ROLES, DAN), 'Store'],
    ['not-allowed', 'a member changes the name', DAN, ROLES, 'Store'],
    ['not-allowed', 'a member adds another', DAN, { ...ROLES, [EVE]: 1 }],
    ['not-allowed', 'a member leaves with another', DAN, without(ROLES, DAN, CLEO)],
    ['not-allowed', 'a member makes itself an owner', DAN, { ...ROLES, [DAN]: 3 }],
    ['not-allowed', 'a stranger joins', EVE, { ...ROLES, [EVE]: 1 }],
    ['not-allowed', 'a stranger changes nothing', EVE, ROLES],
  ])('%s: %s', (code, _, by, roles, name = known.name) => {
    expect(judge(next(by, roles, { name }))).toBe(code);
  });
});

describe('the first entry', () => {
  const first = { ...known, epoch: 1 };
  test.each<[string, string, Partial<GroupEntryFields>]>([
    ['ok', 'by an owner', {}],
    ['bad-chain', 'of a later epoch', { epoch: 2 }],
    ['not-allowed', 'by an admin', { author: bytes(20, CLEO) }],
    ['not-allowed', 'by somebody who is not in it', { author: bytes(20, EVE) }],
    ['limit', 'beyond the last epoch', { kind: 2, epoch: 4097 }],
  ])('of a group. %s: %s', (code, _, changed) => {
    expect(judgeFirst({ ...first, ...changed })).toBe(code);
  });
});

describe('a team', () => {
  const team = { ...known, kind: GROUP_KIND.team, members: membersOf({ [ANN]: 3, [CLEO]: 2, [DAN]: 1 }) };
  const nextOf = (by: number, roles: Roles): GroupEntryFields => next(by, roles, { kind: GROUP_KIND.team });

  test('begins at any epoch, by its owner alone', () => {
    expect(judgeFirst(team)).toBe('ok');
    expect(judgeFirst({ ...team, author: bytes(20, CLEO) })).toBe('not-allowed');
    expect(judgeFirst({ ...team, members: membersOf({ [ANN]: 3, [BEN]: 3 }) })).toBe('not-allowed');
  });

  test.each<[string, string, number, Roles]>([
    ['ok', 'its owner adds and removes', ANN, { [ANN]: 3, [BEN]: 1, [CLEO]: 2 }],
    ['not-allowed', 'a second owner', ANN, { [ANN]: 3, [CLEO]: 3 }],
    ['not-allowed', 'its owner leaves it to another', ANN, { [CLEO]: 3 }],
    ['bad-chain', 'an admin adds a member', CLEO, { [ANN]: 3, [BEN]: 1, [CLEO]: 2, [DAN]: 1 }],
    ['bad-chain', 'a member leaves', DAN, { [ANN]: 3, [CLEO]: 2 }],
  ])('%s: %s', (code, _, by, roles) => {
    expect(judge(nextOf(by, roles), team)).toBe(code);
  });
});
