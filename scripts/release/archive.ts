/** A `.tar.gz` whose bytes follow from the files alone: sorted, without owners, all with the same date. */
import { join } from 'node:path';
import { create } from 'tar';
import { filesBelow } from './files-below.ts';

const EXECUTABLE = /^bin\//u;

/** Packs what is in `parent/name`; the archive's paths begin with `name`. `date`: milliseconds since 1970. */
export const archive = async (parent: string, name: string, file: string, date: number): Promise<void> => {
  await create(
    {
      file,
      cwd: parent,
      portable: true,
      noDirRecurse: true,
      gzip: { level: 9 },
      mtime: new Date(date),
      onWriteEntry: (entry) => {
        // A checkout's modes depend on the umask of whoever made it.
        const inside = entry.path.slice(name.length + 1);
        if (entry.stat !== undefined) entry.stat.mode = EXECUTABLE.test(inside) ? 0o100_755 : 0o100_644;
      },
    },
    filesBelow(join(parent, name)).map((path) => `${name}/${path}`),
  );
};
