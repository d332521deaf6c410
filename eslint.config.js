import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { elementName } from './scripts/lint/element-name.js';
import { fileName } from './scripts/lint/file-name.js';
import { TESTS as TEST_FILES } from './scripts/lint/folders.js';
import { syntax } from './scripts/lint/syntax.js';
import { walls } from './scripts/lint/walls.js';

const TESTS = [...TEST_FILES, 'e2e/**', 'bench/**'];

const HEADLESS_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'WebSocket',
  'BroadcastChannel',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'queueMicrotask',
];

/**
 * In Node 20 a garbage collection in the middle of it hangs the process, if it finds the job that made the key: that
 * wants the same lock.
 */
const EXPORT_AS_JWK = "CallExpression[callee.property.name='export'] Property[key.name='format'][value.value='jwk']";

const language = {
  'no-restricted-syntax': ['error', { selector: EXPORT_AS_JWK, message: 'Export keys as DER: as JWK it can hang.' }],
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-console': 'error',
  'no-param-reassign': ['error', { props: false }],
  'no-warning-comments': [
    'error',
    { terms: ['todo', 'fixme', 'xxx', 'hack', 'oxlint-disable', 'eslint-disable'], location: 'anywhere' },
  ],
  eqeqeq: 'error',
  'prefer-const': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'no-else-return': 'error',
  'no-useless-rename': 'error',
  'require-unicode-regexp': 'error',
  'no-control-regex': 'off',
  'max-len': [
    'error',
    { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true },
  ],
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', { max: 5 }],
  complexity: ['error', { max: 16 }],
  'house/file-name': 'error',
};

const types = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/unified-signatures': 'off',
  '@typescript-eslint/no-invalid-void-type': ['error', { allowInGenericTypeArguments: true }],
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
};

export default tseslint.config(
  {
    ignores: ['**/dist{,-test}/**', '**/node_modules/**', '**/coverage/**', '.cache/**', '**/vectors/**', '**/data/**'],
  },
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { house: { rules: { 'file-name': fileName, 'element-name': elementName } } },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    rules: { ...language, ...types },
  },
  {
    // React declares what JSX knows in a namespace, and only there can it be extended.
    files: ['widget/src/frameworks/react.ts'],
    rules: { '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }] },
  },
  {
    files: ['widget/src/**/*.ts', 'pwa/src/**/*.ts'],
    ignores: TESTS,
    rules: { 'house/element-name': 'error' },
  },
  {
    files: ['widget/src/**/*.ts', 'pwa/src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    rules: {
      'lit/attribute-names': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-native-attributes': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/value-after-constraints': 'error',
    },
  },
  {
    files: ['core/src/**/*.ts'],
    ignores: [...TESTS, 'core/src/{storage,transport,environment}/**', 'core/src/{compose,index}.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...HEADLESS_GLOBALS.map((name) => ({ name, message: 'This room is headless: it is handed what it needs.' })),
      ],
    },
  },
  ...walls,
  ...syntax,
  {
    files: TESTS,
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-params': 'off',
      complexity: 'off',
    },
  },
  {
    files: ['scripts/**/*.ts', 'vitest.config.ts', 'demo-site/src/serve.ts', 'demo-site/serve.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js'],
    rules: { ...language, 'max-lines-per-function': 'off' },
  },
);
