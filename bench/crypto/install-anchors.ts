/** Installs what we compare with outside of the workspaces: the product has no such dependency. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';

const SOURCE = join(ROOT, 'bench/anchors');
const TARGET = join(ROOT, '.cache/anchors');
const LOCK = 'package-lock.json';

const isCurrent = (): boolean =>
  existsSync(join(TARGET, 'node_modules')) &&
  readFileSync(join(TARGET, LOCK), 'utf8') === readFileSync(join(SOURCE, LOCK), 'utf8');

/** Returns the folder with the anchors' sources and packages. */
export const installAnchors = (): string => {
  const current = existsSync(join(TARGET, LOCK)) && isCurrent();
  mkdirSync(TARGET, { recursive: true });
  cpSync(SOURCE, TARGET, { recursive: true });
  if (!current) execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: TARGET });
  return TARGET;
};
