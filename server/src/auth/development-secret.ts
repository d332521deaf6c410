/** The secret of a development server: made once in its data directory, readable only by its owner. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSecret } from './secret-file.ts';

const NAME = 'development-secret';
const READABLE_BY_OTHERS = 0o077;

export const developmentSecretPath = (dataDir: string): string => join(dataDir, NAME);

/** 64 hexadecimal digits. Throws a sentence that says what to do when others can read the file. */
export const developmentSecret = (dataDir: string): string => {
  const path = developmentSecretPath(dataDir);
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, newSecret(), { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  if (process.platform !== 'win32' && (statSync(path).mode & READABLE_BY_OTHERS) !== 0) {
    throw new Error(
      `Other users can read the development secret (${path}): run chmod 600 on it, or delete it to get a new one.`,
    );
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < 64) throw new Error(`The development secret (${path}) is damaged: delete it to get a new one.`);
  return secret;
};
