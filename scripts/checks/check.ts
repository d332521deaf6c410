/** One thing that the gate looks at: a command, and where it leaves its count of tests if it has one. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../root.ts';
import { readCounts, type Counts } from './counts.ts';
import { readUnfinished, UNFINISHED_FILE } from './unfinished.ts';

export type Check = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** JSON report of a vitest run; without one the whole check counts as one. */
  readonly report?: string;
  /** It runs some tests of its files: the others are skipped, and that is no failure. */
  readonly isPart?: true;
  readonly timeoutMs: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Lines of its output that are printed even when all is well. */
  readonly tells?: RegExp;
};

export type Outcome = Counts & {
  readonly name: string;
  readonly tookMs: number;
  readonly output: string;
  readonly told: readonly string[];
};

const unfinishedOf = (report: string): string => `${report}.unfinished`;

/** What a run that was ended had begun. */
const hungIn = (report: string | undefined): string => {
  const lines = report === undefined ? '' : readUnfinished(unfinishedOf(report));
  return lines === '' ? '' : `\nNot finished:\n${lines}`;
};

const run = async ({
  command,
  args,
  report,
  timeoutMs,
  environment,
}: Check): Promise<{ readonly ok: boolean; readonly output: string }> => {
  const unfinished = report === undefined ? {} : { [UNFINISHED_FILE]: unfinishedOf(report) };
  const child = spawn(join(ROOT, 'node_modules/.bin', command), args, {
    cwd: ROOT,
    env: { ...process.env, ...environment, ...unfinished },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
    shell: process.platform === 'win32',
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return await new Promise((resolve) => {
    const end = (ok: boolean, word: string): void =>
      resolve({ ok, output: Buffer.concat(chunks).toString('utf8') + word });
    child.once('error', (error) => end(false, error.message));
    child.once('close', (code, signal) =>
      end(code === 0, signal === null ? '' : `\nEnded by ${signal} (limit ${timeoutMs / 1000} s).${hungIn(report)}`),
    );
  });
};

export const runCheck = async (check: Check): Promise<Outcome> => {
  const begun = performance.now();
  if (check.report !== undefined) {
    mkdirSync(dirname(check.report), { recursive: true });
    for (const file of [check.report, unfinishedOf(check.report)]) rmSync(file, { force: true });
  }
  const { ok, output } = await run(check);
  const counts = readCounts(check.report, ok, check.isPart !== true && process.env['CI'] === 'true');
  const told = output.split('\n').filter((line) => check.tells?.test(line) === true);
  return { name: check.name, ...counts, output, told, tookMs: performance.now() - begun };
};
