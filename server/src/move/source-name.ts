/**
 * The name of a data directory, made once at random: a target takes the data of one directory only. It is no part of
 * the database: a backup that is restored elsewhere is another source.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../storage/port.ts';
import { giveToOwner } from '../storage/sqlite/give-to-owner.ts';

const NAME = /^[0-9a-f]{32}$/u;

const read = (file: string): string | undefined =>
  statSync(file, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(file, 'latin1');

/** Call it while no other command moves the directory. Durable when it returns. */
export const sourceName = (dataDir: string): string => {
  const file = join(dataDir, 'cipherchat.source');
  try {
    const known = read(file);
    // One that was written in part was never used.
    if (known !== undefined && NAME.test(known)) return known;
    const name = crypto.randomUUID().replaceAll('-', '');
    writeFileSync(file, name, { mode: 0o600, flush: true });
    giveToOwner(file, dataDir);
    return name;
  } catch (cause) {
    throw new StorageError('unavailable', `A file in ${dataDir} cannot be read or written.`, { cause });
  }
};
