/**
 * A secret may come from a file: `NAME_FILE` holds the path and the file holds the value. Docker, Kubernetes and
 * systemd hand out secrets like this.
 */
import { readFileSync, statSync } from 'node:fs';

/** Settings that hold a secret, or an address with a password in it. */
export const SECRET_SETTINGS = [
  'JWT_SECRET',
  'JWT_SECRET_PREVIOUS',
  'MONGODB_URL',
  'REDIS_URL',
  'VAPID_PRIVATE_KEY',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const;

type Settings = Readonly<Record<string, string>>;

/** A file that is larger is not a secret: the path is wrong. */
const MAX_BYTES = 64 * 1024;

export const fileSettingOf = (name: string): string => `${name}_FILE`;

const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown';

type FileRead = { readonly value: string } | { readonly fault: string };

/** The sentence never repeats the path: some people put the secret itself there. */
const readSecret = (setting: string, path: string): FileRead => {
  try {
    if (statSync(path).size > MAX_BYTES) return { fault: `${setting} names a file that is too large for a secret.` };
    // Editors and `echo` end a file with a newline, which is not part of the secret.
    const value = readFileSync(path, 'utf8').replace(/\r?\n$/u, '');
    return value === '' ? { fault: `${setting} names an empty file.` } : { value };
  } catch (cause) {
    return { fault: `${setting} names a file that cannot be read (${codeOf(cause)}).` };
  }
};

export type ResolvedSettings = { readonly settings: Settings; readonly faults: readonly string[] };

/** The same settings, with the content of each `NAME_FILE` under `NAME`. */
export const readSettingFiles = (given: Settings): ResolvedSettings => {
  const settings = { ...given };
  const faults: string[] = [];
  for (const name of SECRET_SETTINGS) {
    const setting = fileSettingOf(name);
    const path = given[setting];
    if (path === undefined) continue;
    if (given[name] !== undefined) {
      faults.push(`${name} and ${setting} are both set: remove one of them.`);
      continue;
    }
    const read = readSecret(setting, path);
    if ('fault' in read) faults.push(read.fault);
    else settings[name] = read.value;
  }
  return { settings, faults };
};
