/** Entries of groups and teams (PROTOCOL 8.1): `group.json` byte for byte, and each byte changed. */
import { toHex, type RefusalCode } from '@cipherchat/protocol';
import { describe, expect, it, test } from 'vitest';
import { PEOPLE } from '../../test/support/group-people.ts';
import { bytes } from '../../test/support/scripted-platform.ts';
import group from '../../test/vectors/group.json' with { type: 'json' };
import {
  groupIdOf,
  readGroupEntry,
  signGroupEntry,
  teamIdOf,
  verifyGroupEntry,
  verifyTeamEntry,
  type ReadGroupEntry,
} from './group-entry.ts';

const { owner, admin } = PEOPLE;

const authorOf = (entry: ReadGroupEntry) =>
  Object.values(PEOPLE).find(({ account }) => toHex(account) === toHex(entry.author)) ?? expect.fail('nobody');

/** Verifies under the keys of its author. */
const verify = async (given: Uint8Array): Promise<void> => {
  const entry = await readGroupEntry(given);
  const { devicePublicKey, accountKey } = authorOf(entry);
  if (entry.kind === 2) await verifyTeamEntry(entry, accountKey.publicKey);
  else await verifyGroupEntry(entry, devicePublicKey);
};

const refusalOf = async (verifying: Promise<unknown>): Promise<RefusalCode | undefined> =>
  verifying.then(
    () => undefined,
    (cause: unknown) => (cause as { readonly code: RefusalCode }).code,
  );

const ALL = [...group.chain, group.team];

describe('group.json', () => {
  test.each(ALL)('entry $hash: hash and signature', async ({ bytes: hex, hash }) => {
    expect(toHex((await readGroupEntry(bytes(hex))).hash)).toBe(hash);
    await verify(bytes(hex));
  });

  test.each(ALL)('entry $hash: written again from what was read', async ({ bytes: hex }) => {
    const entry = await readGroupEntry(bytes(hex));
    const { signingKey, accountKey } = authorOf(entry);
    const privateKey = entry.kind === 2 ? accountKey.privateKey : signingKey;
    const shuffled = { ...entry, members: entry.members.toReversed() };
    const again = await signGroupEntry({ privateKey }, shuffled);
    expect(toHex(again.subarray(0, -64))).toBe(hex.slice(0, -128));
    await verify(again);
  });

  test('the ids of the group and of the team', async () => {
    const first = await readGroupEntry(bytes(group.chain[0]!.bytes));
    expect(toHex(await groupIdOf(first))).toBe(toHex(first.id));
    const team = await readGroupEntry(bytes(group.team.bytes));
    expect(toHex(await teamIdOf(owner.account))).toBe(toHex(team.id));
  });
});

describe('an entry is refused', () => {
  it.each([group.chain[1]!, group.team])('with any byte changed: $hash', async ({ bytes: hex }) => {
    const given = bytes(hex);
    for (const i of given.keys()) {
      const changed = given.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      const entry = await readGroupEntry(changed).catch((cause: unknown) => cause as { readonly code: RefusalCode });
      if ('code' in entry) continue;
      const { devicePublicKey, accountKey } = hex === group.team.bytes ? owner : admin;
      const verifying =
        entry.kind === 2 ? verifyTeamEntry(entry, accountKey.publicKey) : verifyGroupEntry(entry, devicePublicKey);
      expect(await refusalOf(verifying), `byte ${String(i)}`).toBe('bad-signature');
    }
  });

  it('cut or longer', async () => {
    const given = bytes(group.chain[0]!.bytes);
    for (let length = 0; length < given.length; length += 1) {
      expect(await refusalOf(readGroupEntry(given.subarray(0, length))), String(length)).toBe('malformed');
    }
    expect(await refusalOf(readGroupEntry(Uint8Array.of(...given, 0)))).toBe('malformed');
  });

  it('under another id than that of its author', async () => {
    const first = await readGroupEntry(bytes(group.chain[0]!.bytes));
    const team = await readGroupEntry(bytes(group.team.bytes));
    const forged = await signGroupEntry({ privateKey: admin.signingKey }, { ...first, author: admin.account });
    expect(await refusalOf(readGroupEntry(forged))).toBe('bad-chain');
    const { privateKey } = admin.accountKey;
    const roster = await signGroupEntry({ privateKey }, { ...team, epoch: 7, author: admin.account });
    expect(await refusalOf(readGroupEntry(roster))).toBe('bad-chain');
  });

  it('by a device where the account signs, by the account where a device does, and by another account', async () => {
    const entry = await readGroupEntry(bytes(group.chain[0]!.bytes));
    const team = await readGroupEntry(bytes(group.team.bytes));
    expect(await refusalOf(verifyTeamEntry(entry, owner.accountKey.publicKey))).toBe('bad-signature');
    expect(await refusalOf(verifyGroupEntry(team, owner.accountKey.publicKey))).toBe('bad-signature');
    expect(await refusalOf(verifyTeamEntry(team, admin.accountKey.publicKey))).toBe('bad-signature');
    expect(await refusalOf(verifyGroupEntry(entry, admin.devicePublicKey))).toBe('bad-signature');
    const { publicKey, privateKey } = admin.accountKey;
    const forged = await readGroupEntry(await signGroupEntry({ privateKey }, team));
    expect(await refusalOf(verifyTeamEntry(forged, publicKey))).toBe('bad-signature');
  });
});
