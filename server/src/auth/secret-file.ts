/**
 * A token secret in a file, and the one before it in `FILE.previous`. After a change the old one verifies the tokens
 * that are out, so that no one has to log in again.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { DAY_MS } from '@cipherchat/protocol';

const PRIVATE = 0o600;
const SECRET_BYTES = 32;

/** 64 hexadecimal digits. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('hex');

const previousPath = (path: string): string => `${path}.previous`;

const contentOf = (path: string): string => readFileSync(path, 'utf8').replace(/\r?\n$/u, '');

/** The whole file or none of it, with the owner and the rights of the file that it replaces. */
const replace = (path: string, content: string, like: Stats): void => {
  const part = `${path}.part`;
  rmSync(part, { force: true });
  try {
    writeFileSync(part, `${content}\n`, { mode: PRIVATE, flag: 'wx' });
    // Root may change the secret of a server that runs as another user, which has to read it afterwards.
    if (process.getuid?.() === 0) chownSync(part, like.uid, like.gid);
    chmodSync(part, like.mode & 0o777);
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
};

/** When the secret in this file was last changed, in milliseconds since 1970; undefined if it never was. */
export const changedAt = (path: string): number | undefined =>
  statSync(previousPath(path), { throwIfNoEntry: false })?.mtimeMs;

/**
 * Puts a new secret into the file. The old one goes to `FILE.previous` first, so that a process that dies in between
 * loses neither. `keepsOld` false: the old one is forgotten, for a secret that others know.
 */
export const changeSecret = (path: string, { keepsOld }: { readonly keepsOld: boolean }): void => {
  const before = statSync(path);
  if (keepsOld) replace(previousPath(path), contentOf(path), before);
  else rmSync(previousPath(path), { force: true });
  replace(path, newSecret(), before);
};

/**
 * The secret before the one in this file. Undefined a day after the change: then the file only lies about, and a secret
 * that is no longer in use must not become valid at a later start.
 */
export const previousSecret = (path: string, now: number): string | undefined => {
  try {
    const { mtimeMs } = statSync(previousPath(path));
    return now - mtimeMs < DAY_MS ? contentOf(previousPath(path)) : undefined;
  } catch {
    // There is none, or it cannot be read: then clients log in again, by themselves.
    return undefined;
  }
};
