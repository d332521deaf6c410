/** Where a workspace's entries lie as TypeScript, for `paths` of a compiler. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const Manifest = v.object({
  name: v.string(),
  exports: v.record(v.string(), v.union([v.string(), v.object({ source: v.string() })])),
});

/** By import specifier: the one file behind it. */
export type SourcePaths = Record<string, [string]>;

/** `folder` is the workspace. Each entry of `exports` is a file or has the condition `source`. */
export const sourcePaths = (folder: string): SourcePaths => {
  const { name, exports } = v.parse(Manifest, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return Object.fromEntries(
    Object.entries(exports).map(([entry, target]): [string, [string]] => [
      join(name, entry),
      [join(folder, typeof target === 'string' ? target : target.source)],
    ]),
  );
};
