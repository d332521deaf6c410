/** The disk is full, cannot be written, is slow, or gives back other bytes than it was given. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { canMount, inNamespace, inside, ownDisk, runs } from './own-disk.ts';
import { LIMIT_MS, withScenes } from './scene.ts';

const hasCompiler = runs('cc', '--version');

describe('a disk', { timeout: LIMIT_MS }, () => {
  const open = withScenes();
  const folder = mkdtempSync(join(tmpdir(), 'cipherchat-disk-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const readOnly = (dataDir: string): readonly string[] =>
    inNamespace(`mount --bind '${dataDir}' '${dataDir}' && mount -o remount,bind,ro '${dataDir}'`);

  test.runIf(canMount)('that is full: texts wait, and are sent when there is room', async () => {
    const { server, talk } = await open({ wrapper: ownDisk, environment: { DISK_RESERVE_MB: '2' } });
    inside(server.pid, `head -c 64m /dev/zero > '${server.dataDir}/filler' 2>/dev/null || true`);
    await talk.write(20);
    await expect.poll(() => server.output).toContain('the disk is nearly full');
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(await talk.isSettled()).toBe(false);
    inside(server.pid, `rm '${server.dataDir}/filler'`);
    await talk.check();
  });

  test.runIf(canMount)('that became read-only: the server stops with a sentence, and no text is lost', async () => {
    let isReadOnly = false;
    const { server, talk, restart } = await open({ wrapper: (dataDir) => (isReadOnly ? readOnly(dataDir) : []) });
    const writing = talk.write(3);
    await server.end('SIGKILL');
    isReadOnly = true;
    await expect(restart()).rejects.toThrow(`DATA_DIR ${server.dataDir} cannot be written`);
    isReadOnly = false;
    await restart();
    await writing;
    await talk.check();
  });

  test.runIf(hasCompiler)('that takes 200 ms for each flush: many sends share one', async () => {
    const library = join(folder, 'slow-flush.so');
    const source = fileURLToPath(new URL('slow-flush.c', import.meta.url));
    execFileSync('cc', ['-shared', '-fPIC', '-D_GNU_SOURCE', '-o', library, source, '-ldl']);
    const { talk } = await open({ environment: { LD_PRELOAD: library } });
    await talk.write(100);
    await talk.check();
  });

  test('that flips a bit of a stored message: it is asked for again, and the others are fine', async () => {
    const { server, talk, restart } = await open();
    await server.end();
    await restart({ FAILPOINT: 'afterCommit' });
    await talk.write();
    await server.exited();
    const database = new Database(join(server.dataDir, 'cipherchat.db'));
    const { rowid, payload } = database
      .prepare<[], { rowid: number; payload: Buffer }>(
        'SELECT rowid, encryptedPayload AS payload FROM messages WHERE encryptedPayload IS NOT NULL',
      )
      .get() as { rowid: number; payload: Buffer };
    const at = payload.length - 40;
    payload[at] = (payload[at] ?? 0) ^ 1;
    database.prepare('UPDATE messages SET encryptedPayload = ? WHERE rowid = ?').run(payload, rowid);
    database.close();
    await restart();
    await talk.write(2);
    await talk.check();
  });
});
