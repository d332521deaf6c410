/** The stand-in for MongoDB, built once from the sources next to this file and kept in `.cache/` under their hash. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SOURCES = fileURLToPath(new URL('ferretdb/', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../.cache/', import.meta.url));
const FILES = ['main.go', 'go.mod', 'go.sum'];
const GO_PLACES = ['/usr/local/go/bin/go', '/usr/lib/go/bin/go'];
const BUILD_WITHIN_MS = 20 * 60_000;
const LOOK_AGAIN_MS = 500;

const run = promisify(execFile);

const findGo = async (): Promise<string | undefined> => {
  for (const go of ['go', ...GO_PLACES]) {
    const works = await run(go, ['version']).then(
      () => true,
      () => false,
    );
    if (works) return go;
  }
  return undefined;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** One process builds, the others wait for it; one that died over it is no obstacle. */
const takeLock = async (lock: string): Promise<void> => {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
};

/** The path of the program; undefined where there is no Go to build it with. Throws what the compiler says. */
export const buildFerretdb = async (): Promise<string | undefined> => {
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(readFileSync(join(SOURCES, file)));
  const name = `ferretdb-${hash.digest('hex').slice(0, 16)}`;
  const program = join(CACHE, name);
  if (existsSync(program)) return program;
  const go = await findGo();
  if (go === undefined) return undefined;
  mkdirSync(CACHE, { recursive: true });
  const lock = `${program}.lock`;
  await takeLock(lock);
  try {
    if (existsSync(program)) return program;
    const work = mkdtempSync(join(CACHE, 'ferretdb-build-'));
    const args = ['build', '-mod=mod', '-o', join(work, name), '.'];
    await run(go, args, { cwd: SOURCES, timeout: BUILD_WITHIN_MS });
    renameSync(join(work, name), program);
    rmSync(work, { recursive: true, force: true });
    return program;
  } finally {
    rmSync(lock, { force: true });
  }
};
