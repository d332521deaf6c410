import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is made, what is installed, and what only tests: none of it changes a build. */
const LEFT_OUT =
  /(^|[/\\])(dist(-test)?|node_modules|test|data|coverage|\.[^/\\]*)([/\\]|$)|\.(test|contract)\.ts$|\.md$/u;

const filesBelow = (root: string, path: string): readonly string[] => {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .filter((name) => !LEFT_OUT.test(name))
    .flatMap((name) => filesBelow(root, join(path, name)));
};

/**
 * SHA-256 over names and contents of the files at the given paths. A file that is named itself counts wherever it is.
 */
export const contentHash = (root: string, paths: readonly string[]): string => {
  const files = paths.flatMap((path) => filesBelow(root, path));
  const hash = createHash('sha256');
  for (const file of [...new Set(files)].toSorted()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\n${String(content.length)}\n`).update(content);
  }
  return hash.digest('hex');
};
