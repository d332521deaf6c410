/** What waits for many devices: answered from indexes, without reading a payload. */
import type { DeviceId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';
import type { Waiting, WaitingSlice } from '../port.ts';

type SliceRow = {
  readonly looked: number;
  readonly last: number | null;
  readonly envelopes: number;
  readonly bytes: number;
  readonly oldest: number | null;
};

const WAITS = "FROM messages WHERE receiverId = ? AND deliveryStatus = 'sent'";

const statements = (database: Database) => ({
  oldest: database.prepare<[string], number | null>(`SELECT MIN(sequence) ${WAITS}`).pluck(),
  newest: database.prepare<[string], number | null>(`SELECT MAX(sequence) ${WAITS}`).pluck(),
  news: database
    .prepare<[string], number>("SELECT 1 FROM messages WHERE senderId = ? AND deliveryStatus = 'delivered' LIMIT 1")
    .pluck(),
  /** `length` of a BLOB is in the head of its row: the payload is not read. */
  slice: database.prepare<[number, number], SliceRow>(
    `SELECT
       COUNT(*) AS looked,
       MAX(position) AS last,
       COUNT(*) FILTER (WHERE deliveryStatus = 'sent') AS envelopes,
       COALESCE(SUM(size) FILTER (WHERE deliveryStatus = 'sent'), 0) AS bytes,
       MIN(timestamp) FILTER (WHERE deliveryStatus = 'sent') AS oldest
     FROM (
       SELECT position, deliveryStatus, timestamp, length(encryptedPayload) AS size
       FROM messages WHERE position > ? ORDER BY position LIMIT ?
     )`,
  ),
});

export class WaitingRows {
  readonly #statements: ReturnType<typeof statements>;

  constructor(database: Database) {
    this.#statements = statements(database);
  }

  of(devices: readonly DeviceId[]): readonly Waiting[] {
    return devices
      .map((device) => ({ device, envelopes: this.#envelopes(device), news: this.#hasNews(device) }))
      .filter(({ envelopes, news }) => envelopes !== undefined || news);
  }

  inAll(after: number, rows: number): WaitingSlice {
    const slice = this.#statements.slice.get(after, rows);
    if (slice === undefined) return { envelopes: 0, bytes: 0, oldest: undefined, next: undefined };
    const { looked, last, envelopes, bytes, oldest } = slice;
    return { envelopes, bytes, oldest: oldest ?? undefined, next: looked < rows ? undefined : (last ?? undefined) };
  }

  #envelopes(device: DeviceId): Waiting['envelopes'] {
    const oldest = this.#statements.oldest.get(device) ?? undefined;
    const newest = this.#statements.newest.get(device) ?? undefined;
    return oldest === undefined || newest === undefined ? undefined : { oldest, newest };
  }

  #hasNews(device: DeviceId): boolean {
    return this.#statements.news.get(device) !== undefined;
  }
}
