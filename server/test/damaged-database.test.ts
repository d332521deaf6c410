/** A database that is too large to be read through before the start, with a page that was overwritten after a stop. */
import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Person, sendTo, waitingFor } from './support/person.ts';
import type { FailpointServer } from './support/failpoint-server.ts';
import { PROCESS_TEST_MS, withServerProcess } from './support/server-process.ts';

/** Of SQLite. */
const PAGE = 4096;
/** Any database is larger. */
const LARGE = { CHECKED_BYTES: String(PAGE) };

const SOUND = 'the database was read through: no damage was found';
const DAMAGED = 'the database is damaged';

describe('a large database', { timeout: PROCESS_TEST_MS }, () => {
  let server: FailpointServer;
  let alice: Person;
  let bob: Person;
  withServerProcess((one) => {
    server = one;
  });
  beforeEach(async () => {
    await server.start();
    [alice, bob] = await Person.pair(server);
    for (let i = 0; i < 20; i += 1) await alice.request('envelope:send', sendTo([bob]));
    expect(await server.end('SIGTERM')).toBe(0);
  });

  const file = (): string => join(server.dataDir, 'cipherchat.db');
  const readiness = async (): Promise<unknown> => (await fetch(`${server.url}/readyz`)).json();

  it('is read through while the server works, and the log says that no damage was found', async () => {
    await server.start(LARGE);
    await server.writes(SOUND);
    expect(await readiness()).toEqual({ ok: true });
    await bob.comeBack();
    expect(await waitingFor(bob)).toHaveLength(20);
    expect(await server.end('SIGTERM')).toBe(0);
    expect(readdirSync(server.dataDir).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });

  /** Overwrites the last page that belongs to a table or an index, as a bad disk or another program would. */
  const overwrite = (): void => {
    const bytes = readFileSync(file());
    const isLeaf = (at: number): boolean => [0x0a, 0x0d].includes(bytes[at] ?? 0);
    let at = bytes.length - PAGE;
    while (at > 0 && !isLeaf(at)) at -= PAGE;
    expect(at).toBeGreaterThan(0);
    bytes.fill(0x5a, at, at + PAGE);
    const other = `${file()}.bad`;
    copyFileSync(file(), other);
    writeFileSync(other, bytes);
    renameSync(other, file());
  };

  it('with a page that was overwritten is ready at once, and says so as soon as it was found', async () => {
    overwrite();
    await server.start(LARGE);
    await server.writes(DAMAGED);
    expect(await readiness()).toEqual({ ok: true, degraded: ['damage'] });
    expect(server.output).toMatch(/"problems":\[".*run \\"main.js check\\"/u);
  });

  it('is not waited for when the server stops', async () => {
    await server.start(LARGE);
    expect(await server.end('SIGTERM')).toBe(0);
    expect(readdirSync(server.dataDir).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });
});
