/** Fetches rosters for which contents wait, and applies these again (PROTOCOL 8.3). */
import type { AccountId } from '@cipherchat/protocol';
import { decodeContent } from '../contents/content.ts';
import { contentHash } from '../crypto/content-hash.ts';
import { applyContent, type ApplyParts } from '../mailbox/apply-content.ts';
import { withUnusual } from '../mailbox/unusual.ts';
import { intents } from '../rows/intents.ts';
import { heldContents, heldContentsOf } from '../rows/team-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { followRoster, type FollowParts } from '../rosters/known-rosters.ts';
import { TransportError } from '../transport/port.ts';

export type FollowRostersParts = FollowParts & ApplyParts;

/** What has to wait for longer is put back. */
const release = async (copy: WorkingCopy, parts: ApplyParts, owner: AccountId): Promise<void> => {
  for (const { key, value } of await copy.list(heldContents, { group: heldContentsOf(owner) })) {
    const { envelope, content: bytes, since } = value;
    copy.delete(heldContents, key);
    const opened = { envelope, content: decodeContent(bytes), body: { content: bytes }, began: false };
    await applyContent(copy, parts, { ...opened, hash: contentHash(bytes) }, since);
  }
};

/** Contents of this owner's team that can be shown by now. */
export const releaseContents = (parts: FollowRostersParts, owner: AccountId): Promise<void> =>
  withUnusual(() => parts.store.transact((copy) => release(copy, parts, owner)));

/** Where the server gives no answer the wish stays. */
export const followWantedRosters = async (parts: FollowRostersParts): Promise<void> => {
  const rows = await parts.store.read((copy) => copy.list(intents, { group: 'intents' }));
  for (const { key, value } of rows) {
    if (value.kind !== 'roster') continue;
    try {
      await followRoster(parts, value.owner);
      await parts.store.transact(async (copy) => copy.delete(intents, key));
      await releaseContents(parts, value.owner);
    } catch (cause) {
      if (!(cause instanceof TransportError)) throw cause;
    }
  }
};
