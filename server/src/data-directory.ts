/**
 * The data directory is only for the server's user: anyone who reads it learns who writes to whom. Directories get 0700
 * and files 0600, also those that an older release left open.
 */
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const OTHERS = 0o077;

/** True if it is private afterwards. */
const closeToOthers = (path: string, mode: number): boolean => {
  if ((statSync(path).mode & OTHERS) === 0) return true;
  try {
    chmodSync(path, mode);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EPERM') throw cause;
    return false;
  }
  return true;
};

/**
 * Makes the directory if there is none. Returns the names of entries that stay open to others because they belong to
 * another user; `.` is the directory itself. Windows has other permissions, which are left alone.
 */
export const makePrivate = (dataDir: string): readonly string[] => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return [];
  const files = readdirSync(dataDir, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    ...(closeToOthers(dataDir, 0o700) ? [] : ['.']),
    ...files.map(({ name }) => name).filter((name) => !closeToOthers(join(dataDir, name), 0o600)),
  ];
};
