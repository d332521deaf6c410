/** What the clocks of the nodes said, in the collection `service`. */
import { readingOf, readingOfRows, rowIdOf } from '../clock-reading.ts';
import type { ClockReading } from '../port.ts';
import type { Collections } from './collections.ts';

const IS_READING = { _id: { $regex: /^(?:clock|doubted):/u } };

export class ClockDocuments {
  readonly #service: Collections['service'];
  readonly #newest: readonly (() => Promise<{ readonly timestamp: number } | null>)[];

  constructor({ service, sends, messages }: Pick<Collections, 'service' | 'sends' | 'messages'>) {
    this.#service = service;
    const newest = { sort: { timestamp: -1 }, projection: { timestamp: 1 } } as const;
    this.#newest = [() => sends.findOne({}, newest), () => messages.findOne({}, newest)];
  }

  async keep(reading: ClockReading): Promise<void> {
    await this.#service.updateOne({ _id: rowIdOf(reading) }, { $set: { value: reading.at } }, { upsert: true });
  }

  async drop(from: number, to: number): Promise<void> {
    await this.#service.deleteMany({ ...IS_READING, $or: [{ value: { $lt: from } }, { value: { $gt: to } }] });
  }

  async all(): Promise<readonly ClockReading[]> {
    const found = await this.#service.find(IS_READING).toArray();
    if (found.length > 0) return found.map(({ _id, value }) => readingOf(_id, value));
    const rows = await Promise.all(this.#newest.map((ask) => ask()));
    const times = rows.flatMap((row) => row?.timestamp ?? []);
    return readingOfRows(times.length === 0 ? undefined : Math.max(...times));
  }
}
