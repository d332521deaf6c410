/** What the user keeps about contacts, in one tab. A widget has none of it, so it does not carry this file. */
import { compareBytes, encodeUtf8, type CborValue } from '@cipherchat/protocol';
import { ChatError } from '../base/errors.ts';
import { CONTACT_FIELD } from '../contents/forms/contact-field-numbers.ts';
import type { ContactCard, ContactsFacet } from '../facade/contacts.ts';
import { readCard, readCards, readFirstText } from '../views/contact-cards.ts';
import type { TabDevicesParts } from './client-parts.ts';
import { asText } from './keep-text.ts';
import { registerWishing } from './register-wish.ts';

const MAX_NAME_BYTES = 128;
const MAX_TAG_BYTES = 32;
const MAX_TAGS = 16;

const checked = (text: string, most: number): string => {
  const clean = asText(text).trim();
  if (encodeUtf8(clean).length > most) throw new ChatError('name-too-long');
  return clean;
};

const checkedTags = (tags: readonly string[]): readonly string[] => {
  const clean = new Set(tags.map((tag) => checked(tag, MAX_TAG_BYTES)).filter((tag) => tag !== ''));
  if (clean.size > MAX_TAGS) throw new ChatError('too-many');
  return [...clean].sort((a, b) => compareBytes(encodeUtf8(a), encodeUtf8(b)));
};

const flag = (is: boolean): CborValue => (is ? 1 : 0);

/** The registers that a change writes. */
const valuesOf = (change: Partial<ContactCard>): readonly (readonly [field: number, value: CborValue])[] => {
  const { name, tags, isClosed, snoozedUntil, isMarkedUnread, isBlocked } = change;
  return [
    'name' in change && ([CONTACT_FIELD.name, checked(name ?? '', MAX_NAME_BYTES)] as const),
    tags !== undefined && ([CONTACT_FIELD.tags, checkedTags(tags)] as const),
    isClosed !== undefined && ([CONTACT_FIELD.closed, flag(isClosed)] as const),
    'snoozedUntil' in change && ([CONTACT_FIELD.snoozedUntil, snoozedUntil ?? 0] as const),
    isBlocked !== undefined && ([CONTACT_FIELD.blocked, flag(isBlocked)] as const),
    isMarkedUnread !== undefined && ([CONTACT_FIELD.markedUnread, flag(isMarkedUnread)] as const),
  ].filter((one) => one !== false);
};

export const tabContacts = (parts: TabDevicesParts): ContactsFacet => {
  const { store, events, engine, conversations } = parts;
  const wishFor = registerWishing(parts);
  return {
    cards: () => store.use(readCards),
    card: (conversation) => store.use((opened) => readCard(opened, conversation)),
    change: async (conversation, change) => {
      const changes = valuesOf(change).map(([field, value]) => wishFor({ scope: conversation, field, value }));
      await store.use((opened) => opened.commit(changes));
      events.tell({ conversations: [conversation], items: { [conversation]: [] }, received: [] });
      engine.look();
      // Nothing of a blocked contact waits for the user any more: not in the count, not as a notification.
      if (change.isBlocked === true) await conversations.markRead(conversation);
    },
    firstTexts: async (conversations) => {
      const texts = await store.use((opened) => Promise.all(conversations.map((id) => readFirstText(opened, id))));
      return new Map(conversations.flatMap((id, i) => (texts[i] === undefined ? [] : [[id, texts[i]] as const])));
    },
  };
};
