import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder, with slashes, sorted. */
export const filesBelow = (folder: string, inside = ''): readonly string[] =>
  readdirSync(join(folder, inside), { withFileTypes: true })
    .flatMap((entry) => {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort();
