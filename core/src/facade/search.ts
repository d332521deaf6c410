/** The search through all texts on this device. */
import type { ConversationId } from '../base/conversation-id.ts';

export type FoundText = {
  readonly conversation: ConversationId;
  /** As `TextItem.id`. */
  readonly id: string;
  readonly mine: boolean;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
};

export type SearchResult = {
  /** Newest first, at most as many as were asked for. */
  readonly texts: readonly FoundText[];
  /** How many there are. */
  readonly count: number;
  /** Conversations that were looked through, of `conversations`. */
  readonly searched: number;
  readonly conversations: number;
};

export interface SearchFacet {
  /**
   * Looks for texts that have every word of the query, whatever their case and accents. `onFound` is called while it
   * reads, and once at the end. Nothing leaves the device. What was read stays in memory until `forget`, so the next
   * search reads only what has changed. Ends without a last call if `signal` aborts, or for a query without a word.
   */
  texts(
    query: string,
    options: { readonly limit: number; readonly signal: AbortSignal },
    onFound: (result: SearchResult) => void,
  ): Promise<void>;
  /** Lets go of what was read. */
  forget(): void;
}
