/** Which release wrote the data, and the refusal of data that a newer release wrote. */
import manifest from '../../package.json' with { type: 'json' };
import { StorageError } from './port.ts';

/** The release of this server, as in `server/package.json`. */
export const RELEASE: string = manifest.version;

export type DataVersion = {
  /** Names the data in the first sentence: a path, or the kind of database. */
  readonly data: string;
  /** Number of migrations that the data has been through, and how many this release knows. */
  readonly found: number;
  readonly known: number;
  /** The release that brought the data to `found`; undefined if the data does not say. */
  readonly release: string | undefined;
};

/** Code `newer-data`: says which release wrote the data, and what the operator can do. */
export const newerData = ({ data, found, known, release }: DataVersion): StorageError =>
  new StorageError(
    'newer-data',
    `${data} was written by a newer version of CipherChat (${release ?? 'unknown'}, schema ${found}). ` +
      `This is version ${RELEASE}, which reads schemas up to ${known}. ` +
      `Install CipherChat ${release === undefined ? 'in the version that wrote it' : release} or newer, ` +
      'or restore a backup from before the upgrade. Nothing was changed.',
  );
