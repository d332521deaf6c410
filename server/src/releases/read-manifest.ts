import { existsSync, readFileSync } from 'node:fs';

/** The signed manifest that an installation of a release has in this file. Undefined: it was built from sources. */
export const readManifest = (file: string): Uint8Array | undefined =>
  existsSync(file) ? readFileSync(file) : undefined;
