import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { runCheck } from './check.ts';
import { tests } from './list.ts';
import { UNFINISHED_FILE } from './unfinished.ts';

/** Much more than it takes: the run that the test kills begins next to others. */
const LIMIT_MS = 300_000;

/** One test ends; the other one, once it is known to run, kills the run, as a limit does. */
const FILE = `
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
it('ends', () => {});
it('hangs', { timeout: 0 }, async () => {
  await expect.poll(() => readFileSync(process.env.${UNFINISHED_FILE}, 'utf8'), { timeout: ${LIMIT_MS} }).toContain('hangs');
  process.kill(process.ppid, 'SIGKILL');
  await new Promise(() => {});
});
`;

describe('A run that is ended at its limit', () => {
  let root: string;
  beforeEach(() => {
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    root = mkdtempSync(join(ROOT, '.cache/hangs-'));
    writeFileSync(join(root, 'vitest.config.ts'), `export default { test: { name: 'hangs' } };`);
    writeFileSync(join(root, 'one.test.ts'), FILE);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('fails, and says in which test it was', { timeout: 2 * LIMIT_MS }, async () => {
    const check = tests('hangs', LIMIT_MS);
    const outcome = await runCheck({ ...check, args: [...check.args, '--root', root] });
    expect(outcome).toMatchObject({ passed: 0, failed: 1 });
    expect(outcome.output).toContain('Ended by SIGKILL');
    expect(outcome.output.split('Not finished:')[1]?.trim()).toBe('one.test.ts\none.test.ts > hangs');
  });
});
