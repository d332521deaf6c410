/** Where an encrypted file lies and how it is opened (PROTOCOL 9.3). */
import { MAX_FILE_BYTES } from '@cipherchat/protocol';
import { bytes, mapOf, optional, required, text, tuple, uint } from './form.ts';
import { id16 } from './reference.ts';

export type FileReference = {
  /** 16 bytes. */
  readonly blobId: Uint8Array;
  /** File key, 32 bytes. Anyone who has it can read the file. */
  readonly key: Uint8Array;
  /** File hash, 32 bytes, over the whole encrypted blob. */
  readonly hash: Uint8Array;
  /** Real size in bytes, at most 1 GiB. */
  readonly size: number;
  /** Up to 64 bytes, as the sender says. */
  readonly mediaType: string;
  /** Up to 255 bytes, as the sender says. */
  readonly name: string;
  /** Up to 8,192 bytes. */
  readonly thumbnail: Uint8Array | undefined;
  /** [width, height] in pixels. */
  readonly dimensions: readonly [number, number] | undefined;
  readonly durationMs: number | undefined;
};

export const fileReference = mapOf<FileReference>({
  blobId: required(0, id16),
  key: required(1, bytes(32)),
  hash: required(2, bytes(32)),
  size: required(3, uint(0, MAX_FILE_BYTES)),
  mediaType: required(4, text(0, 64)),
  name: required(5, text(0, 255)),
  thumbnail: optional(6, bytes(0, 8_192)),
  dimensions: optional(7, tuple<readonly [number, number]>(uint(), uint())),
  durationMs: optional(8, uint()),
});
