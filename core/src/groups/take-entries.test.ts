/** What a client takes of the entries it is offered (PROTOCOL 8.1, 8.2), beyond what `group.json` has. */
import { compareBytes, DAY_MS, LIST_STALE_MS, type RefusalCode } from '@cipherchat/protocol';
import { describe, expect, it, test } from 'vitest';
import { accepted, entryAfter, entryBy, inRole, listsWith, PEOPLE } from '../../test/support/group-people.ts';
import { signDeviceList, verifyDeviceList, type VerifiedList } from '../crypto/device-list.ts';
import { groupIdOf, readGroupEntry, signGroupEntry, teamIdOf, type ReadGroupEntry } from '../crypto/group-entry.ts';
import { takeEntries } from './take-entries.ts';

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
  name: 'Shop',
  members: [inRole(owner, 3), inRole(admin, 3), inRole(member, 2), inRole(other, 1)],
});
const everybody = first.members;
const without = (...gone: readonly { readonly account: Uint8Array }[]) =>
  everybody.filter(({ account }) => !gone.some((one) => String(one.account) === String(account)));

const refusal = async (taking: Promise<unknown>): Promise<RefusalCode | undefined> =>
  taking.then(
    () => undefined,
    (cause: unknown) => (cause as { readonly code: RefusalCode }).code,
  );

describe('a newcomer to a group (G1)', async () => {
  const second = await entryAfter(first, member);

  it('takes a chain that begins at epoch 1', async () => {
    const taken = await takeEntries([], [first, second], verifier);
    expect(taken).toEqual({ kind: 'extended', chain: accepted([first, second], NOW) });
  });

  it('refuses a chain that begins at epoch 2', async () => {
    expect(await refusal(takeEntries([], [second], verifier))).toBe('bad-chain');
  });

  it('refuses a forged epoch 1', async () => {
    const privateKey = member.signingKey;
    const fields = { ...first, members: [inRole(member, 3)] };
    // In its own name it has another id; in the name of the owner, another signature.
    const own = await signGroupEntry({ privateKey }, { ...fields, author: member.account, device: member.deviceId });
    expect(await refusal(readGroupEntry(own))).toBe('bad-chain');
    const forged = await readGroupEntry(await signGroupEntry({ privateKey }, { ...first, name: 'Store' }));
    expect(await refusal(takeEntries([], [forged], verifier))).toBe('bad-signature');
    const foreign = await readGroupEntry(await signGroupEntry({ privateKey }, { ...first, device: member.deviceId }));
    expect(await refusal(takeEntries([], [foreign], verifier))).toBe('bad-chain');
    expect(await refusal(takeEntries([], [forged, second], verifier))).toBe('bad-chain');
  });
});

describe('two owners remove each other (G2)', async () => {
  const byOwner = await entryAfter(first, owner, { members: without(admin) });
  const byAdmin = await entryAfter(first, admin, { members: without(owner) });

  it.each([
    [byOwner, byAdmin],
    [byAdmin, byOwner],
  ])('each member stays with the branch it took first, and is shown the other', async (held, offered) => {
    const chain = accepted([first, held], NOW);
    const fork = { kind: 'fork', refused: [offered] };
    expect(await takeEntries(chain, [offered], verifier)).toEqual(fork);
    const longer = await entryAfter(offered, offered === byOwner ? owner : admin);
    expect(await takeEntries(chain, [first, offered, longer], verifier)).toEqual({
      kind: 'fork',
      refused: [offered, longer],
    });
  });
});

describe('entries that are offered', async () => {
  const second = await entryAfter(first, owner);
  const third = await entryAfter(second, owner);
  const [held, all] = [accepted([first, second], NOW - 5), [first, second, third]];

  test('and held are nothing new', async () => {
    expect(await takeEntries(held, [first, second], verifier)).toEqual({ kind: 'nothing-new' });
    expect(await takeEntries(held, [], verifier)).toEqual({ kind: 'nothing-new' });
  });

  test('from any epoch on lengthen the chain, which keeps when the rest was accepted', async () => {
    const extended = { kind: 'extended', chain: [...held, ...accepted([third], NOW)] };
    for (let from = 0; from < 3; from += 1) {
      expect(await takeEntries(held, all.slice(from), verifier)).toEqual(extended);
    }
  });

  test('beyond a hole are not taken; those in between are wanted', async () => {
    const taken = await takeEntries(accepted([first], NOW), [third], verifier);
    expect(taken).toEqual({ kind: 'entries-wanted', epoch: 2 });
  });

  test('of a branch that began earlier are wanted, too', async () => {
    const mine = await entryAfter(first, member, { name: 'Mine' });
    const later = await entryAfter(mine, member);
    const taken = await takeEntries(accepted([first, mine, later], NOW), [third], verifier);
    expect(taken).toEqual({ kind: 'entries-wanted', epoch: 2 });
  });

  test('under a group of another first entry are refused', async () => {
    const stranger = await entryBy(owner, { ...first, name: 'Other' });
    const refused = takeEntries(held, [stranger, await entryAfter(stranger, owner)], verifier);
    expect(await refusal(refused)).toBe('bad-chain');
  });
});

describe('branches', async () => {
  const byMember = await entryAfter(first, member, { name: 'One' });
  const byAdmin = await entryAfter(first, admin, { name: 'Two' });

  test('of a higher rank win at any time', async () => {
    const long = { ...verifier, now: NOW + 9 * DAY_MS };
    const taken = await takeEntries(accepted([first, byMember], NOW), [byAdmin], long);
    expect(taken).toMatchObject({ kind: 'switched', dropped: [byMember] });
    expect(await takeEntries(accepted([first, byAdmin], NOW), [byMember], long)).toEqual({
      kind: 'kept',
      lost: [byMember],
    });
  });

  test('of one rank are settled after a day', async () => {
    const [a, b] = [byAdmin, await entryAfter(first, owner, { name: 'Three' })];
    const take = (held: ReadGroupEntry, offered: ReadGroupEntry, now: number) =>
      takeEntries(accepted([first, held], NOW), [offered], { ...verifier, now });
    const kinds = async (now: number) => [(await take(a, b, now)).kind, (await take(b, a, now)).kind];
    // The lower hash stays or takes over.
    const isLower = compareBytes(a.hash, b.hash) < 0;
    expect(await kinds(NOW + DAY_MS)).toEqual(isLower ? ['kept', 'switched'] : ['switched', 'kept']);
    expect(await kinds(NOW + DAY_MS + 1)).toEqual(['fork', 'fork']);
  });

  test('of somebody who has lost the role meanwhile are refused, whatever was built on them', async () => {
    const demoted = await entryAfter(first, owner, { members: without(admin) });
    const newest = await entryAfter(demoted, owner);
    const chain = accepted([first, demoted, newest], NOW);
    expect((await takeEntries(chain, [byAdmin], verifier)).kind).toBe('fork');
  });
});

describe('the author of an entry', async () => {
  const before: VerifiedList = member.list;
  const removing = await signDeviceList(member.accountKey, {
    ...before,
    version: 2,
    previous: before.hash,
    devices: [],
    removals: [{ deviceId: member.deviceId, reason: 1, since: before.issued }],
  });
  const removed = { listsOf: listsWith(await verifyDeviceList(removing, member.account)), now: NOW };
  const second = await entryAfter(first, member);
  const third = await entryAfter(second, owner);

  test('may be a device that was removed since, under a later entry by one that is listed', async () => {
    expect(await refusal(takeEntries([], [first, second], removed))).toBe('bad-chain');
    expect(await takeEntries([], [first, second, third], removed)).toMatchObject({ kind: 'extended' });
    expect(await takeEntries(accepted([first], NOW), [second, third], removed)).toMatchObject({ kind: 'extended' });
  });

  test('that was removed must have signed, too', async () => {
    const forged = await readGroupEntry(await signGroupEntry({ privateKey: admin.signingKey }, second));
    const later = await entryAfter(forged, owner);
    expect(await refusal(takeEntries([], [first, forged, later], removed))).toBe('bad-signature');
  });

  test('is looked for in a list that is still to be fetched', async () => {
    const listWanted = { kind: 'list-wanted', account: member.account, version: 2 };
    const ahead = await entryAfter(first, member, { listVersion: 2 });
    expect(await takeEntries([], [first, ahead], verifier)).toEqual(listWanted);
    const onlyNewest = { ...removed, listsOf: (account: Uint8Array) => removed.listsOf(account).slice(-1) };
    expect(await takeEntries([], [first, second, third], onlyNewest)).toEqual({ ...listWanted, version: 1 });
    const nothing = { ...verifier, listsOf: () => [] };
    expect(await takeEntries([], [first], nothing)).toEqual({
      kind: 'list-wanted',
      account: owner.account,
      version: 1,
    });
  });

  test('is a device that the stated list has', async () => {
    const foreign = await signGroupEntry(
      { privateKey: admin.signingKey },
      { ...second, device: admin.deviceId, author: member.account },
    );
    expect(await refusal(takeEntries([], [first, await readGroupEntry(foreign)], verifier))).toBe('bad-chain');
  });
});

describe('a roster', async () => {
  const roster = await entryBy(owner, {
    id: await teamIdOf(owner.account),
    kind: 2,
    epoch: 7,
    previous,
    issued: NOW,
    listVersion: 0,
    name: 'Support',
    members: [inRole(owner, 3), inRole(member, 1)],
  });
  const next = await entryAfter(roster, owner, { members: [inRole(owner, 3)] });

  it('may be first seen at any epoch, if it is not stale', async () => {
    expect(await takeEntries([], [roster, next], verifier)).toMatchObject({ kind: 'extended' });
    const late = { ...verifier, now: NOW + LIST_STALE_MS };
    expect(await refusal(takeEntries([], [roster], late))).toBe('expired');
    expect(await takeEntries([], [roster, next], late)).toMatchObject({ kind: 'extended' });
    // One that is known grows old and stays in use.
    expect(await takeEntries(accepted([roster], NOW), [next], late)).toMatchObject({ kind: 'extended' });
  });

  it('is followed without what came before it', async () => {
    const older = await entryBy(owner, { ...roster, epoch: 6, previous: next.hash });
    const taken = await takeEntries(accepted([roster], NOW), [older, roster, next], verifier);
    expect(taken).toEqual({ kind: 'extended', chain: accepted([roster, next], NOW) });
    expect(await takeEntries(accepted([roster], NOW), [older], verifier)).toEqual({ kind: 'nothing-new' });
  });

  it('has no second branch', async () => {
    const rival = await entryAfter(roster, owner, { name: 'Rival' });
    const taken = await takeEntries(accepted([roster, next], NOW), [rival], verifier);
    expect(taken).toEqual({ kind: 'fork', refused: [rival] });
  });

  it('is signed by the account', async () => {
    const forged = await signGroupEntry({ privateKey: owner.signingKey }, next);
    const refused = takeEntries(accepted([roster], NOW), [await readGroupEntry(forged)], verifier);
    expect(await refusal(refused)).toBe('bad-signature');
    const unknown = { ...verifier, listsOf: () => [] };
    expect(await takeEntries([], [roster], unknown)).toMatchObject({ kind: 'list-wanted' });
  });
});
