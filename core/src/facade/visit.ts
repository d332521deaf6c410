/** What a page tells the owner with what its visitor writes. The page decides that, and the visitor can see it. */
import type { ConversationId } from '../base/conversation-id.ts';

export type PageFacts = {
  /**
   * `http:` or `https:`, else nothing is told. Sent without fragment, user name and password; where it is longer than
   * 2,048 bytes, without its parameters.
   */
  readonly address: string;
  /** Of these texts the beginning is sent: 256 bytes of a title, and of a value, 64 of a name. */
  readonly title?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** Origin. */
  readonly referrer?: string | undefined;
  /** Up to 16 names and values. */
  readonly fields?: readonly (readonly [name: string, value: string])[] | undefined;
};

export interface VisitFacet {
  /**
   * Tells the owner which page the visitor is on (PROTOCOL 21.3). Resolves when it is stored; it is sent with the next
   * connection. Before the visitor has written anything, it does nothing. Of what was not sent yet, the newest is.
   * Undefined takes back what was not sent yet.
   */
  tellPage(conversation: ConversationId, page: PageFacts | undefined): Promise<void>;
  /**
   * Sends what the back end of the site says of its user (PROTOCOL 21.4): a token for the address of this account.
   * `too-early`: the visitor has not written anything. `no-token`: the text has not the form of one. Whether it is
   * believed, the inbox decides.
   */
  vouch(conversation: ConversationId, token: string): Promise<'stored' | 'too-early' | 'no-token'>;
}
