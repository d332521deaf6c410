/** Rendezvous of links: a row for the rendezvous, with the step −1, and one for each blob. */
import type { Database } from 'better-sqlite3';
import type { LinkStep } from '@cipherchat/protocol';
import type { LinkOutcome } from '../port.ts';

const OPENED = -1;

const statements = (database: Database) => ({
  open: database.prepare<[string, number]>(
    `INSERT OR IGNORE INTO links (linkId, step, blob, expiresAt) VALUES (?, ${String(OPENED)}, NULL, ?)`,
  ),
  expires: database
    .prepare<[string], number>(`SELECT expiresAt FROM links WHERE linkId = ? AND step = ${String(OPENED)}`)
    .pluck(),
  put: database.prepare<[string, number, Uint8Array, number]>(
    'INSERT INTO links (linkId, step, blob, expiresAt) VALUES (?, ?, ?, ?)',
  ),
  blob: database.prepare<[string, number], Buffer>('SELECT blob FROM links WHERE linkId = ? AND step = ?').pluck(),
  drop: database.prepare<[string]>('DELETE FROM links WHERE linkId = ?'),
  sweep: database.prepare<[number]>('DELETE FROM links WHERE expiresAt < ?'),
});

export class LinkRows {
  readonly #statements: ReturnType<typeof statements>;

  constructor(database: Database) {
    this.#statements = statements(database);
  }

  open(id: string, expires: number): boolean {
    return this.#statements.open.run(id, expires).changes > 0;
  }

  put(id: string, step: LinkStep, blob: Uint8Array, now: number): LinkOutcome {
    const { expires: find, blob: read, put } = this.#statements;
    const expires = find.get(id);
    if (expires === undefined || expires <= now) return 'absent';
    const kept = read.get(id, step);
    if (kept !== undefined) return kept.equals(blob) ? 'kept' : 'conflict';
    if (step > 0 && read.get(id, step - 1) === undefined) return 'conflict';
    put.run(id, step, blob, expires);
    return 'kept';
  }

  step(id: string, step: LinkStep, now: number): Uint8Array | 'absent' | undefined {
    const { expires: find, blob } = this.#statements;
    const expires = find.get(id);
    if (expires === undefined || expires <= now) return 'absent';
    const kept = blob.get(id, step);
    return kept && Uint8Array.from(kept);
  }

  drop(id: string): void {
    this.#statements.drop.run(id);
  }

  sweep(now: number): void {
    this.#statements.sweep.run(now);
  }
}
