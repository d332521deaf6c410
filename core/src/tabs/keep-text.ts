/**
 * Stage 1 of the outbox: stores what the user wrote immediately, in any tab, without a network and without keys of the
 * other side.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import { DAY_MS, MAX_TEXT_BYTES, MessageId } from '@cipherchat/protocol';
import { text as textKind } from '../contents/conversation/text.ts';
import type { Randomness } from '../base/backoff.ts';
import type { ChatStore } from '../storage/port.ts';
import { ChatError } from '../base/errors.ts';
import { readRow } from '../rows/read-rows.ts';
import { conversations, outbox, type OutboxRecord } from '../rows/records.ts';

const UTF8 = new TextEncoder();

/**
 * The text in Unicode's form NFC, with unpaired surrogates replaced by the replacement character: it then has exactly
 * one encoding.
 */
export const asText = (text: string): string => new TextDecoder().decode(UTF8.encode(text)).normalize('NFC');

/** Bytes of UTF-8. */
export const byteLength = (text: string): number => UTF8.encode(text).length;

export type WrittenText = { readonly conversation: ConversationId; readonly text: string };

/** The text as it is stored. Throws a `ChatError` `text-empty` or `text-too-long` (16,384 bytes). */
export const checkedText = (text: string): string => {
  const clean = asText(text);
  if (clean === '') throw new ChatError('text-empty');
  if (byteLength(clean) > MAX_TEXT_BYTES) throw new ChatError('text-too-long');
  return clean;
};

export type Kept = { readonly id: MessageId; readonly row: OutboxRecord };

type Waiting = WrittenText & { readonly resolve: (kept: Kept) => void; readonly reject: (cause: unknown) => void };

export type KeeperParts = {
  readonly store: ChatStore;
  readonly platform: Randomness;
  /** The time for messages, in milliseconds since 1970, corrected by the server's clock. */
  readonly now: () => number;
  readonly onKept: (kept: readonly Kept[]) => void;
};

/**
 * Stores texts in the order in which they were given. Texts that arrive during a commit go into the next one together.
 */
export class TextKeeper {
  readonly #parts: KeeperParts;
  #waiting: Waiting[] = [];
  #running = false;
  readonly #last = new Map<ConversationId, number>();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** Resolves when the text is on disk. */
  keep(written: WrittenText): Promise<Kept> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...written, resolve, reject });
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
    }
    this.#running = false;
  }

  async #commit(batch: readonly Waiting[]): Promise<readonly Kept[]> {
    const { store, platform } = this.#parts;
    for (const conversation of new Set(batch.map((one) => one.conversation))) await this.#follow(conversation);
    const kept = batch.map(({ conversation, text }) => {
      const body = { type: textKind.number, text, replyTo: undefined };
      return {
        id: MessageId.fromBytes(platform.random(16)),
        row: { conversation, sentAt: this.#nextTime(conversation), body },
      };
    });
    await store.commit(kept.map(({ id, row }) => ({ kind: 'put', table: outbox.table, row: outbox.toRow(id, row) })));
    return kept;
  }

  /** A text comes after everything that its writer could see, whatever the clocks of the two sides say. */
  async #follow(conversation: ConversationId): Promise<void> {
    const { store, now } = this.#parts;
    const [record, waiting] = await Promise.all([
      readRow(store, conversations, conversation),
      store.list(outbox.table, { group: 'text', newestFirst: true, limit: 1 }),
    ]);
    const newest = Math.max(record?.newest ?? 0, waiting[0]?.order ?? 0);
    if (newest < now() + DAY_MS)
      this.#last.set(conversation, Math.max(this.#last.get(conversation) ?? 0, Math.floor(newest)));
  }

  #nextTime(conversation: ConversationId): number {
    const time = Math.max(this.#parts.now(), (this.#last.get(conversation) ?? 0) + 1);
    this.#last.set(conversation, time);
    return time;
  }
}
