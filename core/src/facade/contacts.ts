/** What the user keeps about contacts, for the user alone: all own devices have it, and no contact ever sees it. */
import type { ConversationId } from '../base/conversation-id.ts';

export type ContactCard = {
  /** Name that the user gave the contact, up to 128 bytes of UTF-8; undefined: none. */
  readonly name: string | undefined;
  /** Ascending, each once: 0 to 16 of 1 to 32 bytes of UTF-8. */
  readonly tags: readonly string[];
  /** The user has dealt with it. It is open again once the contact writes. */
  readonly isClosed: boolean;
  /** Milliseconds since 1970, which may have passed; undefined: not snoozed. Ends once the contact writes. */
  readonly snoozedUntil: number | undefined;
  readonly isMarkedUnread: boolean;
  /** What the contact sends is thrown away unopened, on all own devices. The contact does not learn of it. */
  readonly isBlocked: boolean;
};

/** Of a contact about which nothing was kept. */
export const NO_CARD: ContactCard = {
  name: undefined,
  tags: [],
  isClosed: false,
  snoozedUntil: undefined,
  isMarkedUnread: false,
  isBlocked: false,
};

/** As `snoozedUntil`: the greatest time there is. */
export const UNTIL_THEY_WRITE = 8_640_000_000_000_000;

export interface ContactsFacet {
  /** Of all contacts in the list of conversations about which something was kept. */
  cards(): Promise<ReadonlyMap<ConversationId, ContactCard>>;
  card(conversation: ConversationId): Promise<ContactCard>;
  /**
   * Resolves when it is stored; other own devices are told with the next connection. Names and tags are trimmed, and
   * tags sorted. Rejects with a `ChatError`: `name-too-long` for a name or tag that is too long, `too-many` for more
   * than 16 tags.
   */
  change(conversation: ConversationId, change: Partial<ContactCard>): Promise<void>;
  /** The first text of each contact that wrote one; at most its first 200 characters. */
  firstTexts(conversations: readonly ConversationId[]): Promise<ReadonlyMap<ConversationId, string>>;
}
