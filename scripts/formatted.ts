import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** The text as the formatter leaves it in `file` (a path below the root), which need not have it yet. */
export const formatted = (file: string, text: string): string =>
  execFileSync(join(ROOT, 'node_modules/.bin/oxfmt'), ['--stdin-filepath', file], {
    cwd: ROOT,
    input: text,
    encoding: 'utf8',
  });
