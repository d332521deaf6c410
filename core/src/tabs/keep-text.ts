/**
 * Stage 1 of the outbox: stores what the user wrote immediately, in any tab, without a network and without keys of the
 * other side.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { MessageId } from '@cipherchat/protocol';
import { text as textKind } from '../contents/conversation/text.ts';
import type { Reference } from '../contents/forms/reference.ts';
import type { Randomness } from '../base/backoff.ts';
import type { ChatStore } from '../storage/port.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { ChatError } from '../base/errors.ts';
import { isTooLong, isVisible } from '../base/message-text.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { placeOfWaiting } from '../rows/written-text.ts';
import { conversations, outbox, type OutboxRecord } from '../rows/records.ts';
import { holdSent } from './drafts.ts';

const UTF8 = new TextEncoder();

/**
 * The text in Unicode's form NFC, with unpaired surrogates replaced by the replacement character: it then has exactly
 * one encoding.
 */
export const asText = (text: string): string => new TextDecoder().decode(UTF8.encode(text)).normalize('NFC');

export type WrittenText = {
  readonly conversation: ConversationId;
  readonly text: string;
  readonly replyTo?: Reference | undefined;
};

/** The text as it is stored. Throws a `ChatError` `text-empty` (nothing in it is drawn) or `text-too-long`. */
export const checkedText = (text: string): string => {
  const clean = asText(text);
  if (!isVisible(clean)) throw new ChatError('text-empty');
  if (isTooLong(clean)) throw new ChatError('text-too-long');
  return clean;
};

export type Kept = { readonly id: MessageId; readonly row: OutboxRecord };

type Waiting = WrittenText & {
  readonly id: MessageId;
  readonly resolve: (kept: Kept) => void;
  readonly reject: (cause: unknown) => void;
  /** The text is on disk or refused: it need not be kept at once any longer. */
  readonly settled: (() => void) | undefined;
};

export type KeeperParts = {
  readonly store: ChatStore;
  readonly platform: Randomness;
  readonly clock: Pick<ServerClock, 'written'>;
  /** Name of this tab. */
  readonly tab: string;
  readonly onKept: (kept: readonly Kept[]) => void;
};

/** What the next text must come after because of this one; 0 where the time of writing says it all. */
const placeBehind = (row: Pick<OutboxRecord, 'sentAt' | 'after'>): number => {
  const place = placeOfWaiting(row);
  return place > row.sentAt ? place : 0;
};

/**
 * Stores texts in the order in which they were given. Texts that arrive during a commit go into the next one together.
 */
export class TextKeeper {
  readonly #parts: KeeperParts;
  #waiting: Waiting[] = [];
  #running = false;
  /** By conversation: `sentAt` of the last text, and the greatest place that could be seen. */
  readonly #last = new Map<ConversationId, { readonly sentAt: number; readonly after: number }>();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** Resolves when the text is on disk. */
  keep(written: WrittenText): Promise<Kept> {
    return new Promise((resolve, reject) => {
      const { store, platform, tab } = this.#parts;
      const id = MessageId.fromBytes(platform.random(16));
      this.#waiting.push({ ...written, id, resolve, reject, settled: holdSent(store, [tab, id], written) });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        const kept = await this.#commit(batch);
        this.#parts.onKept(kept);
        for (const [i, one] of kept.entries()) batch[i]?.resolve(one);
      } catch (cause) {
        for (const { reject } of batch) reject(cause);
      }
      for (const { settled } of batch) settled?.();
    }
    this.#running = false;
  }

  async #commit(batch: readonly Waiting[]): Promise<readonly Kept[]> {
    const { store } = this.#parts;
    for (const conversation of new Set(batch.map((one) => one.conversation))) await this.#follow(conversation);
    const kept = batch.map(({ id, conversation, text, replyTo }) => {
      const body = { type: textKind.number, text, replyTo };
      return { id, row: { conversation, ...this.#nextTime(conversation), body } };
    });
    await store.commit(kept.map(({ id, row }) => ({ kind: 'put', table: outbox.table, row: outbox.toRow(id, row) })));
    return kept;
  }

  /** A text comes after everything that its writer could see, whatever the clocks of the two sides say. */
  async #follow(conversation: ConversationId): Promise<void> {
    const { store } = this.#parts;
    const last = this.#last.get(conversation);
    const [record, waiting] = await Promise.all([
      readRow(store, conversations, conversation),
      // All of them only once: another tab, or this one before it was closed, may have written here.
      readRows(store, outbox, { group: 'text', newestFirst: true, ...(last && { limit: 1 }) }),
    ]);
    const sentAt = Math.max(last?.sentAt ?? 0, waiting[0]?.value.sentAt ?? 0);
    const before = waiting.find(({ value }) => value.conversation === conversation)?.value;
    const after = Math.max(last?.after ?? 0, record?.newest ?? 0, before === undefined ? 0 : placeBehind(before));
    this.#last.set(conversation, { sentAt, after });
  }

  /** Each text that waits is written after the one before it, also where the clock was set back. */
  #nextTime(conversation: ConversationId): Pick<OutboxRecord, 'sentAt' | 'after' | 'aheadMs' | 'notBefore'> {
    const { sentAt: before, after } = this.#last.get(conversation) ?? { sentAt: 0, after: 0 };
    const written = this.#parts.clock.written();
    const row = { ...written, sentAt: Math.max(written.sentAt, before + 1), ...(after > 0 && { after }) };
    this.#last.set(conversation, { sentAt: row.sentAt, after: Math.max(after, placeBehind(row)) });
    return row;
  }
}
