/**
 * The rules of PROTOCOL 8.1 for an entry and the one before it, which server and client share. Signatures, ids and
 * hashes are the caller's; so is who the author's devices are.
 */
import { equalBytes } from './byte-writer.ts';
import { GROUP_KIND, GROUP_ROLE, type GroupEntryFields, type GroupRole } from './group-entry.ts';
import { toHex } from './hex.ts';
import { MAX_GROUP_EPOCH } from './limits.ts';
import { Refusal } from './refusal.ts';

/** What the rules look at of an entry. */
export type HashedGroupEntry = GroupEntryFields & { /** Entry hash, 32 bytes. */ readonly hash: Uint8Array };

type Roles = ReadonlyMap<string, GroupRole>;

const rolesOf = ({ members }: Pick<GroupEntryFields, 'members'>): Roles =>
  new Map(members.map(({ account, role }) => [toHex(account), role]));

/** The role of an account at an entry; 0: it is no member. */
export const groupRoleOf = (entry: Pick<GroupEntryFields, 'members'>, account: Uint8Array): GroupRole | 0 =>
  entry.members.find((member) => equalBytes(member.account, account))?.role ?? 0;

const ownersOf = ({ members }: Pick<GroupEntryFields, 'members'>): readonly Uint8Array[] =>
  members.filter(({ role }) => role === GROUP_ROLE.owner).map(({ account }) => account);

/** Whoever is in one of the two entries with another role than in the other, and which. */
const changedRoles = (before: Roles, after: Roles): readonly (readonly [string, GroupRole | 0, GroupRole | 0])[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((account) => [account, before.get(account) ?? 0, after.get(account) ?? 0] as const)
    .filter(([, was, is]) => was !== is);

/** A member removes itself alone, and changes nothing else. */
const mayLeave = (known: GroupEntryFields, next: GroupEntryFields): boolean => {
  const changed = changedRoles(rolesOf(known), rolesOf(next));
  const [only] = changed;
  return changed.length === 1 && only?.[0] === toHex(next.author) && only[2] === 0 && known.name === next.name;
};

/** An admin adds and removes members without a right, and may change the name. */
const mayAdminister = (known: GroupEntryFields, next: GroupEntryFields): boolean =>
  changedRoles(rolesOf(known), rolesOf(next)).every(([, was, is]) => was + is === GROUP_ROLE.member);

/** An owner may do anything, except leave a group without one. */
const mayChange = (known: GroupEntryFields, next: GroupEntryFields): boolean => {
  switch (groupRoleOf(known, next.author)) {
    case 0:
      return false;
    case GROUP_ROLE.member:
      return mayLeave(known, next);
    case GROUP_ROLE.admin:
      return mayAdminister(known, next);
    case GROUP_ROLE.owner:
      return ownersOf(next).length > 0;
  }
};

/** In any entry: the owner of a team is its author, and nobody else is its owner; a group has an owner. */
const hasSoundOwners = (entry: GroupEntryFields): boolean => {
  const owners = ownersOf(entry);
  const [only] = owners;
  if (entry.kind === GROUP_KIND.group) return only !== undefined;
  return owners.length === 1 && only !== undefined && equalBytes(only, entry.author);
};

/**
 * Refuses an entry that nothing comes before. The caller has compared the id: that of a group holds at epoch 1 alone,
 * that of a team at any. `bad-chain`: a group that does not begin at epoch 1. `not-allowed`: the author is no owner, or
 * a team has another one. `limit`: beyond the last epoch.
 */
export const checkFirstGroupEntry = (entry: GroupEntryFields): void => {
  if (entry.epoch > MAX_GROUP_EPOCH) throw new Refusal('limit');
  if (entry.kind === GROUP_KIND.group && entry.epoch !== 1) throw new Refusal('bad-chain'); // who was in it before?
  const isOwners = groupRoleOf(entry, entry.author) === GROUP_ROLE.owner;
  if (!isOwners || !hasSoundOwners(entry)) throw new Refusal('not-allowed');
};

/**
 * Refuses `next` unless it is the epoch right after `known`. `bad-chain`: it is not; `not-allowed`: its author's role
 * does not allow what it changes; `limit`: the chain has ended.
 */
export const checkNextGroupEntry = (known: HashedGroupEntry, next: GroupEntryFields): void => {
  if (known.epoch >= MAX_GROUP_EPOCH) throw new Refusal('limit'); // a new group then
  const chained =
    next.epoch === known.epoch + 1 &&
    next.kind === known.kind &&
    equalBytes(next.id, known.id) &&
    equalBytes(next.previous, known.hash) &&
    next.issued >= known.issued;
  if (!chained) throw new Refusal('bad-chain'); // the entry does not follow the known one
  const isTeam = next.kind === GROUP_KIND.team;
  if (isTeam && !equalBytes(next.author, known.author)) throw new Refusal('bad-chain'); // another one's team
  if (!mayChange(known, next) || !hasSoundOwners(next)) throw new Refusal('not-allowed');
};
