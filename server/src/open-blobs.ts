/** Composition root of encrypted files: names the implementation. */
import { mkdir } from 'node:fs/promises';
import { DirectoryBlobs } from './blobs/directory/directory-blobs.ts';
import type { BlobStore } from './blobs/port.ts';
import type { Config } from './config.ts';
import { freeBytesOf } from './open-store.ts';

export type OpenedBlobs = {
  readonly store: BlobStore;
  /** Whether a new file may begin. */
  readonly hasRoom: () => Promise<boolean>;
};

export const openBlobs = ({ blobs: { directory, reserveBytes } }: Pick<Config, 'blobs'>): OpenedBlobs => ({
  store: new DirectoryBlobs(directory),
  hasRoom: async () => {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return (await freeBytesOf({ dataDir: directory })) >= reserveBytes;
  },
});
