/** Reads what the user keeps about contacts: the registers, and what tabs have written since. */
import type { CborValue } from '@cipherchat/protocol';
import { parseConversationId, type ConversationId } from '../base/conversation-id.ts';
import { beginningOf } from '../base/beginning-of.ts';
import { shownName } from '../base/shown-name.ts';
import { CONTACT_FIELD } from '../contents/forms/contact-field-numbers.ts';
import type { ContactCard } from '../facade/contacts.ts';
import { registerKey, registers, type RegisterScope } from '../rows/own-device-rows.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { conversations, messages } from '../rows/records.ts';
import type { ChatStore } from '../storage/port.ts';
import { readRegisterValues, readWished, valueOf, type RegisterValue } from './register-values.ts';
import { textOfRecord } from './text-of-record.ts';

type Values = Map<number, CborValue>;

const numberIn = (values: Values, field: number): number => {
  const value = values.get(field);
  return typeof value === 'number' ? value : 0;
};

const textsIn = (values: Values, field: number): readonly string[] => {
  const value = values.get(field);
  return Array.isArray(value) ? (value as readonly unknown[]).filter((one) => typeof one === 'string') : [];
};

const cardOf = (values: Values): ContactCard => {
  const name = values.get(CONTACT_FIELD.name);
  return {
    name: typeof name === 'string' ? shownName(name) || undefined : undefined,
    tags: textsIn(values, CONTACT_FIELD.tags),
    isClosed: numberIn(values, CONTACT_FIELD.closed) === 1,
    snoozedUntil: numberIn(values, CONTACT_FIELD.snoozedUntil) || undefined,
    isMarkedUnread: numberIn(values, CONTACT_FIELD.markedUnread) === 1,
    isBlocked: numberIn(values, CONTACT_FIELD.blocked) === 1,
  };
};

const cardsOf = (values: readonly RegisterValue[]): ReadonlyMap<ConversationId, ContactCard> => {
  const byScope = new Map<RegisterScope, Values>();
  for (const { scope, field, value } of values) {
    const of = byScope.get(scope) ?? new Map<number, CborValue>();
    byScope.set(scope, of.set(field, value));
  }
  return new Map(
    [...byScope].flatMap(([scope, of]) => {
      const conversation = parseConversationId(scope);
      return conversation === undefined ? [] : [[conversation, cardOf(of)] as const];
    }),
  );
};

export const readCards = async (store: ChatStore): Promise<ReadonlyMap<ConversationId, ContactCard>> => {
  const values = await readRegisterValues(store);
  const begun = new Set(await store.keys(conversations.table, { group: 'conversations' }));
  return cardsOf(values.filter(({ scope }) => begun.has(scope)));
};

export const readCard = async (store: ChatStore, conversation: ConversationId): Promise<ContactCard> => {
  const wished = (await readWished(store)).filter(({ scope }) => scope === conversation);
  const fields = Object.values(CONTACT_FIELD);
  const rows = await Promise.all(fields.map((field) => readRow(store, registers, registerKey(conversation, field))));
  const values: Values = new Map();
  for (const [i, row] of rows.entries()) if (row !== undefined) values.set(fields[i] ?? 0, valueOf(row).value);
  for (const { field, value } of wished) values.set(field, value);
  return cardOf(values);
};

/** Number of items among which the first text of a contact is looked for. */
const BEGINNING = 8;
const FIRST_CHARACTERS = 200;

/** Undefined where the conversation begins otherwise. */
export const readFirstText = async (store: ChatStore, conversation: ConversationId): Promise<string | undefined> => {
  const rows = await readRows(store, messages, { group: conversation, limit: BEGINNING });
  const first = rows
    .map(({ value }) => value)
    .find((value) => value.kind === 'text' && !value.mine && !value.marks?.deleted);
  return first?.kind === 'text' ? beginningOf(textOfRecord(first), FIRST_CHARACTERS) : undefined;
};
