/**
 * Entries of groups and teams: signing and verifying one (PROTOCOL 8.1). The layout is in
 * `protocol/src/group-entry.ts`, the rules between one entry and the next in `group-chain.ts` next to it.
 */
import {
  concatBytes,
  encodeUnsignedGroupEntry,
  equalBytes,
  GROUP_KIND,
  groupEntryHashInput,
  groupEntrySignatureInput,
  groupIdHashInput,
  isSoundSigningKey,
  parseGroupEntry,
  Refusal,
  teamIdHashInput,
  type GroupEntry,
  type GroupEntryFields,
} from '@cipherchat/protocol';
import { accountOf } from './account.ts';
import { hash, hash16, sign, verify } from './functions.ts';
import type { SigningKey } from './keys.ts';

/** An entry whose id follows from its author, where it can; nobody has looked at its signature. */
export type ReadGroupEntry = GroupEntry & {
  /** A copy of the whole entry. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Entry hash, 32 bytes. */
  readonly hash: Uint8Array<ArrayBuffer>;
};

/** The id of a group that `author` begins, and of the team of an owner. 16 bytes. */
export const groupIdOf = async (
  first: Pick<GroupEntryFields, 'kind' | 'author' | 'previous'>,
): Promise<Uint8Array<ArrayBuffer>> => await hash16(groupIdHashInput(first));

export const teamIdOf = async (owner: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  await hash16(teamIdHashInput(owner));

/** What the id must be, if the entry alone decides it: a team at any epoch, a group at the first. */
const expectedId = async (entry: GroupEntry): Promise<Uint8Array | undefined> => {
  if (entry.kind === GROUP_KIND.team) return await teamIdOf(entry.author);
  return entry.epoch === 1 ? await groupIdOf(entry) : undefined;
};

/**
 * Reads an entry and computes its hash. Refuses `malformed`, `unsupported`, and `bad-chain` where the id does not
 * follow from the author.
 */
export const readGroupEntry = async (bytes: Uint8Array): Promise<ReadGroupEntry> => {
  const entry = parseGroupEntry(bytes);
  const expected = await expectedId(entry);
  if (expected !== undefined && !equalBytes(entry.id, expected)) throw new Refusal('bad-chain'); // another one's id
  return { ...entry, bytes: Uint8Array.from(bytes), hash: await hash(groupEntryHashInput(entry)) };
};

/** `key`: DSK of the author's device, which the caller found in a verified list. Refuses `bad-signature`. */
export const verifyGroupEntry = async (entry: GroupEntry, key: Uint8Array): Promise<void> => {
  if (entry.kind !== GROUP_KIND.group) throw new Refusal('bad-signature'); // no device signs a team
  await verify(key, entry.signature, groupEntrySignatureInput(entry));
};

/** `accountKey`: AIK of the author. Refuses `bad-signature`, also for a key that is not that of its address. */
export const verifyTeamEntry = async (entry: GroupEntry, accountKey: Uint8Array): Promise<void> => {
  const isAuthors = equalBytes(await accountOf(accountKey), entry.author) && isSoundSigningKey(accountKey);
  if (entry.kind !== GROUP_KIND.team || !isAuthors) throw new Refusal('bad-signature');
  await verify(accountKey, entry.signature, groupEntrySignatureInput(entry));
};

/**
 * All bytes of an entry. `key`: DSK of the author's device (group), AIK of its account (team). Store it before you send
 * it, and send the same bytes again: two entries of one epoch are a fork.
 */
export const signGroupEntry = async (
  { privateKey }: Pick<SigningKey, 'privateKey'>,
  fields: GroupEntryFields,
): Promise<Uint8Array<ArrayBuffer>> => {
  const signed = encodeUnsignedGroupEntry(fields);
  return concatBytes(signed, await sign(privateKey, groupEntrySignatureInput({ signed })));
};
