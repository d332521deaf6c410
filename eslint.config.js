import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { elementName } from './scripts/lint/element-name.js';
import { fileName } from './scripts/lint/file-name.js';
import { TESTS as TEST_FILES } from './scripts/lint/folders.js';
import { syntax } from './scripts/lint/syntax.js';
import { walls } from './scripts/lint/walls.js';

const TESTS = [...TEST_FILES, 'e2e/**', 'bench/**'];

/** Each file is judged with the types of its own room, the stricter program first. */
const PROGRAMS = {
  protocol: ['protocol/tsconfig.json', 'protocol/tsconfig.test.json'],
  core: ['core/tsconfig.json', 'core/tsconfig.test.json'],
  widget: ['widget/tsconfig.src.json', 'widget/tsconfig.test.json'],
  // Its build is judged with the scripts.
  pwa: ['pwa/tsconfig.json', 'pwa/tsconfig.worker.json', 'scripts/tsconfig.json'],
  server: ['server/tsconfig.json'],
  'demo-site': ['demo-site/tsconfig.json'],
  e2e: ['e2e/tsconfig.json'],
  bench: ['bench/tsconfig.json'],
};

const typesOf = (room, project) => ({
  files: [`${room}/**/*.ts`],
  languageOptions: { parserOptions: { project, tsconfigRootDir: import.meta.dirname } },
});

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
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
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
  '@typescript-eslint/consistent-type-exports': 'error',
  '@typescript-eslint/no-import-type-side-effects': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/prefer-readonly': 'error',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/no-generated-empty-object-type': 'off',
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
  '@typescript-eslint/no-misused-promises': [
    'error',
    { checksVoidReturn: { arguments: false, attributes: false, properties: false } },
  ],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/unified-signatures': 'off',
  // Erasable syntax has no enums, and the rule took a fifth of the time.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
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
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['scripts/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: { ...language, ...types },
  },
  ...Object.entries(PROGRAMS).map(([room, project]) => typesOf(room, project)),
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
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['scripts/**/*.ts', 'vitest.config.ts', 'demo-site/src/serve.ts', 'demo-site/serve.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { ...language, 'max-lines-per-function': 'off' },
  },
);
