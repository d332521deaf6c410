/** Turns the table of walls and the forbidden syntax into configuration, one named rule each. */
import tseslint from 'typescript-eslint';
import * as forbidden from './forbidden-syntax.js';
import { ruleOfDynamicImports, ruleOfSelectors } from './rule-of-selectors.js';
import { TESTS, walls } from './walls.js';

const noRestrictedImports = tseslint.plugin.rules['no-restricted-imports'];

const wallRules = walls.flatMap(({ name, forbid }) => [
  [name, noRestrictedImports],
  [`${name}-dynamic`, ruleOfDynamicImports(forbid)],
]);

const wallEntries = walls.map(({ name, files, except = [], forbid }) => ({
  name: `wall/${name}`,
  files,
  ignores: except,
  rules: {
    [`wall/${name}`]: ['error', { patterns: forbid.map(([regex, message]) => ({ regex, message })) }],
    [`wall/${name}-dynamic`]: 'error',
  },
}));

const PRODUCT = ['{protocol,core,widget,pwa,server,demo-site}/src/**/*.ts'];

const syntaxEntries = [
  { rule: 'named-exports', files: ['**/*.ts'], ignores: ['**/*.config.ts', 'scripts/checks/unfinished.ts'] },
  { rule: 'tests-run', files: ['**/*.ts'] },
  { rule: 'html-sinks', files: PRODUCT, ignores: TESTS },
  { rule: 'subtle', files: PRODUCT, ignores: [...TESTS, 'core/src/crypto/hazmat*.ts'] },
  {
    rule: 'ambient-clock',
    files: [
      'core/src/{base,rows,accounts,log,sessions,outbox,mailbox,engine,tabs,crypto}/**/*.ts',
      'widget/src/ui/**/*.ts',
    ],
    ignores: TESTS,
  },
  { rule: 'math-random', files: PRODUCT, ignores: TESTS },
  {
    rule: 'kind-digits',
    files: ['{core,widget,pwa}/src/**/*.ts'],
    ignores: [...TESTS, 'core/src/contents/**'],
  },
  { rule: 'process-env', files: PRODUCT, ignores: [...TESTS, 'server/src/config.ts', 'demo-site/src/serve.ts'] },
  {
    rule: 'node-crypto',
    files: ['server/src/**/*.ts'],
    ignores: [...TESTS, 'server/src/auth/**'],
  },
];

export const rooms = [
  {
    plugins: {
      wall: { rules: Object.fromEntries(wallRules) },
      forbidden: {
        rules: {
          'named-exports': ruleOfSelectors(forbidden.namedExports),
          'tests-run': ruleOfSelectors(forbidden.testsRun),
          'html-sinks': ruleOfSelectors(forbidden.htmlSinks),
          subtle: ruleOfSelectors(forbidden.subtle),
          'ambient-clock': ruleOfSelectors(forbidden.ambientClock),
          'math-random': ruleOfSelectors(forbidden.mathRandom),
          'kind-digits': ruleOfSelectors(forbidden.kindDigits),
          'process-env': ruleOfSelectors(forbidden.processEnv),
          'node-crypto': ruleOfSelectors(forbidden.nodeCrypto),
        },
      },
    },
  },
  ...wallEntries,
  ...syntaxEntries.map(({ rule, files, ignores = [] }) => ({
    name: `forbidden/${rule}`,
    files,
    ignores,
    rules: { [`forbidden/${rule}`]: 'error' },
  })),
];
