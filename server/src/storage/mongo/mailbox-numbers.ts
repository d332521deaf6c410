/**
 * The sequence numbers of envelopes, and why no page skips one. A number comes from the clock before its envelope is
 * written, so among several nodes a lower number can appear later than a higher one. Therefore a reader first raises
 * the mark of the mailbox to the end of its page and then reads the page again; a writer reads the mark after its
 * write, and gives a new number to every envelope at or below it. One of the two sees the other: an envelope is in the
 * page, or behind it.
 *
 * Numbers are those of one device: what others get does not show in them.
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
  /** Greatest number given or read, by device; and of the devices that are not remembered any more. */
  readonly #last = new Map<string, number>();
  #lastOfOthers = 0;
  /** Lower bounds of the marks. */
  readonly #marks = new Map<string, number>();

  constructor(collections: Collections, clock: () => number = Date.now) {
    this.#collections = collections;
    this.#clock = clock;
  }

  /** Greater than every number of this device that this node gave or read. */
  next(device: string): number {
    const number = Math.max((this.#last.get(device) ?? this.#lastOfOthers) + 1, this.#clock() * PER_MS);
    this.#take(device, number);
    return number;
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
      const sequence = this.next(one.receiverId);
      try {
        await this.#collections.messages.updateOne({ _id: one._id }, { $set: { sequence } });
        one.sequence = sequence;
        return;
      } catch (cause) {
        if (!isDuplicate(cause)) throw cause;
      }
    }
  }

  #take(device: string, number: number): void {
    if (this.#last.size >= REMEMBERED && !this.#last.has(device)) {
      for (const last of this.#last.values()) this.#lastOfOthers = Math.max(this.#lastOfOthers, last);
      this.#last.clear();
    }
    this.#last.set(device, number);
  }

  #remember({ _id, passed }: MailboxDocument): void {
    this.#take(_id, Math.max(this.#last.get(_id) ?? 0, passed));
    if (this.#marks.size >= REMEMBERED) this.#marks.clear();
    this.#marks.set(_id, Math.max(this.passed(_id), passed));
  }
}
