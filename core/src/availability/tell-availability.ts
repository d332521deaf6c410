/**
 * Tells visitors when answers come (PROTOCOL 21.5): with what they write while nobody looks, at most once in six hours,
 * and once, with the opening hours, after the first answer. Only the inbox has it.
 */
import { DAY_MS, DEVICE_KIND, encodeCbor, HOUR_MS, type AccountId } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import type { Identity } from '../accounts/identity.ts';
import { directConversation, conversationOfKey, peerOf, type ConversationId } from '../base/conversation-id.ts';
import { openStateAt } from '../base/opening-hours.ts';
import type { ShopHours } from '../base/shop-hours.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { file } from '../contents/conversation/file.ts';
import { text } from '../contents/conversation/text.ts';
import { availabilityBody, type Availability } from '../contents/forms/availability.ts';
import { SHOP_HOURS_FIELDS, shopHoursFrom } from '../contents/forms/shop-settings.ts';
import { availability } from '../contents/team/availability.ts';
import type { Platform } from '../crypto/platform.ts';
import { queueContent } from '../outbox/queue-content.ts';
import { readRegister } from '../own-devices/registers.ts';
import { registerKey } from '../rows/own-device-rows.ts';
import { conversations, messages, type ConversationRecord, type MessageRecord } from '../rows/records.ts';
import type { Rows } from '../rows/define-rows.ts';
import type { OpenedMessage, WorkingCopy } from '../rows/working-copy.ts';

export type TellParts = {
  readonly identity: Identity;
  readonly platform: Platform;
  readonly clock: ServerClock;
  readonly onOutbox: () => void;
};

const AGAIN_MS = 6 * HOUR_MS;
/** With opening hours the other side computes the rest; a mere "away" says little about tomorrow. */
const VALID_MS = { hours: 30 * DAY_MS, away: DAY_MS };
/** An answer that is older was restored, or came from another device. */
const RECENT_MS = HOUR_MS;

const isWritten = ({ content }: OpenedMessage): boolean =>
  content?.body.type === text.number || content?.body.type === file.number;

/** Conversations whose peer wrote, and those in which another own device has told the hours. */
const arrivedIn = (copy: WorkingCopy, own: AccountId) => {
  const [wrote, told] = [new Set<ConversationId>(), new Set<ConversationId>()];
  for (const opened of copy.opened) {
    const { content, envelope } = opened;
    const { account } = envelope.sender;
    if (account !== own && isWritten(opened)) wrote.add(directConversation(account));
    if (account === own && content?.body.type === availability.number) told.add(conversationOfKey(content.to));
  }
  return { wrote, told };
};

/** Conversations in which this device has just answered. */
const answeredIn = (copy: WorkingCopy, now: number): ReadonlySet<ConversationId> => {
  const found = new Set<ConversationId>();
  for (const { rows, value } of copy.written()) {
    if (rows !== (messages as Rows<unknown>) || value === undefined) continue;
    const row = value as MessageRecord;
    if (row.kind !== 'text' || !row.mine || row.device !== undefined || row.marks !== undefined) continue;
    if (row.sentAt > now - RECENT_MS) found.add(row.conversation);
  }
  return found;
};

/** Whoever uses an inbox, too, is a colleague or a friend and not a visitor. */
const isVisitor = async (copy: WorkingCopy, conversation: ConversationId): Promise<boolean> => {
  const peer = peerOf(conversation);
  const list = peer && (await copy.get(contacts, peer))?.list;
  return list !== undefined && list.devices.every(({ kind }) => kind === DEVICE_KIND.widget);
};

const readHours = async (copy: WorkingCopy): Promise<ShopHours> => {
  const found = await Promise.all(
    SHOP_HOURS_FIELDS.map(async (field) => (await readRegister(copy, registerKey('settings', field)))?.entry[4]),
  );
  return shopHoursFrom((field) => found[SHOP_HOURS_FIELDS.findIndex((one) => one === field)]);
};

const statementOf = (
  { hours, awayText, expectedMinutes }: ShopHours,
  { now, isHere }: Pick<Occasion, 'now' | 'isHere'>,
): Availability => {
  const isOpen = hours === undefined || openStateAt(hours, now)?.open !== false;
  return {
    state: isHere ? 1 : isOpen ? 2 : 3,
    expectedMinutes,
    text: awayText === '' ? undefined : awayText,
    hours,
    validUntil: now + (hours === undefined ? VALID_MS.away : VALID_MS.hours),
  };
};

const tell = (
  copy: WorkingCopy,
  { platform, clock, onOutbox }: TellParts,
  conversation: ConversationId,
  statement: Availability,
): void => {
  const fields = encodeCbor(availabilityBody.write(statement));
  queueContent(copy, platform, { conversation, sentAt: clock.now(), body: { type: availability.number, fields } });
  copy.afterwards(onOutbox);
};

type Told = NonNullable<ConversationRecord['toldHours']>;

const keepTold = async (copy: WorkingCopy, conversation: ConversationId, told: Partial<Told>): Promise<void> => {
  const row = await copy.get(conversations, conversation);
  if (row === undefined) return;
  copy.put(conversations, conversation, { ...row, toldHours: { at: 0, answered: false, ...row.toldHours, ...told } });
};

type Occasion = {
  /** This device has just answered; else the visitor wrote. */
  readonly isHere: boolean;
  readonly isAttended: () => boolean;
  readonly now: number;
};

const isDue = (row: ConversationRecord, shop: ShopHours, { isHere, isAttended, now }: Occasion): boolean => {
  const { at, answered } = row.toldHours ?? { at: 0, answered: false };
  return isHere ? !answered && shop.hours !== undefined : now - at >= AGAIN_MS && !isAttended();
};

const saysNothing = ({ hours, awayText, expectedMinutes }: ShopHours): boolean =>
  hours === undefined && awayText === '' && expectedMinutes === undefined;

/** At the end of a unit of work. `isAttended`: the inbox is open in the foreground. */
export const tellAvailability = async (
  copy: WorkingCopy,
  parts: TellParts,
  isAttended: () => boolean,
): Promise<void> => {
  const now = parts.clock.now();
  const { wrote, told } = arrivedIn(copy, parts.identity.address);
  for (const conversation of told) await keepTold(copy, conversation, { at: now });
  const answered = answeredIn(copy, now);
  if (wrote.size + answered.size === 0) return;
  const shop = await readHours(copy);
  if (saysNothing(shop)) return;
  for (const conversation of new Set([...wrote, ...answered])) {
    const row = await copy.get(conversations, conversation);
    const occasion = { isHere: answered.has(conversation), isAttended, now };
    if (row === undefined || row.ended !== undefined || !isDue(row, shop, occasion)) continue;
    if (!(await isVisitor(copy, conversation))) continue;
    tell(copy, parts, conversation, statementOf(shop, occasion));
    await keepTold(copy, conversation, { at: now, ...(occasion.isHere && { answered: true }) });
  }
};
