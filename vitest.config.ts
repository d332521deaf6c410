import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { leftOutOf } from './scripts/checks/nightly-files.ts';
import { SECOND_TRY } from './scripts/checks/second-try.ts';
import { CHROMIUM_FLAGS, lookForChromium, NO_BROWSER } from './scripts/find-chromium.ts';

/** A workspace imports another one's TypeScript, so no test needs a build and none runs against a stale one. */
const CONDITIONS = ['source', 'module', 'browser', 'development|production'];
const NODE_CONDITIONS = ['source', 'module', 'node', 'development|production'];

const BROWSER_TESTS = '**/*.browser.test.ts';

/**
 * A process for each of these files would take a fifth of their time, and a page for each that runs in a browser, which
 * loads a thousand modules, most of it; what a test replaced is put back before the next one.
 */
const ONE_PROCESS = { isolate: false, restoreMocks: true, unstubGlobals: true };

/**
 * For a test that takes two seconds on a free processor, next to twenty others and the browsers of the stories. It ends
 * what hangs, no more.
 */
const PATIENT = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 60_000 } } };

/** Takes longer than a day's work can wait for. */
const NIGHTLY_STORY = 'e2e/three-nodes.test.ts';
/** Builds an API server of Kubernetes. */
const NIGHTLY_CLUSTER = 'scripts/kubernetes/applied.test.ts';

type Choice = { readonly name: string; readonly include: readonly string[]; readonly exclude?: readonly string[] };

const inNode = ({ name, include, exclude = [] }: Choice, test: object = {}): TestProjectConfiguration => ({
  resolve: { conditions: NODE_CONDITIONS },
  ssr: { resolve: { conditions: NODE_CONDITIONS, externalConditions: ['source'] } },
  test: {
    name,
    environment: 'node',
    ...PATIENT,
    include: [...include],
    exclude: ['**/node_modules/**', '**/dist/**', BROWSER_TESTS, ...exclude, ...leftOutOf(name)],
    server: { deps: { inline: [/@cipherchat\//u] } },
    ...test,
  },
});

const inChromium = (
  { name, include, exclude = [] }: Choice,
  executablePath: string,
  test: object = {},
): TestProjectConfiguration => ({
  resolve: { conditions: CONDITIONS },
  // Otherwise Vite finds them too late, and then every test starts again.
  optimizeDeps: {
    entries: [...include],
    include: ['image-size', 'lit/directives/cache.js', 'lit/directives/repeat.js', 'lit/directives/style-map.js'],
  },
  test: {
    name,
    include: [...include],
    exclude: ['**/node_modules/**', '**/dist/**', ...exclude, ...leftOutOf(name)],
    ...PATIENT,
    ...SECOND_TRY,
    ...test,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath, args: [...CHROMIUM_FLAGS] },
        // Without a window nobody can be asked, and the question would stay open.
        contextOptions: { permissions: ['clipboard-write'] },
      }),
      instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
    },
  },
});

const browserProjects = (): readonly TestProjectConfiguration[] => {
  const executablePath = lookForChromium();
  if (executablePath !== undefined) {
    return [
      inChromium(
        {
          name: 'widget-browser',
          include: ['widget/{src,test}/**/*.test.ts'],
        },
        executablePath,
        ONE_PROCESS,
      ),
      inChromium(
        {
          name: 'core-browser',
          include: ['core/src/crypto/**/*.test.ts', 'core/{src,test}/**/*.browser.test.ts'],
          exclude: ['core/src/**/*.node.test.ts'],
        },
        executablePath,
        ONE_PROCESS,
      ),
      inChromium({ name: 'pwa-browser', include: ['pwa/**/*.browser.test.ts'] }, executablePath),
    ];
  }
  if (process.env['CI'] === 'true') throw new Error(NO_BROWSER);
  console.warn(`Tests that need a browser are left out. ${NO_BROWSER}`);
  return [];
};

export default defineConfig({
  test: {
    passWithNoTests: true,
    allowOnly: false,
    projects: [
      inNode({ name: 'protocol', include: ['protocol/{src,test}/**/*.test.ts'] }, ONE_PROCESS),
      inNode(
        {
          name: 'core',
          include: ['core/{src,test}/**/*.test.ts'],
          exclude: ['core/test/model/**'],
        },
        ONE_PROCESS,
      ),
      inNode({ name: 'model', include: ['core/test/model/**/*.test.ts'] }),
      inNode({ name: 'pwa', include: ['pwa/**/*.test.ts'] }, ONE_PROCESS),
      inNode(
        { name: 'server', include: ['server/{src,test}/**/*.test.ts'] },
        {
          ...ONE_PROCESS,
          ...SECOND_TRY,
          // Two files at once: each waits for servers and clocks most of its time.
          maxWorkers: 2,
          globalSetup: 'server/test/support/builds-of-run.ts',
        },
      ),
      inNode(
        { name: 'bench', include: ['bench/**/*.test.ts'] },
        { globalSetup: 'server/test/support/builds-of-run.ts' },
      ),
      inNode(
        {
          name: 'house',
          include: ['scripts/**/*.test.ts', 'demo-site/**/*.test.ts'],
          exclude: [NIGHTLY_CLUSTER],
        },
        ONE_PROCESS,
      ),
      inNode({ name: 'cluster', include: [NIGHTLY_CLUSTER] }),
      inNode(
        { name: 'e2e', include: ['e2e/**/*.test.ts'], exclude: ['e2e/faults/**', NIGHTLY_STORY] },
        {
          ...ONE_PROCESS,
          ...SECOND_TRY,
          // Two stories at once: each waits for most of its time.
          maxWorkers: 2,
          globalSetup: 'e2e/support/announce-engines.ts',
        },
      ),
      // Only `npm run test:faults` and the nightly run have these.
      inNode(
        { name: 'faults', include: ['e2e/faults/**/*.test.ts', NIGHTLY_STORY] },
        { maxWorkers: 2, globalSetup: 'server/test/support/builds-of-run.ts' },
      ),
      ...browserProjects(),
    ],
  },
});
