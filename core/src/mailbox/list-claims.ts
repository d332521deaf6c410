/**
 * Claims about device lists in an authenticated message that do not agree with ours (PROTOCOL 3.2, views; see
 * `views-agree.ts`). The message itself is shown in every case.
 */
import { directConversation } from '../base/conversation-id.ts';
import { DAY_MS, equalBytes, type AccountId, type DeviceId } from '@cipherchat/protocol';
import type { ListView } from '../crypto/body.ts';
import { contacts, type Contact } from '../accounts/contacts.ts';
import { noteInConversation } from '../log/note-in-conversation.ts';
import type { OpenedEnvelope } from '../sessions/open-envelope.ts';
import { troubles } from '../rows/records.ts';
import { noTrouble } from '../rows/no-trouble.ts';
import { troubleKey } from '../rows/device-keys.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { Identity } from '../accounts/identity.ts';
import type { ServerClock } from '../clock/server-clock.ts';

/** A device that names an older list of ours for this long causes a warning. */
const MAX_LAG_MS = 7 * DAY_MS;

export type ViewParts = {
  readonly identity: Identity;
  readonly clock: ServerClock;
  /** The newest list of `address` must be fetched: a message names another one. A claim is no proof. */
  readonly onDoubt: (address: AccountId) => void;
};

type Standing = 'same' | 'newer' | 'other' | 'older';

const compare = ({ list }: Contact, { version, hashPrefix }: ListView): Standing => {
  if (version !== list.version) return version > list.version ? 'newer' : 'older';
  return equalBytes(list.hash.subarray(0, 16), hashPrefix) ? 'same' : 'other';
};

const judgeSender = async (copy: WorkingCopy, parts: ViewParts, address: AccountId, view: ListView): Promise<void> => {
  const contact = await copy.get(contacts, address);
  if (contact === undefined) return;
  const standing = compare(contact, view);
  if (standing === 'same' || standing === 'older') return;
  copy.afterwards(() => parts.onDoubt(address));
  if (standing === 'other') return;
  if (Math.max(contact.wanted, contact.waived ?? 0) >= view.version) return;
  copy.put(contacts, address, { ...contact, wanted: view.version });
};

/** Our own list as the peer knows it. A newer one than ours was signed by another holder of our account key. */
const judgeOwn = async (
  copy: WorkingCopy,
  parts: ViewParts,
  { account, device }: { readonly account: AccountId; readonly device: DeviceId },
  view: ListView,
): Promise<void> => {
  const { address } = parts.identity;
  const own = await copy.get(contacts, address);
  if (own === undefined) return;
  const standing = compare(own, view);
  if (standing === 'other' || standing === 'newer') copy.afterwards(() => parts.onDoubt(address));
  const key = troubleKey(device);
  const trouble = await copy.get(troubles, key);
  const lagsSince = standing === 'older' ? (trouble?.lagsSince ?? parts.clock.now()) : undefined;
  if (lagsSince === trouble?.lagsSince) {
    if (lagsSince === undefined || lagsSince + MAX_LAG_MS > parts.clock.sure()) return;
    const note = { kind: 'not-confirmed-since', since: lagsSince } as const;
    await noteInConversation(copy, {
      key: `lags:${device}:${lagsSince}`,
      conversation: directConversation(account),
      at: parts.clock.now(),
      note,
    });
    return;
  }
  copy.put(troubles, key, { ...(trouble ?? noTrouble(account)), lagsSince });
};

/**
 * Judges both views in the body of a message: the sender's own list, and our list as the sender knows it. A device of
 * our own tells of a list that another one signed.
 */
export const judgeOtherViews = async (
  copy: WorkingCopy,
  parts: ViewParts,
  { envelope, body }: OpenedEnvelope,
): Promise<void> => {
  const { account, device } = envelope.sender;
  await judgeSender(copy, parts, account, body.senderView);
  await judgeOwn(copy, parts, { account, device }, body.receiverView);
};
