/** One run of vitest for each project that the rows name, of the tests that they name and no others. */
import { join } from 'node:path';
import type { Check } from '../checks/check.ts';
import { tests } from '../checks/list.ts';
import { ROOT } from '../root.ts';
import { isMade, titlePattern, type Fault, type ShownBy } from './fault-row.ts';

/** Ends what hangs. */
const PATIENCE_MS = 60 * 60_000;

export type FaultCheck = Check & { readonly project: string; readonly report: string };

const checkOf = (project: string, all: readonly ShownBy[], seed: number): FaultCheck => {
  const report = join(ROOT, '.cache/reports', `faults-${project}.json`);
  const files = [...new Set(all.map(({ file }) => file))];
  const names = [...new Set(all.flatMap((shownBy) => shownBy.tests))].map(titlePattern);
  return {
    ...tests(project, PATIENCE_MS, [...files, '--testNamePattern', `(?:${names.join('|')})`], report),
    name: `faults: ${project}`,
    isPart: true,
    project,
    report,
    environment: Object.assign({ SEED: String(seed) }, ...all.map(({ environment }) => environment ?? {})) as Record<
      string,
      string
    >,
  };
};

export const faultChecks = (faults: readonly Fault[], seed: number): readonly FaultCheck[] => {
  const all = faults.filter(isMade).flatMap(({ shownBy }) => shownBy);
  const projects = [...new Set(all.map(({ project }) => project))];
  return projects.map((name) =>
    checkOf(
      name,
      all.filter(({ project }) => project === name),
      seed,
    ),
  );
};
