/** Who may sign an entry of a group or team, and with which key (PROTOCOL 8.1). */
import { equalBytes, GROUP_KIND, Refusal, type GroupEntry } from '@cipherchat/protocol';
import type { VerifiedList } from '../crypto/device-list.ts';
import { verifyGroupEntry, verifyTeamEntry } from '../crypto/group-entry.ts';

/** The verified lists held of an account, oldest first, each chained to the one before it; the last is the newest. */
export type ListsOf = (account: Uint8Array) => readonly VerifiedList[];

/** A device list without which nothing can be judged; it is to be fetched and verified first. */
export type ListWanted = { readonly kind: 'list-wanted'; readonly account: Uint8Array; readonly version: number };

/**
 * `removed`: the device was in the list of the version that the entry states, and is not in the newest any longer. Then
 * the entry counts only under a later one by a device that is.
 */
export type Author = { readonly kind: 'current' | 'removed' };

const keyIn = (list: VerifiedList | undefined, device: Uint8Array): Uint8Array | undefined => {
  const at = list?.deviceIds.findIndex((id) => equalBytes(id, device)) ?? -1;
  return list?.devices[at]?.signingKey;
};

const deviceAuthor = async (entry: GroupEntry, lists: readonly VerifiedList[]): Promise<Author | ListWanted> => {
  const { author: account, device, listVersion: version } = entry;
  const newest = lists.at(-1);
  if (newest === undefined || version > newest.version) return { kind: 'list-wanted', account, version };
  const current = keyIn(newest, device);
  if (current !== undefined) {
    await verifyGroupEntry(entry, current);
    return { kind: 'current' };
  }
  const stated = lists.find((list) => list.version === version);
  if (stated === undefined) return { kind: 'list-wanted', account, version };
  const former = keyIn(stated, device);
  if (former === undefined) throw new Refusal('bad-chain'); // no device of the author
  await verifyGroupEntry(entry, former);
  return { kind: 'removed' };
};

/** Verifies the signature. Refuses `bad-signature`, and `bad-chain` for a device that the stated list does not have. */
export const authorOf = async (entry: GroupEntry, listsOf: ListsOf): Promise<Author | ListWanted> => {
  const lists = listsOf(entry.author);
  if (entry.kind === GROUP_KIND.group) return await deviceAuthor(entry, lists);
  const [any] = lists;
  if (any === undefined) return { kind: 'list-wanted', account: entry.author, version: 1 };
  await verifyTeamEntry(entry, any.accountKey);
  return { kind: 'current' };
};
