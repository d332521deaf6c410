/** A file in the data directory that the server makes once and that its owner alone may read. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const READABLE_BY_OTHERS = 0o077;

export type PrivateFile = {
  readonly name: string;
  readonly make: () => string;
  /** What to say when others can read it. */
  readonly openToOthers: (path: string) => string;
};

/** Its content, without white space around it. Throws the sentence for a file that others can read. */
export const readPrivateFile = (dataDir: string, { name, make, openToOthers }: PrivateFile): string => {
  const path = join(dataDir, name);
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, make(), { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  if (process.platform !== 'win32' && (statSync(path).mode & READABLE_BY_OTHERS) !== 0)
    throw new Error(openToOthers(path));
  return readFileSync(path, 'utf8').trim();
};
