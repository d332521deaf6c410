/** Composition root of encrypted files: names the implementations. */
import { mkdir } from 'node:fs/promises';
import { DirectoryBlobs } from './blobs/directory/directory-blobs.ts';
import type { BlobStore } from './blobs/port.ts';
import { Bucket } from './blobs/s3/bucket.ts';
import { S3Blobs } from './blobs/s3/s3-blobs.ts';
import type { Config } from './config.ts';
import { freeBytesOf } from './open-store.ts';

export type OpenedBlobs = {
  readonly store: BlobStore;
  /** Whether a new file may begin. */
  readonly hasRoom: () => Promise<boolean>;
};

export const openBlobs = ({ blobs: { directory, bucket, reserveBytes } }: Pick<Config, 'blobs'>): OpenedBlobs => {
  // A bucket has no disk of ours to keep free.
  if (bucket !== undefined) return { store: new S3Blobs(new Bucket(bucket)), hasRoom: () => Promise.resolve(true) };
  return {
    store: new DirectoryBlobs(directory),
    hasRoom: async () => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      return (await freeBytesOf({ dataDir: directory })) >= reserveBytes;
    },
  };
};
