/** Marks what a device wrote that its account has revoked (PROTOCOL 3.2, reason 2). Loaded where lists change. */
import { AccountId, DeviceId, REMOVAL_REASON } from '@cipherchat/protocol';
import { directConversation, type ConversationId } from '../base/conversation-id.ts';
import type { VerifiedList } from '../crypto/device-list.ts';
import { conversations, messages } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** Revoked devices, and since when each may have been in other hands, in milliseconds since 1970. */
type Revoked = ReadonlyMap<DeviceId, number>;

const revokedIn = (lists: readonly VerifiedList[]): Revoked =>
  new Map(
    lists
      .flatMap(({ removals }) => removals)
      .filter(({ reason }) => reason === REMOVAL_REASON.revoked)
      .map(({ deviceId, since }) => [DeviceId.fromBytes(deviceId), since]),
  );

/** Those in which one of the devices wrote. */
const writtenIn = async (copy: WorkingCopy, revoked: Revoked): Promise<readonly ConversationId[]> => {
  const rows = await copy.list(conversations, { group: 'conversations' });
  const wrote = rows.filter(({ value }) => [...revoked.keys()].some((device) => value.devices[device] !== undefined));
  return wrote.map(({ value }) => value.conversation);
};

/**
 * `lists`: those that are adopted, of one account. The sender dates its texts and can put them further back, so the
 * latest of the times that are known of one counts. The text itself stays: the user decides what it is worth.
 */
export const markRevoked = async (
  copy: WorkingCopy,
  lists: readonly VerifiedList[],
  { isOwn }: { readonly isOwn: boolean },
): Promise<void> => {
  const revoked = revokedIn(lists);
  const [list] = lists;
  if (revoked.size === 0 || list === undefined) return;
  const direct = directConversation(AccountId.fromBytes(list.account));
  for (const conversation of isOwn ? await writtenIn(copy, revoked) : [direct]) {
    for (const { key, value } of await copy.list(messages, { group: conversation })) {
      if (value.kind !== 'text' || value.mine !== isOwn || value.device === undefined) continue;
      const since = revoked.get(value.device);
      if (since === undefined || Math.max(value.order, value.late ?? 0, value.sentAt) < since) continue;
      copy.put(messages, key, { ...value, doubt: 'revoked' });
    }
    copy.touched.add(conversation);
  }
};
