import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from 'better-sqlite3';
import { BatchRunner } from './batch-runner.ts';
import type { CommandName } from '../commands.ts';
import { GroupCommit } from '../group-commit.ts';
import { connect } from './open-database.ts';
import { Rollback } from './rollback.ts';

describe('group commit', () => {
  let dataDir: string;
  let database: Database;
  let commits: GroupCommit;
  let groups: (readonly string[])[];
  let rollbacks: number;

  const open = (maxPages?: number): void => {
    database = connect({ dataDir, ...(maxPages === undefined ? {} : { maxPages }) });
    database.exec('CREATE TABLE IF NOT EXISTS notes (text TEXT UNIQUE, filling BLOB)');
    const runner = new BatchRunner({
      database,
      execute: ({ request: [run] }) => (run as () => unknown)(),
      rolledBack: () => (rollbacks += 1),
    });
    commits = new GroupCommit((batch) => Promise.resolve(runner.run(batch)), {
      afterCommit: (names) => groups.push(names),
    });
  };
  const write = (name: string, run: () => unknown): Promise<unknown> =>
    commits.write({ name: name as CommandName, request: [run] });
  const put = (text: string, filling = 0): Promise<unknown> =>
    write(text, () => database.prepare('INSERT INTO notes (text, filling) VALUES (?, zeroblob(?))').run(text, filling));
  const notes = (): readonly string[] =>
    database.prepare<[], string>('SELECT text FROM notes ORDER BY rowid').pluck().all();

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-commit-'));
    [groups, rollbacks] = [[], 0];
    open();
  });
  afterEach(() => {
    database.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('puts what comes together into one commit, in order', async () => {
    await Promise.all(['a', 'b', 'c'].map((text) => put(text)));
    expect(groups).toEqual([['a', 'b', 'c']]);
    expect(notes()).toEqual(['a', 'b', 'c']);
  });

  it('puts what comes while a commit is under way into the next one', async () => {
    const later: Promise<unknown>[] = [];
    const first = write('first', () => later.push(put('second'), put('third')));
    await first;
    await Promise.all(later);
    expect(groups).toEqual([['first'], ['second', 'third']]);
  });

  it('puts no more into one commit than its bounds say, and at least one', async () => {
    const bounded = new GroupCommit(
      (batch) => Promise.resolve(batch.map(() => ({ ok: true, outcome: 0 }))),
      { afterCommit: (names) => groups.push(names) },
      { writes: 3, weight: 10, weightOf: ({ request: [weight] }) => Number(weight) },
    );
    const weights = [1, 1, 1, 1, 50, 1, 9, 1, 1];
    await Promise.all(
      weights.map((weight) => bounded.write({ name: String(weight) as CommandName, request: [weight] })),
    );
    expect(groups).toEqual([
      ['1', '1', '1'],
      ['1', '50'],
      ['1', '9'],
      ['1', '1'],
    ]);
  });

  it('does not wait for company', async () => {
    await put('alone');
    expect(groups).toEqual([['alone']]);
  });

  it('lets a patient write ride along with the next one, or go alone after a moment', async () => {
    const patient = (name: string) =>
      commits.write({ name: name as CommandName, request: [() => undefined] }, { isPatient: true });
    const riding = patient('patient');
    await Promise.all([put('urgent'), riding]);
    await patient('alone');
    expect(groups).toEqual([['patient', 'urgent'], ['alone']]);
  });

  it('does not let patience keep it from closing', async () => {
    const waiting = commits.write({ name: 'probe', request: [() => 7] }, { isPatient: true });
    await commits.close();
    await expect(waiting).resolves.toBe(7);
  });

  it('resolves nobody before the commit', async () => {
    const seen: number[] = [];
    await Promise.all([put('a'), put('b')].map((one) => one.then(() => seen.push(groups.length))));
    expect(seen).toEqual([1, 1]);
  });

  it('takes nothing of the neighbours along when one fails', async () => {
    await put('taken');
    const outcomes = await Promise.allSettled([put('a'), put('taken'), put('b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(notes()).toEqual(['taken', 'a', 'b']);
    expect([groups.length, rollbacks]).toEqual([2, 2]);
  });

  it('takes back all that a failed write did before it failed', async () => {
    const half = write('half', () => {
      database.prepare('INSERT INTO notes (text) VALUES (?)').run('half');
      throw new Error('the rest failed');
    });
    await expect(half).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
    expect(notes()).toEqual([]);
  });

  it('takes back a write that says so, and gives its outcome', async () => {
    const undone = write('undone', () => {
      database.prepare('INSERT INTO notes (text) VALUES (?)').run('undone');
      throw new Rollback('no');
    });
    await expect(undone).resolves.toBe('no');
    expect(notes()).toEqual([]);
  });

  it('tells a full disk apart, keeps the neighbours that fit, and goes on', async () => {
    database.close();
    open(60);
    const outcomes = await Promise.allSettled([put('small'), put('huge', 1_000_000), put('also small')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { name: 'StorageError', code: 'full' } });
    await put('later');
    expect(notes()).toEqual(['small', 'also small', 'later']);
  });

  it('commits what waits when it is closed, and refuses what comes then', async () => {
    const waiting = put('waiting');
    const closed = commits.close();
    await expect(waiting).resolves.toBeDefined();
    await closed;
    await expect(put('late')).rejects.toMatchObject({ code: 'unavailable' });
    expect(notes()).toEqual(['waiting']);
  });

  it('rejects with the reason when the whole transaction fails', async () => {
    database.close();
    await expect(put('lost')).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
  });
});
