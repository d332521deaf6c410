/** The four people of `group.json`: their verified lists, and entries that they sign. */
import type { GroupEntryFields, GroupMember, GroupRole } from '@cipherchat/protocol';
import { verifyDeviceList, type VerifiedList } from '../../src/crypto/device-list.ts';
import { readGroupEntry, signGroupEntry, type ReadGroupEntry } from '../../src/crypto/group-entry.ts';
import { importEd25519 } from '../../src/crypto/hazmat.ts';
import type { ListsOf } from '../../src/groups/authors.ts';
import type { Chain } from '../../src/groups/take-entries.ts';
import group from '../vectors/group.json' with { type: 'json' };
import { bytes } from './scripted-platform.ts';

const read = async (person: (typeof group.people)['owner']) => ({
  account: bytes(person.account),
  deviceId: bytes(person.deviceId),
  list: await verifyDeviceList(bytes(person.deviceList), bytes(person.account)),
  accountKey: { publicKey: bytes(person.aik), privateKey: await importEd25519(bytes(person.aikSeed)) },
  signingKey: await importEd25519(bytes(person.dskSeed)),
  identityKey: bytes(person.dik),
  devicePublicKey: bytes(person.dsk),
});

export type Person = Awaited<ReturnType<typeof read>>;

const { owner, admin, member, other } = group.people;
export const PEOPLE = {
  owner: await read(owner),
  admin: await read(admin),
  member: await read(member),
  other: await read(other),
};

/** What a verifier holds who has the first list of each of them, and `more` lists in addition. */
export const listsWith =
  (...more: readonly VerifiedList[]): ListsOf =>
  (account) =>
    [...Object.values(PEOPLE).map(({ list }) => list), ...more].filter(
      (list) => String(list.account) === String(account),
    );

export const inRole = ({ account }: Person, role: GroupRole): GroupMember => ({ account, role });

/** Signed by the device of `by` in a group, by its account in a team. */
export const entryBy = async (by: Person, fields: Omit<GroupEntryFields, 'author' | 'device'>) => {
  const isTeam = fields.kind === 2;
  const device = isTeam ? new Uint8Array(16) : by.deviceId;
  const privateKey = isTeam ? by.accountKey.privateKey : by.signingKey;
  return readGroupEntry(await signGroupEntry({ privateKey }, { ...fields, author: by.account, device }));
};

/** The entry after `before`, changed, a millisecond later. */
export const entryAfter = async (
  before: ReadGroupEntry,
  by: Person,
  changed: Partial<Omit<GroupEntryFields, 'author' | 'device'>> = {},
): Promise<ReadGroupEntry> =>
  entryBy(by, {
    ...before,
    epoch: before.epoch + 1,
    previous: before.hash,
    issued: before.issued + 1,
    listVersion: before.kind === 2 ? 0 : 1,
    ...changed,
  });

/** A chain as somebody holds it who accepted all of it at one time. */
export const accepted = (entries: readonly ReadGroupEntry[], at: number): Chain =>
  entries.map((entry) => ({ entry, at }));

export const hashesOf = (entries: readonly ReadGroupEntry[]): readonly string[] =>
  entries.map(({ hash }) => String(hash));
