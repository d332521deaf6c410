/**
 * The data directory is only for the server's user: anyone who reads it learns who writes to whom. Directories get 0700
 * and files 0600, also those that an older release left open.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const OTHERS = 0o077;
/** Files that the server itself makes here. */
const OWN_FILE = /^(?:cipherchat\.|development-secret(?:\.previous)?$|vapid-key$)/u;
const BUILDS = 'w';
const OWN_FOLDERS: readonly string[] = [BUILDS, 'blobs'];
/** What a server makes besides its database: builds if it has any, a secret if it is not given one. */
const TRACES = [BUILDS, 'development-secret', 'development-secret.previous', 'vapid-key'];

const isOpen = (path: string): boolean => ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & OTHERS) !== 0;

/** True if it is private afterwards. The server starts whatever the file system answers. */
const closeToOthers = (path: string, mode: number): boolean => {
  if (!isOpen(path)) return true;
  try {
    chmodSync(path, mode);
  } catch {
    return false;
  }
  return !isOpen(path);
};

/** Names of own entries that others may read, `.` for the directory itself. Changes nothing. */
export const openToOthers = (dataDir: string): readonly string[] => {
  if (process.platform === 'win32') return [];
  const names = readdirSync(dataDir).filter((name) => OWN_FILE.test(name));
  return ['.', ...names].filter((name) => isOpen(join(dataDir, name)));
};

/** An SQLite file without a table, as a copy of a running database may be, has one page. */
const EMPTY_BYTES = 4096;

/**
 * True if an earlier server was here and its database is not: a copy that was made while the server ran can lack
 * everything, and a server on it would look healthy and know nobody.
 */
export const hasLostDatabase = (dataDir: string): boolean => {
  const bytesOf = (name: string): number => statSync(join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0;
  const wasUsed = TRACES.some((name) => existsSync(join(dataDir, name)));
  return wasUsed && bytesOf('cipherchat.db') <= EMPTY_BYTES && bytesOf('cipherchat.db-wal') === 0;
};

/**
 * Makes the directory if there is none. Returns the names of own entries that stay open to others; `.` is the directory
 * itself, whose permissions are left alone if it holds other files too. So are those of Windows.
 */
export const makePrivate = (dataDir: string): readonly string[] => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (process.platform === 'win32') return [];
  const names = readdirSync(dataDir);
  const isOwn = names.every((name) => OWN_FILE.test(name) || OWN_FOLDERS.includes(name));
  const isClosed = isOwn ? closeToOthers(dataDir, 0o700) : !isOpen(dataDir);
  const files = names.filter((name) => OWN_FILE.test(name));
  return [...(isClosed ? [] : ['.']), ...files.filter((name) => !closeToOthers(join(dataDir, name), 0o600))];
};
