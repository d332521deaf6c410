/** Everything the gate looks at, in groups; the checks of one group do not depend on each other. */
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import type { Check } from './check.ts';

const MINUTE_MS = 60_000;

const SOURCES = '{protocol,widget,pwa,server,demo-site,e2e,bench}/{.,src,test,support}/**/*.ts';

const tool = (name: string, command: string, ...args: readonly string[]): Check => ({
  name,
  command,
  args,
  timeoutMs: 5 * MINUTE_MS,
});

const tests = (project: string, timeoutMs: number): Check => {
  const report = join(ROOT, '.cache/reports', `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name: `tests: ${project}`, command: 'vitest', args, report, timeoutMs };
};

/** Two at a time: what looks at sources and runs nothing. */
export const STATIC_CHECKS: readonly Check[] = [
  tool('lint', 'eslint', '.', '--max-warnings', '0'),
  tool('types', 'tsc', '-b'),
  tool('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  tool(
    'circular imports',
    'dpdm',
    '--no-tree',
    '--no-warning',
    '--no-progress',
    '--exit-code',
    'circular:1',
    SOURCES,
    'scripts/**/*.ts',
  ),
];

/** One after the other. The search for unused code reads configurations that want the build. */
export const BUILD_CHECKS: readonly Check[] = [
  tool('build', 'tsx', 'scripts/build.ts'),
  tool('sizes', 'tsx', 'scripts/size-budgets.ts'),
  tool('unused code', 'knip', '--no-progress'),
];

export const UNIT_TESTS: readonly Check[] = [
  'protocol',
  'widget',
  'widget-browser',
  'pwa',
  'pwa-browser',
  'server',
].map((project) => tests(project, 20 * MINUTE_MS));

const REACHED = /schedules reached/u;

/** The model, planted faults and reproducible builds, then the stories against the whole. */
const WHOLE_TESTS: readonly Check[] = [
  { ...tests('model', 20 * MINUTE_MS), tells: REACHED },
  tests('house', 10 * MINUTE_MS),
  tests('e2e', 40 * MINUTE_MS),
];

const LONGEST_FIRST = ['e2e', 'server', 'widget', 'model', 'widget-browser', 'pwa-browser', 'house', 'protocol', 'pwa'];

const duration = ({ name }: Check): number => LONGEST_FIRST.indexOf(name.replace('tests: ', ''));

/** Two at a time, what runs longest first: the stories wait for browsers most of the time, and the others use the processors meanwhile. */
export const TESTS: readonly Check[] = [...WHOLE_TESTS, ...UNIT_TESTS].toSorted(
  (one, other) => duration(one) - duration(other),
);

const kills = tests('e2e', 300 * MINUTE_MS);
const killedTabs = tests('widget', 120 * MINUTE_MS);

/** What takes longer than a day's work can wait for. */
export const NIGHTLY_TESTS: readonly Check[] = [
  {
    ...tests('model', 120 * MINUTE_MS),
    name: 'tests: model, 10,000 schedules',
    tells: REACHED,
    environment: { SCHEDULES: '10000' },
  },
  {
    ...kills,
    name: 'tests: 1,000 kills',
    args: [...kills.args, 'e2e/random-kills.test.ts'],
    environment: { KILLS: '1000' },
  },
  {
    ...killedTabs,
    name: 'tests: 2,000 killed tabs, a month with 5,000 messages',
    args: [...killedTabs.args, 'killed-while-sealing', 'long-away'],
    environment: { TAB_KILLS: '2000', WAITING: '5000' },
  },
  {
    ...kills,
    name: 'tests: 100 killed pages',
    args: [...kills.args, 'e2e/killed-page.test.ts'],
    environment: { PAGE_KILLS: '100' },
  },
];
