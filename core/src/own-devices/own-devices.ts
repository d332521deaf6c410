/**
 * Keeps the devices of one account in step. Runs at the end of each unit of work of the engine, on the rows that it
 * changed and the messages that it opened. What the other devices have to hear is gathered, since each content costs an
 * envelope for each of them.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { peerOf } from '../base/conversation-id.ts';
import { equalBytes, type MessageId } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import type { Rows } from '../rows/define-rows.ts';
import { olderDevices } from '../rows/history-rows.ts';
import { intents } from '../rows/intents.ts';
import {
  dueToOwnDevices,
  registers,
  snapshotAsked,
  type DueRecord,
  type RegisterKey,
} from '../rows/own-device-rows.ts';
import { conversations, messages } from '../rows/records.ts';
import { statuses, type StatusRecord } from '../rows/statuses.ts';
import { receiptedIn } from '../rows/unread-total.ts';
import type { WorkingCopy, Written } from '../rows/working-copy.ts';
import { readTotal } from '../unread/read-set.ts';
import { marksIn, writeHidden } from './hidden-messages.ts';
import { hasOthers, type OwnDeviceParts } from './parts.ts';
import { repairMark } from './read-state.ts';
import { writeChanged } from './registers.ts';
import { takeOwnContent } from './take-content.ts';
import { sendDue, sendSync } from './tell.ts';

/** At most one content of a kind goes out in this time (PROTOCOL 20.2). */
const GATHER_MS = 5_000;

const NOTHING_DUE: DueRecord = { read: [], delivered: {}, registers: [], snapshot: false };

const keysIn = <K extends string>(written: readonly Written[], rows: unknown): readonly K[] =>
  written.filter((one) => one.rows === rows).map(({ key }) => key as K);

/** The conversation of a request to mark texts as read, by its key. */
const conversationOfRead = (key: string): ConversationId | undefined => {
  const [kind, id] = key.split(':');
  return kind === 'read' && id !== undefined && peerOf(id as ConversationId) !== undefined
    ? (id as ConversationId)
    : undefined;
};

const hasMoreRead = async (copy: WorkingCopy, id: ConversationId): Promise<boolean> => {
  const [before, after] = [await copy.before(conversations, id), await copy.get(conversations, id)];
  return after !== undefined && readTotal(receiptedIn(after)) > (before ? readTotal(receiptedIn(before)) : 0);
};

/** Texts of this device that have arrived by this unit of work. */
const arrivedIn = async (
  copy: WorkingCopy,
  written: readonly Written[],
): Promise<readonly { readonly conversation: ConversationId; readonly id: MessageId }[]> => {
  const arrived = [];
  for (const { rows, key, value } of written) {
    if (rows !== (statuses as Rows<unknown>) || value === undefined) continue;
    const { status, conversation } = value as StatusRecord;
    if (status !== 'delivered') continue;
    const id = key as MessageId;
    const text = await copy.get(messages, id);
    if (text?.kind === 'text' && text.content !== undefined) arrived.push({ conversation, id });
  }
  return arrived;
};

const joined = <T>(before: readonly T[], more: readonly T[]): readonly T[] => [...new Set([...before, ...more])];

const withArrived = (
  delivered: DueRecord['delivered'],
  arrived: Awaited<ReturnType<typeof arrivedIn>>,
): DueRecord['delivered'] => {
  const all: Record<ConversationId, readonly MessageId[]> = { ...delivered };
  for (const { conversation, id } of arrived) all[conversation] = joined(all[conversation] ?? [], [id]);
  return all;
};

export class OwnDevices {
  #parts: OwnDeviceParts | undefined;
  #cancel: (() => void) | undefined;
  #isTime = false;

  /** `parts`: of the engine that runs now. */
  async finish(copy: WorkingCopy, parts: OwnDeviceParts | undefined): Promise<void> {
    if (parts === undefined || !(await hasOthers(copy, parts))) return;
    const isFirst = this.#parts !== parts;
    if (isFirst) this.#begin(parts);
    if (marksIn(copy).length > 0) await writeHidden(copy, parts);
    const written = [...copy.written()];
    let wanted = false;
    for (const opened of copy.opened) {
      if (opened.envelope.sender.account !== parts.identity.address) continue;
      wanted = (await takeOwnContent(copy, parts, opened)) || wanted;
    }
    if (isFirst) await this.#askOnce(copy, parts);
    const due = await this.#gather(copy, parts, { written, wanted, isFirst });
    if (due === undefined) return;
    if (this.#isTime) {
      this.#isTime = false;
      copy.delete(dueToOwnDevices, 'due');
      await sendDue(copy, parts, due);
      return;
    }
    copy.afterwards(() => this.#wait(parts));
  }

  #begin(parts: OwnDeviceParts): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#parts = parts;
    this.#isTime = false;
  }

  #wait(parts: OwnDeviceParts): void {
    this.#cancel ??= parts.clock.after(GATHER_MS, () => {
      this.#cancel = undefined;
      if (this.#parts !== parts) return;
      this.#isTime = true;
      parts.onOutbox();
    });
  }

  /** All that waits to be told, together with what this unit of work adds. Undefined if there is nothing. */
  async #gather(
    copy: WorkingCopy,
    parts: OwnDeviceParts,
    { written, wanted, isFirst }: { written: readonly Written[]; wanted: boolean; isFirst: boolean },
  ): Promise<DueRecord | undefined> {
    const asked = keysIn(written, intents as Rows<unknown>);
    for (const id of new Set(asked.flatMap((key) => conversationOfRead(key) ?? []))) await repairMark(copy, id);
    const read: ConversationId[] = [];
    // What was taken from another device is not told again: `written` is from before that.
    const touched = keysIn<ConversationId>(written, conversations);
    if (asked.length > 0) for (const id of touched) if (await hasMoreRead(copy, id)) read.push(id);
    const arrived = await arrivedIn(copy, written);
    const changed = isFirst || asked.length > 0 ? await writeChanged(copy, parts) : [];
    const entries = [...keysIn<RegisterKey>(written, registers), ...changed];
    const before = await copy.get(dueToOwnDevices, 'due');
    if (!wanted && read.length + arrived.length + entries.length === 0) return before;
    const { read: readBefore, delivered, registers: registersBefore, snapshot } = before ?? NOTHING_DUE;
    const due = {
      read: joined(readBefore, read),
      delivered: withArrived(delivered, arrived),
      registers: joined(registersBefore, entries),
      snapshot: snapshot || wanted,
    };
    copy.put(dueToOwnDevices, 'due', due);
    return due;
  }

  /** A device that joined an account asks the others, once, for what they share. */
  async #askOnce(copy: WorkingCopy, parts: OwnDeviceParts): Promise<void> {
    if ((await copy.get(snapshotAsked, 'snapshot')) !== undefined) return;
    const list = (await copy.get(contacts, parts.identity.address))?.list;
    const created = (list?.devices ?? []).map((device) => device.created);
    const own = list?.deviceIds.findIndex((id) => equalBytes(id, parts.identity.deviceId)) ?? -1;
    const isJoined = (await copy.get(olderDevices, 'older-devices')) !== undefined;
    if (!isJoined && !created.some((at) => at < (created[own] ?? 0))) return;
    copy.put(snapshotAsked, 'snapshot', { at: parts.clock.now() });
    sendSync(copy, parts, { kind: 'snapshot-wanted' });
  }
}
