/**
 * Prekeys. A row outlives its record: its id is kept until the record would expire, so that a repeated upload restores
 * nothing that was handed out, and no id ever stands for two keys.
 */
import type { Database } from 'better-sqlite3';
import {
  HANDED_OUT_MS,
  type AddPrekeysOutcome,
  type BundleRecords,
  type PrekeyIds,
  type PrekeyRecord,
} from '../port.ts';

const MEDIUM_TERM = 1;
const ONE_TIME = 2;
const LAST_RESORT_KEM = 3;
const ONE_TIME_KEM = 4;

/** Kinds of which a greater id replaces the others. Replaced rows count towards the limit until they are swept. */
const isReplaced = (kind: number): boolean => kind === MEDIUM_TERM || kind === LAST_RESORT_KEM;

/**
 * The last 32 bytes of the public key: an X25519 key, or the seed that no two ML-KEM keys share. The 64 bytes behind it
 * are the signature, which may differ in a repeat.
 */
const markOf = (record: Uint8Array): Uint8Array => record.subarray(-96, -64);

type Found = { readonly prekeyId: number; readonly record: Uint8Array };

/** Those of what was handed out, for a repeat of that request. */
const handOuts = (database: Database) => ({
  again: database
    .prepare<[string, number, number], Uint8Array>(
      'SELECT record FROM handedOut WHERE purpose = ? AND kind = ? AND expiresAt > ?',
    )
    .pluck(),
  remember: database.prepare(
    `INSERT OR REPLACE INTO handedOut (purpose, kind, record, expiresAt)
     SELECT ?, kind, record, MIN(expiresAt, ?) FROM prekeys WHERE deviceId = ? AND kind = ? AND prekeyId = ?`,
  ),
  forget: database.prepare(
    'DELETE FROM handedOut WHERE rowid IN (SELECT rowid FROM handedOut WHERE expiresAt < ? LIMIT ?)',
  ),
});

const statements = (database: Database) => ({
  ...handOuts(database),
  kept: database
    .prepare<[string, number, number], Uint8Array>(
      'SELECT keyMark FROM prekeys WHERE deviceId = ? AND kind = ? AND prekeyId = ?',
    )
    .pluck(),
  insert: database.prepare(
    'INSERT INTO prekeys (deviceId, kind, prekeyId, expiresAt, record, keyMark) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  waiting: database
    .prepare<[string, number], number>(
      'SELECT COUNT(*) FROM prekeys WHERE deviceId = ? AND kind = ? AND record IS NOT NULL',
    )
    .pluck(),
  all: database
    .prepare<[string, number], number>('SELECT COUNT(*) FROM prekeys WHERE deviceId = ? AND kind = ?')
    .pluck(),
  newest: database.prepare<[string, number], Found>(
    `SELECT prekeyId, record FROM prekeys WHERE deviceId = ? AND kind = ? AND record IS NOT NULL
     ORDER BY prekeyId DESC LIMIT 1`,
  ),
  oldest: database.prepare<[string, number, number], Found>(
    `SELECT prekeyId, record FROM prekeys WHERE deviceId = ? AND kind = ? AND record IS NOT NULL AND expiresAt > ?
     ORDER BY prekeyId LIMIT 1`,
  ),
  ids: database
    .prepare<[string, number], number>(
      'SELECT prekeyId FROM prekeys WHERE deviceId = ? AND kind = ? AND record IS NOT NULL ORDER BY prekeyId',
    )
    .pluck(),
  drop: database.prepare('UPDATE prekeys SET record = NULL WHERE deviceId = ? AND kind = ? AND prekeyId = ?'),
  dropOlder: database.prepare(
    'UPDATE prekeys SET record = NULL WHERE deviceId = ? AND kind = ? AND prekeyId < ? AND record IS NOT NULL',
  ),
  sweep: database.prepare(
    `DELETE FROM prekeys WHERE rowid IN (
       SELECT rowid FROM prekeys
       WHERE expiresAt < ? AND (record IS NULL OR kind IN (${ONE_TIME}, ${ONE_TIME_KEM})) LIMIT ?
     )`,
  ),
});

export class PrekeyRows {
  readonly #statements: ReturnType<typeof statements>;

  constructor(database: Database) {
    this.#statements = statements(database);
  }

  add(device: string, prekeys: readonly PrekeyRecord[], stockLimit: number): AddPrekeysOutcome {
    const outcomes = prekeys.map((prekey) => this.#put(device, prekey));
    if (outcomes.includes('reused')) return 'reused';
    const grown = new Set(prekeys.filter((_, i) => outcomes[i] === 'inserted').map(({ kind }) => kind));
    return [...grown].some((kind) => this.#count(device, kind) > stockLimit) ? 'too-many' : 'added';
  }

  ids(device: string): PrekeyIds | undefined {
    const mediumTerm = this.#statements.newest.get(device, MEDIUM_TERM)?.prekeyId;
    const lastResortKem = this.#statements.newest.get(device, LAST_RESORT_KEM)?.prekeyId;
    if (mediumTerm === undefined || lastResortKem === undefined) return undefined;
    const { ids } = this.#statements;
    return { mediumTerm, lastResortKem, oneTime: ids.all(device, ONE_TIME), oneTimeKem: ids.all(device, ONE_TIME_KEM) };
  }

  remove(device: string, { oneTime, oneTimeKem }: Pick<PrekeyIds, 'oneTime' | 'oneTimeKem'>): void {
    for (const id of oneTime) this.#statements.drop.run(device, ONE_TIME, id);
    for (const id of oneTimeKem) this.#statements.drop.run(device, ONE_TIME_KEM, id);
  }

  take(device: string, withOneTime: boolean, now: number, purpose?: string): BundleRecords | undefined {
    const mediumTerm = this.#statements.newest.get(device, MEDIUM_TERM)?.record;
    const lastResort = this.#statements.newest.get(device, LAST_RESORT_KEM)?.record;
    if (mediumTerm === undefined || lastResort === undefined) return undefined;
    const oneTimeOf = (kind: number): Uint8Array | undefined =>
      (purpose === undefined ? undefined : this.#statements.again.get(purpose, kind, now)) ??
      (withOneTime ? this.#takeOne({ device, kind }, now, purpose) : undefined);
    return { mediumTerm, kem: oneTimeOf(ONE_TIME_KEM) ?? lastResort, oneTime: oneTimeOf(ONE_TIME) };
  }

  /** Counts of what was deleted: prekeys, and notes of which were handed out to whom. */
  sweep(now: number, rows: number): { readonly prekeys: number; readonly handedOut: number } {
    const handedOut = this.#statements.forget.run(now, rows).changes;
    return { prekeys: this.#statements.sweep.run(now, rows).changes, handedOut };
  }

  #count(device: string, kind: number): number {
    const { all, waiting } = this.#statements;
    return (isReplaced(kind) ? all : waiting).get(device, kind) ?? 0;
  }

  /** `reused`: the id has another key already. */
  #put(device: string, { kind, id, expires, record }: PrekeyRecord): 'inserted' | 'kept' | 'reused' {
    const mark = markOf(record);
    const kept = this.#statements.kept.get(device, kind, id);
    if (kept !== undefined) return Buffer.compare(kept, mark) === 0 ? 'kept' : 'reused';
    this.#statements.insert.run(device, kind, id, expires, record, mark);
    if (isReplaced(kind)) {
      const newest = this.#statements.newest.get(device, kind)?.prekeyId ?? id;
      this.#statements.dropOlder.run(device, kind, newest);
    }
    return 'inserted';
  }

  #takeOne(
    { device, kind }: { readonly device: string; readonly kind: number },
    now: number,
    purpose: string | undefined,
  ): Uint8Array | undefined {
    const found = this.#statements.oldest.get(device, kind, now);
    if (found === undefined) return undefined;
    const { remember, drop } = this.#statements;
    if (purpose !== undefined) remember.run(purpose, now + HANDED_OUT_MS, device, kind, found.prekeyId);
    drop.run(device, kind, found.prekeyId);
    return found.record;
  }
}
