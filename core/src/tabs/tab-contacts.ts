/** What the user keeps about contacts, in one tab. A widget has none of it, so it does not carry this file. */
import { compareBytes, encodeCbor, encodeUtf8, toHex, type CborValue } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { ChatError } from '../base/errors.ts';
import { CONTACT_FIELD } from '../contents/forms/contact-field-numbers.ts';
import type { ContactCard, ContactsFacet } from '../facade/contacts.ts';
import { registerWishes } from '../rows/own-device-rows.ts';
import { putRow } from '../rows/put-row.ts';
import type { Change } from '../storage/port.ts';
import { readCard, readCards, readFirstText } from '../views/contact-cards.ts';
import type { TabDevicesParts } from './client-parts.ts';
import { asText } from './keep-text.ts';

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
  const { name, tags, isClosed, snoozedUntil, isMarkedUnread } = change;
  return [
    'name' in change && ([CONTACT_FIELD.name, checked(name ?? '', MAX_NAME_BYTES)] as const),
    tags !== undefined && ([CONTACT_FIELD.tags, checkedTags(tags)] as const),
    isClosed !== undefined && ([CONTACT_FIELD.closed, flag(isClosed)] as const),
    'snoozedUntil' in change && ([CONTACT_FIELD.snoozedUntil, snoozedUntil ?? 0] as const),
    isMarkedUnread !== undefined && ([CONTACT_FIELD.markedUnread, flag(isMarkedUnread)] as const),
  ].filter((one) => one !== false);
};

const NAME_BYTES = 8;
const NO_SUBKEY = new Uint8Array(0);

export const tabContacts = ({ client, store, events, engine, clock }: TabDevicesParts): ContactsFacet => {
  let last = 0;
  /** Wishes are carried out in the order of their times. */
  const wishFor = (conversation: ConversationId, [field, value]: readonly [number, CborValue]): Change => {
    last = Math.max(clock.now(), last + 1);
    return putRow(registerWishes, `register-wish:${toHex(client.platform.random(NAME_BYTES))}`, {
      scope: conversation,
      field,
      subkey: NO_SUBKEY,
      value: encodeCbor(value),
      at: last,
    });
  };
  return {
    cards: () => store.use(readCards),
    card: (conversation) => store.use((opened) => readCard(opened, conversation)),
    change: async (conversation, change) => {
      const changes = valuesOf(change).map((one) => wishFor(conversation, one));
      await store.use((opened) => opened.commit(changes));
      events.tell({ conversations: [conversation], items: { [conversation]: [] }, received: [] });
      engine.look();
    },
    firstTexts: async (conversations) => {
      const texts = await store.use((opened) => Promise.all(conversations.map((id) => readFirstText(opened, id))));
      return new Map(conversations.flatMap((id, i) => (texts[i] === undefined ? [] : [[id, texts[i]] as const])));
    },
  };
};
