/**
 * The sequence numbers of envelopes, and why no page skips one. A number comes from the clock before its envelope is
 * written, so among several nodes a lower number can appear later than a higher one. Therefore a reader first raises
 * the mark of the mailbox to the end of its page and then reads the page again; a writer reads the mark after its
 * write, and gives a new number to every envelope at or below it. One of the two sees the other: an envelope is in the
 * page, or behind it.
 */
import type { Collections, MailboxDocument } from './collections.ts';
import { isDuplicate } from './mongo-failure.ts';

/** 1,000 numbers for each millisecond. */
const PER_MS = 1000;
const REMEMBERED = 50_000;

export type Numbered = { readonly _id: string; readonly receiverId: string; sequence: number };

export class MailboxNumbers {
  readonly #collections: Collections;
  readonly #clock: () => number;
  #last = 0;
  /** Lower bounds of the marks. */
  readonly #marks = new Map<string, number>();

  constructor(collections: Collections, clock: () => number = Date.now) {
    this.#collections = collections;
    this.#clock = clock;
  }

  /** Greater than every number that this node gave or read. */
  next(): number {
    this.#last = Math.max(this.#last + 1, this.#clock() * PER_MS);
    return this.#last;
  }

  /** A lower bound of the mark. A page that is read after this call and ends at or below it is complete. */
  passed(device: string): number {
    return this.#marks.get(device) ?? -1;
  }

  async pass(device: string, sequence: number): Promise<void> {
    await this.#collections.mailboxes.updateOne({ _id: device }, { $max: { passed: sequence } }, { upsert: true });
    this.#remember({ _id: device, passed: sequence });
  }

  /** Call after the write. Envelopes that a page has passed get new numbers, until none is left. */
  async settle(written: readonly Numbered[]): Promise<void> {
    let unsettled = written;
    while (unsettled.length > 0) {
      const devices = [...new Set(unsettled.map(({ receiverId }) => receiverId))];
      const filter = devices.length === 1 ? { _id: devices[0] ?? '' } : { _id: { $in: devices } };
      const marks = await this.#collections.mailboxes.find(filter).toArray();
      for (const mark of marks) this.#remember(mark);
      const passed = new Map(marks.map(({ _id, passed: at }) => [_id, at]));
      unsettled = unsettled.filter(({ receiverId, sequence }) => sequence <= (passed.get(receiverId) ?? -1));
      for (const one of unsettled) await this.#renumber(one);
    }
  }

  async #renumber(one: Numbered): Promise<void> {
    for (;;) {
      const sequence = this.next();
      try {
        await this.#collections.messages.updateOne({ _id: one._id }, { $set: { sequence } });
        one.sequence = sequence;
        return;
      } catch (cause) {
        if (!isDuplicate(cause)) throw cause;
      }
    }
  }

  #remember({ _id, passed }: MailboxDocument): void {
    this.#last = Math.max(this.#last, passed);
    if (this.#marks.size >= REMEMBERED) this.#marks.clear();
    this.#marks.set(_id, Math.max(this.passed(_id), passed));
  }
}
