/** Where devices are rung by Web Push. A row goes with its device. */
import type { DeviceId } from '@cipherchat/protocol';
import type { Database } from 'better-sqlite3';
import type { ClaimOutcome, PushClaim, PushSubscription } from '../port.ts';
import { restsUntil } from '../push-rest.ts';

type Row = {
  readonly device: DeviceId;
  readonly endpoint: string;
  readonly key: Uint8Array;
  readonly auth: Uint8Array;
  readonly pushedAt: number;
  readonly pushedThrough: number;
};

/** Bytes of their own: the driver gives a `Buffer`. */
const subscriptionOf = ({ device, endpoint, key, auth }: Row): PushSubscription => ({
  device,
  endpoint,
  key: Uint8Array.from(key),
  auth: Uint8Array.from(auth),
});

const statements = (database: Database) => ({
  keep: database.prepare<[string, string, Uint8Array, Uint8Array, number]>(
    `INSERT INTO pushSubscriptions (_id, endpoint, publicKey, auth, createdAt, pushedAt, pushedThrough)
     VALUES (?, ?, ?, ?, ?, 0, 0)
     ON CONFLICT (_id) DO UPDATE SET
       endpoint = excluded.endpoint, publicKey = excluded.publicKey, auth = excluded.auth,
       createdAt = excluded.createdAt, pushedAt = 0, pushedThrough = 0`,
  ),
  one: database.prepare<[string], Row>(
    `SELECT _id AS device, endpoint, publicKey AS key, auth, pushedAt, pushedThrough
     FROM pushSubscriptions WHERE _id = ?`,
  ),
  page: database
    .prepare<[string, number], DeviceId>('SELECT _id FROM pushSubscriptions WHERE _id > ? ORDER BY _id LIMIT ?')
    .pluck(),
  drop: database.prepare<[string]>('DELETE FROM pushSubscriptions WHERE _id = ?'),
  dropThis: database.prepare<[string, string]>('DELETE FROM pushSubscriptions WHERE _id = ? AND endpoint = ?'),
  claim: database.prepare<[number, number, string]>(
    'UPDATE pushSubscriptions SET pushedAt = ?, pushedThrough = ? WHERE _id = ?',
  ),
});

export class PushRows {
  readonly #statements: ReturnType<typeof statements>;

  constructor(database: Database) {
    this.#statements = statements(database);
  }

  keep({ device, endpoint, key, auth }: PushSubscription, now: number): void {
    this.#statements.keep.run(device, endpoint, key, auth, now);
  }

  one(device: DeviceId): PushSubscription | undefined {
    const row = this.#statements.one.get(device);
    return row && subscriptionOf(row);
  }

  page(after: string, limit: number): readonly DeviceId[] {
    return this.#statements.page.all(after, limit);
  }

  drop(device: DeviceId, endpoint?: string): void {
    if (endpoint === undefined) this.#statements.drop.run(device);
    else this.#statements.dropThis.run(device, endpoint);
  }

  claim(device: DeviceId, claim: PushClaim): ClaimOutcome {
    const row = this.#statements.one.get(device);
    if (row === undefined) return { kind: 'none' };
    const until = restsUntil(row, claim);
    if (until !== undefined) return { kind: 'resting', until };
    this.#statements.claim.run(claim.now, claim.newest, device);
    return { kind: 'claimed', subscription: subscriptionOf(row) };
  }
}
