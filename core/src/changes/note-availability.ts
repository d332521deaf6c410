/** Shows when the other side answers, as it states (PROTOCOL 21.5): one note, which follows the newest statement. */
import { DAY_MS, decodeCbor, DEVICE_KIND } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { shownTime } from '../contents/content-order.ts';
import { availabilityBody } from '../contents/forms/availability.ts';
import { noteInConversation } from '../log/note-in-conversation.ts';
import type { ArrivedChange } from '../rows/message-changes.ts';
import { messages } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

const MOST_AHEAD_MS = 30 * DAY_MS;

/**
 * One that is older than what is shown, or that a visitor sends, changes nothing. A time that is still to come is none
 * at which anything was stated: nobody could say anything after it.
 */
export const noteAvailability = async (copy: WorkingCopy, change: ArrivedChange): Promise<void> => {
  const { conversation, account, mine, fields, at } = change;
  const body = availabilityBody.read(decodeCbor(fields));
  const list = (await copy.get(contacts, account))?.list;
  const isVisitor = list?.devices.every(({ kind }) => kind === DEVICE_KIND.widget) ?? true;
  if (mine || isVisitor || body === undefined) return;
  const key = `availability:${conversation}`;
  const before = await copy.get(messages, key);
  const sent = shownTime(change.sent, at);
  if (before?.kind === 'note' && before.note.kind === 'availability') {
    // Earlier builds kept whatever was stated.
    const known = before.note.sent;
    if (known >= sent && shownTime(known, at) === known) return;
  }
  const { state, expectedMinutes, text, hours } = body;
  const validUntil = Math.min(body.validUntil, at + MOST_AHEAD_MS);
  const note = { kind: 'availability', state, expectedMinutes, text, hours, sent, validUntil } as const;
  await noteInConversation(copy, { key, conversation, at, note });
};
