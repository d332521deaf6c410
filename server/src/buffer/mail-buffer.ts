/** Puts entries into the buffer and reads them again. */
import type { Outage } from './outage.ts';
import { readEntry, writeEntry, type BufferEntry, type EntryKeys } from './buffer-entry.ts';
import type { BufferBounds, BufferOutcome, BufferStream } from './port.ts';

/** A record is small, or large by its bytes: this only keeps the keys of tiny ones from becoming many. */
const MOST_ENTRIES = 200_000;
const PAGE_ENTRIES = 100;
const PAGE_BYTES = 1024 * 1024;

export type MailBufferParts = {
  readonly stream: BufferStream;
  readonly keys: EntryKeys;
  readonly outage: Outage;
  /** Most bytes of all entries. */
  readonly maxBytes: number;
  /** How long mail waits for its receiver. Milliseconds. */
  readonly mailMs: number;
};

export type PlacedEntry = { readonly place: string; readonly entry: BufferEntry | 'newer' | 'unreadable' };

export class MailBuffer {
  readonly #parts: MailBufferParts;
  readonly #bounds: BufferBounds;

  constructor(parts: MailBufferParts) {
    this.#parts = parts;
    this.#bounds = { entries: MOST_ENTRIES, bytes: parts.maxBytes, keptMs: parts.mailMs };
  }

  /** Never rejects. */
  async put(entry: BufferEntry): Promise<BufferOutcome> {
    const { stream, keys, outage } = this.#parts;
    const record = writeEntry(entry, keys);
    const outcome = await stream.add(record, this.#bounds);
    if (outcome === 'added') outage.added(record.text.length);
    if (outcome === 'full') outage.wasFull();
    return outcome;
  }

  async page(after: string): Promise<readonly PlacedEntry[]> {
    const { stream, keys } = this.#parts;
    const found = await stream.read(after, PAGE_ENTRIES, PAGE_BYTES);
    return found.map((record) => ({ place: record.place, entry: readEntry(record, keys) }));
  }
}
