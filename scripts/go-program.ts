/** Programs for tests that are built once with Go from sources here, and kept in `.cache/` under the hash of these. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './root.ts';

const CACHE = join(ROOT, '.cache');
const FILES = ['main.go', 'go.mod', 'go.sum'];
const GO_PLACES = ['/usr/local/go/bin/go', '/usr/lib/go/bin/go'];
const LOOK_AGAIN_MS = 500;

const run = promisify(execFile);

/** Undefined where there is no Go. */
export const findGo = async (): Promise<string | undefined> => {
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

/**
 * The path of the program `name`, built from `main.go`, `go.mod` and `go.sum` of the folder `sources`; undefined where
 * there is no Go to build it with. Throws what the compiler says, and where it takes longer than `withinMs`.
 */
export const buildGoProgram = async (name: string, sources: string, withinMs: number): Promise<string | undefined> => {
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(readFileSync(join(sources, file)));
  const hashed = `${name}-${hash.digest('hex').slice(0, 16)}`;
  const program = join(CACHE, hashed);
  if (existsSync(program)) return program;
  const go = await findGo();
  if (go === undefined) return undefined;
  mkdirSync(CACHE, { recursive: true });
  const lock = `${program}.lock`;
  await takeLock(lock);
  try {
    if (existsSync(program)) return program;
    const work = mkdtempSync(join(CACHE, `${name}-build-`));
    await run(go, ['build', '-mod=mod', '-o', join(work, hashed), '.'], { cwd: sources, timeout: withinMs });
    renameSync(join(work, hashed), program);
    rmSync(work, { recursive: true, force: true });
    return program;
  } finally {
    rmSync(lock, { force: true });
  }
};
