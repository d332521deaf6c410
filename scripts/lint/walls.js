/**
 * The walls between folders, as ESLint configuration derived from the table in folders.js: what the table does not
 * allow is refused.
 */
import boundaries from 'eslint-plugin-boundaries';
import { FOLDERS, TESTS } from './folders.js';
import { ruleOfSelectors } from './rule-of-selectors.js';

/** `@scope/name/path` is module `@scope/name` and path `path`; Node's modules have an origin of their own. */
const moduleOf = (specifier) => {
  if (specifier === 'node:*') return { origin: 'core' };
  const parts = specifier.split('/');
  const length = specifier.startsWith('@') ? 2 : 1;
  const internalPath = parts.slice(length).join('/');
  return { source: parts.slice(0, length).join('/'), internalPath: internalPath === '' ? null : internalPath };
};

const allowOf = ({ name, imports = [], packages = [] }) => [
  { to: { file: { categories: { anyOf: [name, ...imports] } } } },
  ...packages.map((specifier) => ({ to: { module: moduleOf(specifier) } })),
];

/** An import that names no literal cannot be judged. */
const literalImports = ruleOfSelectors({
  "ImportExpression:not([source.type='Literal'])": 'A dynamic import names its module in a literal.',
});

const IGNORES = [...TESTS, '**/*.d.ts'];

/** ESLint lets a later entry replace an earlier one, and a file belongs to the first row that names it. */
const rows = FOLDERS.toReversed().map((folder) => ({
  name: `walls/${folder.name}`,
  files: folder.files,
  ignores: IGNORES,
  rules: {
    'boundaries/dependencies': [
      'error',
      { default: 'disallow', checkAllOrigins: true, policies: [{ allow: allowOf(folder) }] },
    ],
  },
}));

export const walls = [
  {
    plugins: { boundaries, walls: { rules: { 'literal-imports': literalImports } } },
    settings: {
      'boundaries/files': FOLDERS.map(({ name, files }) => ({ category: name, pattern: files })),
      'boundaries/files-single-match': true,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'boundaries/additional-dependency-nodes': [
        { selector: 'TSImportType > TSLiteralType > Literal', kind: 'type', name: 'import-type' },
        { selector: 'TSImportType > Literal', kind: 'type', name: 'import-type' },
      ],
      'boundaries/legacy-templates': false,
      'boundaries/ignore': ['**/*.json'],
      'import/resolver': { node: { extensions: ['.ts'] } },
    },
  },
  {
    name: 'walls',
    files: ['{protocol,core,widget,pwa,server,demo-site}/src/**/*.ts'],
    ignores: IGNORES,
    rules: {
      'boundaries/no-unknown-dependencies': 'error',
      'boundaries/no-unknown-files': 'error',
      'walls/literal-imports': 'error',
    },
  },
  {
    name: 'walls: the address of a worker',
    // It is a query on its file, which no resolver finds; the type next to it names the file itself.
    files: ['pwa/src/passphrase/hash-in-worker.ts'],
    rules: { 'boundaries/no-unknown-dependencies': 'off' },
  },
  ...rows,
];
