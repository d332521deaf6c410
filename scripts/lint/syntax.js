/** The forbidden syntax as configuration, one named rule each. */
import { TESTS } from './folders.js';
import * as forbidden from './forbidden-syntax.js';
import { ruleOfSelectors } from './rule-of-selectors.js';

const PRODUCT = ['{protocol,core,widget,pwa,server,demo-site}/src/**/*.ts'];

/** Vitest takes the default export of a reporter's file. */
const REPORTERS = ['scripts/checks/{unfinished,second-try}.ts'];

const syntaxEntries = [
  { rule: 'named-exports', files: ['**/*.ts'], ignores: ['**/*.config.ts', ...REPORTERS] },
  { rule: 'specifiers', files: ['**/*.ts'] },
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
    ignores: [...TESTS, 'server/src/auth/**', 'server/src/releases/**'],
  },
];

export const syntax = [
  {
    plugins: {
      forbidden: {
        rules: {
          'named-exports': ruleOfSelectors(forbidden.namedExports),
          specifiers: ruleOfSelectors(forbidden.specifiers),
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
  ...syntaxEntries.map(({ rule, files, ignores = [] }) => ({
    name: `forbidden/${rule}`,
    files,
    ignores,
    rules: { [`forbidden/${rule}`]: 'error' },
  })),
];
