import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_STEPS, type BuildStep } from './build-steps.ts';
import { contentHash } from './content-hash.ts';
import { ROOT } from './root.ts';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const STAMPS = join(ROOT, '.cache/build');

/** The stamp is not next to the output on purpose: after `dist` is deleted it is built again, otherwise it is not. */
const stampOf = (step: BuildStep): string => join(STAMPS, step.workspace);

const isFresh = (step: BuildStep, hash: string): boolean =>
  existsSync(join(ROOT, step.output)) && existsSync(stampOf(step)) && readFileSync(stampOf(step), 'utf8') === hash;

/** The output of the build tools is shown only if the build failed. */
const run = (step: BuildStep): void => {
  rmSync(stampOf(step), { force: true });
  const { error, status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'build', '-w', `@cipherchat/${step.workspace}`],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: MAX_OUTPUT_BYTES,
      shell: process.platform === 'win32',
    },
  );
  if (error !== undefined) throw error;
  if (status !== 0) {
    process.stderr.write(stdout);
    process.stderr.write(stderr);
    throw new Error(`The build of ${step.workspace} failed.`);
  }
  if (!existsSync(join(ROOT, step.output))) throw new Error(`The build of ${step.workspace} made no ${step.output}.`);
};

/** Builds what is missing or made from other sources; says which. */
export const buildMissing = (print: (text: string) => void): readonly string[] => {
  mkdirSync(STAMPS, { recursive: true });
  const built: string[] = [];
  for (const step of BUILD_STEPS) {
    const hash = contentHash(ROOT, step.inputs);
    if (isFresh(step, hash)) continue;
    print(`Building ${step.workspace} ...`);
    run(step);
    writeFileSync(stampOf(step), hash);
    built.push(step.workspace);
  }
  return built;
};
