/** Every sentence that the sources hand to a logger is declared: a new one has to be declared before it is logged. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { LOG_FIELDS } from '../../observability/log-fields.ts';
import { DECLARED_FIELDS, isDeclaredSentence } from './declared-log.ts';
import { isListOfProblems, isReason } from './declared-reasons.ts';

const SOURCES = fileURLToPath(new URL('../../', import.meta.url));
const LEVELS = new Set(['trace', 'debug', 'info', 'warn', 'error', 'fatal']);

/** Texts of an expression; undefined if a part of it is not a literal. */
const textsOf = (node: ts.Node): readonly (string | undefined)[] => {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [textsOf(node.left)[0], textsOf(node.right)[0]];
    return [left === undefined || right === undefined ? undefined : left + right];
  }
  return [undefined];
};

const isLogCall = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  LEVELS.has(node.expression.name.text) &&
  /logger$/iu.test(node.expression.expression.getText());

const callsIn = (node: ts.Node): readonly ts.CallExpression[] => [
  ...(isLogCall(node) ? [node] : []),
  ...node.getChildren().flatMap(callsIn),
];

/** `logger.info(fields, sentence)` or `logger.info(sentence)`. */
const sentencesIn = (file: string): readonly (string | undefined)[] => {
  const source = ts.createSourceFile(file, readFileSync(join(SOURCES, file), 'utf8'), ts.ScriptTarget.Latest, true);
  return callsIn(source).flatMap((call) => (call.arguments.length === 0 ? [] : textsOf(call.arguments.at(-1)!)));
};

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !/\.(?:test|contract)\.ts$/u.test(name),
);

describe('the log', () => {
  const found = files.flatMap((file) => sentencesIn(file).map((sentence) => [file, sentence] as const));

  it('has sentences in the sources', () => {
    expect(found.filter(([, sentence]) => sentence !== undefined).length).toBeGreaterThan(15);
  });

  it.each(found.filter((one): one is readonly [string, string] => one[1] !== undefined))(
    'says from %s what is declared: %s',
    (_, sentence) => {
      expect(isDeclaredSentence(sentence)).toBe(true);
    },
  );

  it('has no field that is not declared', () => {
    const allowed = Object.keys(LOG_FIELDS);
    expect(allowed.length).toBeGreaterThan(15);
    expect(allowed.filter((name) => !Object.hasOwn(DECLARED_FIELDS, name))).toEqual([]);
  });

  it('puts no sentence together in other files than these, whose patterns are declared', () => {
    const others = new Set(found.filter(([, sentence]) => sentence === undefined).map(([file]) => file));
    expect([...others].toSorted()).toEqual([
      'edge-notices.ts',
      'observability/store-watch.ts',
      'open-store.ts',
      'run-server.ts',
      'services/retention-sweep.ts',
    ]);
  });

  it.each(['ECONNREFUSED', 'MongoDB failed (ECONNREFUSED).', 'The database failed (SQLITE_IOERR_WRITE).', 'no answer'])(
    'gives as a reason: %s',
    (reason) => {
      expect(isReason(reason)).toBe(true);
      expect(isReason(`${reason} Can you set it aside?`)).toBe(false);
      expect(isReason(`Can you set it aside? ${reason}`)).toBe(false);
    },
  );

  it.each([
    'Tree 5 page 3 cell 0: Rowid 5 out of order',
    'row 3 missing from index messagesWaiting',
    'Page 12: never used',
    'btreeInitPage() returns error code 11',
    'NULL value in users.publicKey',
    '*** in database main ***\nTree 9 page 9 cell 1: 2nd reference to page 4',
    'The database failed (SQLITE_CORRUPT).',
  ])('lists of a damaged file: %s', (problem) => {
    expect(isListOfProblems([problem])).toBe(true);
    expect(isListOfProblems([problem, `${problem} meet me tonight`])).toBe(false);
  });
});
