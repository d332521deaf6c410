/**
 * Searches the log of all conversations. Rows at rest are sealed, so there is no index on disk: texts are opened once,
 * and kept in memory folded, for as long as one searches. A search over those is a pass over strings.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { folded, foldedWords } from '../base/folded.ts';
import { inParallel } from '../base/in-parallel.ts';
import type { FoundText, SearchResult } from '../facade/search.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { conversations, messages } from '../rows/records.ts';
import type { ChatStore } from '../storage/port.ts';
import { textOfRecord } from './text-of-record.ts';

type Line = { readonly id: string; readonly order: number; readonly folded: string };
type Hit = Omit<Line, 'folded'> & { readonly conversation: ConversationId };

/** Conversations that are read at the same time: their reads share transactions. */
const AT_ONCE = 16;

const newest = (a: Hit, b: Hit): number => b.order - a.order;

export type SearchOptions = { readonly limit: number; readonly signal: AbortSignal };

export class HistorySearch {
  readonly #lines = new Map<ConversationId, readonly Line[]>();

  /** Changes so far: what was read while one came is not kept. */
  #changes = 0;

  /** A conversation has changed: it is read again by the next search. Undefined: any may have. */
  drop(conversation: ConversationId | undefined): void {
    this.#changes += 1;
    if (conversation === undefined) this.#lines.clear();
    else this.#lines.delete(conversation);
  }

  /** See `SearchFacet.texts`. */
  async run(
    store: ChatStore,
    query: string,
    { limit, signal }: SearchOptions,
    onFound: (result: SearchResult) => void,
  ): Promise<void> {
    const words = foldedWords(query);
    if (words.length === 0) return;
    const ids = (await store.keys(conversations.table, {
      group: 'conversations',
      newestFirst: true,
    })) as readonly ConversationId[];
    const hits: Hit[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      if (signal.aborted) return;
      const part = ids.slice(from, from + AT_ONCE);
      const isRead = part.every((id) => this.#lines.has(id));
      await inParallel(part, AT_ONCE, async (id) => {
        hits.push(...(await this.#find(store, id, words)));
      });
      const searched = from + part.length;
      // What is in memory is over before anyone could read a part of it.
      if (isRead || searched === ids.length) continue;
      const progress = { count: hits.length, searched, conversations: ids.length };
      onFound({ texts: await this.#open(store, hits.toSorted(newest).slice(0, limit)), ...progress });
    }
    const texts = await this.#open(store, hits.sort(newest).slice(0, limit));
    if (!signal.aborted) onFound({ texts, count: hits.length, searched: ids.length, conversations: ids.length });
  }

  async #find(store: ChatStore, conversation: ConversationId, words: readonly string[]): Promise<readonly Hit[]> {
    const lines = this.#lines.get(conversation) ?? (await this.#read(store, conversation));
    return lines
      .filter((line) => words.every((word) => line.folded.includes(word)))
      .map(({ id, order }) => ({ conversation, id, order }));
  }

  async #read(store: ChatStore, conversation: ConversationId): Promise<readonly Line[]> {
    const before = this.#changes;
    const rows = await readRows(store, messages, { group: conversation });
    const lines = rows.flatMap(({ key, order, value }) =>
      value.kind === 'text' ? [{ id: key, order, folded: folded(textOfRecord(value)) }] : [],
    );
    if (before === this.#changes) this.#lines.set(conversation, lines);
    return lines;
  }

  /** A text that is gone meanwhile is left out. */
  async #open(store: ChatStore, hits: readonly Hit[]): Promise<readonly FoundText[]> {
    const rows = await Promise.all(hits.map(({ id }) => readRow(store, messages, id)));
    return hits.flatMap(({ conversation, id }, i) => {
      const row = rows[i];
      const text = row?.kind === 'text' ? textOfRecord(row) : '';
      return row?.kind !== 'text' || text === ''
        ? []
        : [{ conversation, id, mine: row.mine, text, sentAt: row.sentAt }];
    });
  }
}
