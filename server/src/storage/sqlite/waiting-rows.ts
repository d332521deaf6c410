/** What waits for many devices: answered from indexes, without reading a payload. */
import type { DeviceId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';
import type { Waiting } from '../port.ts';

const WAITS = "FROM messages WHERE receiverId = ? AND deliveryStatus = 'sent'";

const statements = (database: Database) => ({
  oldest: database.prepare<[string], number | null>(`SELECT MIN(sequence) ${WAITS}`).pluck(),
  newest: database.prepare<[string], number | null>(`SELECT MAX(sequence) ${WAITS}`).pluck(),
  news: database
    .prepare<[string], number>("SELECT 1 FROM messages WHERE senderId = ? AND deliveryStatus = 'delivered' LIMIT 1")
    .pluck(),
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

  #envelopes(device: DeviceId): Waiting['envelopes'] {
    const oldest = this.#statements.oldest.get(device) ?? undefined;
    const newest = this.#statements.newest.get(device) ?? undefined;
    return oldest === undefined || newest === undefined ? undefined : { oldest, newest };
  }

  #hasNews(device: DeviceId): boolean {
    return this.#statements.news.get(device) !== undefined;
  }
}
