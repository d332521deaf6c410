/** The secret of a development server: made once in its data directory, readable only by its owner. */
import { join } from 'node:path';
import { readPrivateFile } from './private-file.ts';
import { newSecret } from './secret-file.ts';

const NAME = 'development-secret';

export const developmentSecretPath = (dataDir: string): string => join(dataDir, NAME);

/** 64 hexadecimal digits. Throws a sentence that says what to do when others can read the file. */
export const developmentSecret = (dataDir: string): string => {
  const secret = readPrivateFile(dataDir, {
    name: NAME,
    make: newSecret,
    openToOthers: (path) =>
      `Other users can read the development secret (${path}): run chmod 600 on it, or delete it to get a new one.`,
  });
  if (secret.length >= 64) return secret;
  throw new Error(`The development secret (${developmentSecretPath(dataDir)}) is damaged: delete it to get a new one.`);
};
