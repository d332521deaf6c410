/** Everything the gate looks at, in groups; the checks of one group do not depend on each other. */
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import type { Check } from './check.ts';
import { BY_DAY, NIGHTLY_FILES, SAMPLED_FILES } from './nightly-files.ts';
import { TOOK_SECOND_TRY } from './second-try.ts';

const MINUTE_MS = 60_000;

/** A limit ends what hangs: several times what the longest part takes on a machine that does other work as well. */
const PATIENCE_MS = 60 * MINUTE_MS;

const SOURCES = '{protocol,core,widget,pwa,server,demo-site,e2e,bench}/{.,src,test,support}/**/*.ts';

const tool = (name: string, command: string, ...args: readonly string[]): Check => ({
  name,
  command,
  args,
  timeoutMs: 20 * MINUTE_MS,
});

const REPORTERS = ['unfinished.ts', 'second-try.ts'].map((file) => `--reporter=${join(ROOT, 'scripts/checks', file)}`);

const reportOf = (names: readonly string[]): string =>
  join(ROOT, '.cache/reports', `${names.join('-').replaceAll('/', '-')}.json`);

/** `only` names what to run of a project; a run of its own has a report of its own. */
export const tests = (
  project: string,
  timeoutMs: number,
  only: readonly string[] = [],
  report = reportOf([project, ...only]),
): Check => {
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    ...REPORTERS,
    `--outputFile.json=${report}`,
    ...only,
  ];
  return { name: `tests: ${project}`, command: 'vitest', args, report, timeoutMs, tells: TOOK_SECOND_TRY };
};

const byDay = (project: string): Check => ({ ...tests(project, PATIENCE_MS), environment: BY_DAY });

export const BUILD = tool('build', 'tsx', 'scripts/build.ts');

/** What looks at sources and runs nothing, and the build. */
export const SOURCE_CHECKS: readonly Check[] = [
  tool('lint', 'eslint', '.', '--max-warnings', '0'),
  BUILD,
  tool('lint: rules that look at types', 'oxlint', '--deny-warnings'),
  tool('types', 'tsgo', '-b'),
  tool('format', 'oxfmt', '--check'),
  // What a file loads on demand may import that file, which is there by then.
  tool(
    'circular imports',
    'dpdm',
    '--skip-dynamic-imports',
    'circular',
    '--no-tree',
    '--no-warning',
    '--no-progress',
    '--exit-code',
    'circular:1',
    SOURCES,
    'scripts/**/*.ts',
  ),
];

/**
 * The search for unused code reads configurations that want the build; reports and code in documents look at the npm
 * package.
 */
export const BUILT_CHECKS: readonly Check[] = [
  tool('sizes', 'tsx', 'scripts/size-budgets.ts'),
  tool('unused code', 'knip', '--no-progress'),
  tool('API reports', 'tsx', 'scripts/api.ts', '--check'),
  tool('code in documents', 'tsx', 'scripts/snippets.ts'),
];

export const UNIT_TESTS: readonly Check[] = [
  'protocol',
  'core',
  'core-browser',
  'widget-browser',
  'pwa',
  'pwa-browser',
  'server',
  'bench',
].map((project) => byDay(project));

/** Of the tests of the house that belong to the gate: they start nothing. */
export const MANIFESTS: Check = {
  ...tests('house', PATIENCE_MS, ['scripts/kubernetes.test.ts']),
  name: 'tests: manifests for Kubernetes',
};

const REACHED = /schedules reached/u;

/** The model, planted faults and reproducible builds, then the stories against the whole. */
const WHOLE_TESTS: readonly Check[] = [{ ...byDay('model'), tells: REACHED }, byDay('house'), byDay('e2e')];

const LONGEST_FIRST = [
  'e2e',
  'server',
  'core',
  'pwa-browser',
  'widget-browser',
  'house',
  'model',
  'core-browser',
  'protocol',
  'pwa',
];

const duration = ({ name }: Check): number => LONGEST_FIRST.indexOf(name.replace('tests: ', ''));

const ALONE: readonly string[] = ['tests: bench'];

/**
 * Four at a time on two processors, what runs longest first: servers and stories wait most of the time, and the others
 * use the processors meanwhile.
 */
export const TESTS: readonly Check[] = [...WHOLE_TESTS, ...UNIT_TESTS]
  .filter((check) => !ALONE.includes(check.name))
  .toSorted((one, other) => duration(one) - duration(other));

/** What counts processor time: next to others, a server that gathers writes gathers fewer of them. */
export const TESTS_ALONE: readonly Check[] = UNIT_TESTS.filter((check) => ALONE.includes(check.name));

/** They have a longer run of their own. */
const RUN_ALONE: readonly string[] = ['e2e/random-kills.test.ts', 'e2e/killed-page.test.ts'];

/** What the day leaves out of a project. */
const leftByDay = (project: string): Check => {
  const left = [...(NIGHTLY_FILES[project] ?? []), ...(SAMPLED_FILES[project] ?? [])];
  const files = left.filter((file) => !RUN_ALONE.includes(file));
  return {
    ...tests(project, 240 * MINUTE_MS, files, reportOf([project, 'by-night'])),
    name: `tests: ${project}, what the day leaves out`,
    environment: { NIGHTLY: 'true' },
  };
};

/** What takes longer than a day's work can wait for. */
export const NIGHTLY_TESTS: readonly Check[] = [
  tool('a release, twice', 'tsx', '--conditions=source', 'scripts/release/twice.ts'),
  { ...tool('the image', 'tsx', 'scripts/image/check-image.ts'), timeoutMs: 60 * MINUTE_MS },
  { ...tests('cluster', 120 * MINUTE_MS), name: 'tests: k8s/ on a real API server' },
  {
    ...tests('e2e', 300 * MINUTE_MS, ['e2e/random-kills.test.ts']),
    name: 'tests: 1,000 kills',
    environment: { KILLS: '1000' },
  },
  {
    ...tests('model', 120 * MINUTE_MS),
    name: 'tests: model, 10,000 schedules',
    tells: REACHED,
    environment: { SCHEDULES: '10000' },
  },
  {
    ...tests('e2e', 120 * MINUTE_MS, ['e2e/killed-page.test.ts']),
    name: 'tests: 100 killed pages',
    environment: { PAGE_KILLS: '100' },
  },
  {
    ...tests('e2e', 60 * MINUTE_MS, ['e2e/markers.test.ts']),
    name: 'tests: 200 markers',
    environment: { MARKERS: '200' },
  },
  {
    ...tests('core', 120 * MINUTE_MS, [
      'killed-while-sealing',
      'killed-while-repeating',
      'scenarios/crash',
      'long-away',
      'restored-at-random',
      'session-model',
    ]),
    name: 'tests: 2,000 killed tabs, a month with 5,000 messages, 25 restored servers',
    environment: { TAB_KILLS: '2000', COMMIT_STEP: '1', WAITING: '5000', RESTORES: '25', SESSION_FACTOR: '20' },
  },
  ...Object.keys({ ...NIGHTLY_FILES, ...SAMPLED_FILES }).map(leftByDay),
  {
    ...tests('faults', 60 * MINUTE_MS, ['e2e/three-nodes.test.ts']),
    name: 'tests: three nodes whose parts go away, 3 rounds',
    environment: { FAULT_ROUNDS: '3' },
  },
  {
    ...tool('a rolling restart, and 10,000 clients that come back', 'tsx', '--conditions=source', 'bench/restart.ts'),
    tells: /^(?:rolling|reconnect):/u,
  },
];

/** All that docs/faults.md lists. It builds first, and runs two at a time by itself: nothing else runs meanwhile. */
export const ALL_FAULTS: Check = {
  ...tool('all faults', 'tsx', 'scripts/test-faults.ts'),
  timeoutMs: 90 * MINUTE_MS,
  tells: /^(?:seed \d|FAIL |skipped |\d+ passed, )/u,
};
