/**
 * Dexie comes as one module whose parts hold on to each other, so a bundler keeps all of it. This takes out what the store never asks for
 * (live queries and their cache, hooks, classes over rows, most ways of querying); what then stands alone, the bundler drops. Every name
 * on the lists has to be found: a new version of Dexie that is built otherwise fails the build instead of losing something else. The
 * store's contract runs in Chromium against the module that comes out.
 */
import ts from 'typescript';
import type { Plugin } from 'vite';

const DEXIE = /dexie[/\\]dist[/\\]modern[/\\]dexie\.mjs(\?|$)/u;

/** Calls that stand as statements, as they are written. */
const CALLS = [
  'this.use(cacheExistingValuesMiddleware)',
  'this.use(cacheMiddleware)',
  'this.use(observabilityMiddleware)',
  'this.use(hooksMiddleware)',
  'this.use(virtualIndexMiddleware)',
];

/** `if` statements by their condition: what tells other tabs and live queries of changes. */
const CONDITIONS = [
  "'mutatedParts' in idbtrans",
  'wasCreated',
  "typeof dispatchEvent !== 'undefined' && typeof addEventListener !== 'undefined'",
  "typeof BroadcastChannel !== 'undefined'",
  "typeof addEventListener !== 'undefined'",
];

/** Methods of classes that nothing here calls. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  Table: [
    'filter',
    'offset',
    'each',
    'toCollection',
    'orderBy',
    'reverse',
    'mapToClass',
    'defineClass',
    'add',
    'upsert',
    'update',
    'clear',
    'bulkAdd',
    'bulkUpdate',
    'count',
    'limit',
    'toArray',
  ],
  Collection: [
    'and',
    'or',
    'eachKey',
    'eachPrimaryKey',
    'eachUniqueKey',
    'keys',
    'primaryKeys',
    'uniqueKeys',
    'firstKey',
    'lastKey',
    'distinct',
    'modify',
    'delete',
    'sortBy',
    'first',
    'last',
    'until',
    'desc',
    'raw',
    'offset',
  ],
  WhereClause: [
    'equals',
    'above',
    'aboveOrEqual',
    'below',
    'belowOrEqual',
    'startsWith',
    'startsWithIgnoreCase',
    'equalsIgnoreCase',
    'anyOfIgnoreCase',
    'startsWithAnyOfIgnoreCase',
    'anyOf',
    'notEqual',
    'noneOf',
    'inAnyRange',
    'startsWithAnyOf',
  ],
  Transaction: ['waitFor'],
  Version: ['upgrade'],
};

/** Properties of the Dexie class itself. */
const STATICS = [
  'liveQuery',
  'extendObservabilitySet',
  'cache',
  'delete',
  'exists',
  'getDatabaseNames',
  'defineClass',
  'async',
  'spawn',
  'waitFor',
  'derive',
  'extend',
  'props',
  'override',
  'Events',
  'on',
  'getByKeyPath',
  'setByKeyPath',
  'delByKeyPath',
  'shallowClone',
  'deepClone',
  'getObjectDiff',
  'cmp',
  'asap',
];

const EXPORTS = [
  'Entity',
  'PropModification',
  'RangeSet',
  'add',
  'cmp',
  'liveQuery',
  'mergeRanges',
  'rangesOverlap',
  'remove',
  'replacePrefix',
];

const printed = (node: ts.Node, file: ts.SourceFile): string => node.getText(file).replaceAll(/\s+/gu, ' ');

class Pruning {
  readonly #file: ts.SourceFile;
  readonly found = new Set<string>();

  constructor(file: ts.SourceFile) {
    this.#file = file;
  }

  isUnused(node: ts.Node): boolean {
    const name = this.#nameOf(node);
    if (name !== undefined) this.found.add(name);
    return name !== undefined;
  }

  #nameOf(node: ts.Node): string | undefined {
    if (ts.isExpressionStatement(node)) return CALLS.find((call) => call === printed(node.expression, this.#file));
    if (ts.isIfStatement(node)) return CONDITIONS.find((one) => one === printed(node.expression, this.#file));
    if (ts.isMethodDeclaration(node) && ts.isClassLike(node.parent)) {
      const owner = node.parent.name?.text ?? '';
      const method = printed(node.name, this.#file);
      return METHODS[owner]?.includes(method) === true ? `${owner}.${method}` : undefined;
    }
    if (ts.isExportSpecifier(node)) return EXPORTS.includes(node.name.text) ? `export ${node.name.text}` : undefined;
    return ts.isObjectLiteralElementLike(node) && this.#isStatic(node)
      ? `Dexie.${printed(node.name ?? node, this.#file)}`
      : undefined;
  }

  #isStatic(node: ts.ObjectLiteralElementLike): boolean {
    const call = node.parent.parent;
    return (
      ts.isCallExpression(call) &&
      printed(call.expression, this.#file) === 'props' &&
      printed(call.arguments[0] ?? call, this.#file) === 'Dexie' &&
      node.name !== undefined &&
      STATICS.includes(printed(node.name, this.#file))
    );
  }
}

const WANTED = [
  ...CALLS,
  ...CONDITIONS,
  ...Object.entries(METHODS).flatMap(([owner, names]) => names.map((name) => `${owner}.${name}`)),
  ...STATICS.map((name) => `Dexie.${name}`),
  ...EXPORTS.map((name) => `export ${name}`),
];

export const prune = (code: string): string => {
  const file = ts.createSourceFile('dexie.mjs', code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  const pruning = new Pruning(file);
  const { transformed } = ts.transform(file, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node | undefined =>
        pruning.isUnused(node) ? undefined : ts.visitEachChild(node, visit, context);
      return ts.visitEachChild(root, visit, context);
    },
  ]);
  const missing = WANTED.filter((name) => !pruning.found.has(name));
  if (missing.length > 0) throw new Error(`Dexie is built otherwise than expected; not found: ${missing.join(', ')}`);
  const [pruned] = transformed;
  if (pruned === undefined) throw new Error('Dexie could not be read.');
  return ts.createPrinter().printFile(pruned);
};

export const leanDexie = (): Plugin => ({
  name: 'lean-dexie',
  enforce: 'pre',
  transform: (code, id) => (DEXIE.test(id) ? { code: prune(code), map: null } : undefined),
});
