/** A prekey record by itself. What fetches bundles alone does without this. */
import { readBytes } from './byte-reader.ts';
import { readPrekey, type Prekey } from './prekey.ts';

/** Reads a record of 128 or 1280 bytes. Refuses `malformed` and `unsupported`. */
export const parsePrekey = (input: Uint8Array): Prekey => {
  const bytes = Uint8Array.from(input);
  const reader = readBytes(bytes);
  const prekey = readPrekey(bytes, reader);
  reader.end();
  return prekey;
};
