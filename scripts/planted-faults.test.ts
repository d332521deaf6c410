/**
 * The gate turns red: each fault is planted into a text, never into a file of the tree, and must be found by the rule
 * that is for it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { parseConfigFileTextToJson } from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';
import { ROOT } from './root.ts';
import { readBudgets, reportSizes } from './size-budgets.ts';

const eslint = new ESLint({ cwd: ROOT });

const rulesBroken = async (file: string, text: string): Promise<readonly (string | null)[]> => {
  const [result] = await eslint.lintText(text, { filePath: join(ROOT, file) });
  return (result?.messages ?? []).filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId);
};

type Fault = readonly [rule: string, file: string, text: string];

const FORBIDDEN_SYNTAX: readonly Fault[] = [
  ['forbidden/specifiers', 'core/src/outbox/planted.ts', "export * from './outbox';"],
  [
    'forbidden/specifiers',
    'core/src/outbox/planted.ts',
    "export * from '../../../node_modules/dexie/import-wrapper.mjs';",
  ],
  ['walls/literal-imports', 'core/src/outbox/planted.ts', 'export const later = (name: string) => import(name);'],
  [
    'forbidden/subtle',
    'core/src/outbox/planted.ts',
    "export const key = crypto.subtle.generateKey('X25519', false, ['deriveBits']);",
  ],
  ['forbidden/subtle', 'core/src/crypto/session.ts', 'export const { subtle } = crypto;'],
  ['forbidden/subtle', 'widget/src/ui/planted.ts', "export const subtle = crypto['subtle'];"],
  [
    'forbidden/subtle',
    'server/src/services/planted.ts',
    "export const sum = globalThis.crypto.subtle.digest('SHA-256', new Uint8Array());",
  ],
  ['forbidden/html-sinks', 'widget/src/ui/planted.ts', "export const show = (e: Element) => { e.innerHTML = 'x'; };"],
  [
    'forbidden/html-sinks',
    'pwa/src/planted.ts',
    "export const show = (e: Element) => e.insertAdjacentHTML('beforeend', 'x');",
  ],
  [
    'forbidden/html-sinks',
    'widget/src/ui/planted.ts',
    'export const view = (text: string) => html`<p .innerHTML=${text}></p>`;',
  ],
  [
    'forbidden/html-sinks',
    'widget/src/ui/planted.ts',
    'export const view = (text: string) => html`<p>${unsafeHTML(text)}</p>`;',
  ],
  [
    'forbidden/specifiers',
    'widget/src/ui/planted.ts',
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport const view = unsafeHTML;",
  ],
  ['forbidden/ambient-clock', 'core/src/outbox/planted.ts', 'export const now = () => Date.now();'],
  ['forbidden/math-random', 'core/src/crypto/planted.ts', 'export const nonce = () => Math.random();'],
  ['forbidden/kind-digits', 'core/src/outbox/planted.ts', 'export const isText = (body: Body) => body?.type === 1;'],
  ['forbidden/kind-digits', 'core/src/mailbox/planted.ts', 'export const isKnown = (type: number) => type <= 12;'],
  ['forbidden/kind-digits', 'core/src/tabs/planted.ts', 'export const body = (read: Ids) => ({ type: 5, read });'],
  [
    'forbidden/kind-digits',
    'core/src/rows/planted.ts',
    'export type Body = { readonly type: 1; readonly text: string };',
  ],
  ['forbidden/kind-digits', 'pwa/src/planted.ts', 'export const isOrdered = (type: number) => ![5, 6].includes(type);'],
  [
    'forbidden/kind-digits',
    'core/src/engine/planted.ts',
    'export const name = (body: Body) => { switch (body.type) { case 1: return true; } };',
  ],
  ['forbidden/process-env', 'server/src/http/planted.ts', "export const port = process.env['PORT'];"],
  ['forbidden/node-crypto', 'server/src/http/signatures.ts', "export { createHash } from 'node:crypto';"],
  ['forbidden/node-crypto', 'server/src/services/planted.ts', "export { createHash } from 'node:crypto';"],
  ['forbidden/named-exports', 'pwa/src/planted.ts', 'export default 1;'],
  ['forbidden/tests-run', 'core/src/outbox/planted.test.ts', "it.only('is alone', () => {});"],
  ['house/element-name', 'widget/src/ui/planted.ts', "define('cipher-planted', CipherPlanted);"],
  ['house/element-name', 'pwa/src/inbox-planted.ts', "customElements.define('inbox-planted', PlantedPage);"],
  ['no-warning-comments', 'core/src/outbox/planted.ts', '// oxlint-disable-next-line\nexport const a = 1;'],
  ['no-restricted-globals', 'core/src/outbox/planted.ts', 'export const title = () => document.title;'],
];

describe('The lint turns red for', () => {
  it.each(FORBIDDEN_SYNTAX)('%s in %s', async (rule, file, text) => {
    expect(await rulesBroken(file, text)).toContain(rule);
  });

  it('nothing where nothing is wrong', async () => {
    const text = "import { sha256 } from './functions.ts';\nexport const hash = sha256;\n";
    expect(await rulesBroken('core/src/crypto/planted.ts', text)).toEqual([]);
    const element = "customElements.define('inbox-planted', InboxPlanted);";
    expect(await rulesBroken('pwa/src/inbox-planted.ts', element)).not.toContain('house/element-name');
    expect(await rulesBroken('core/src/crypto/hazmat.ts', 'export const { subtle } = crypto;\n')).toEqual([]);
  });
});

/** A port's method may be `async` without waiting; a type parameter may stand once; erasable syntax has no enums. */
const NOT_WANTED = [
  'no-generated-empty-object-type',
  'no-unnecessary-type-parameters',
  'no-unsafe-enum-assignment',
  'require-await',
].map((name) => `@typescript-eslint/${name}`);

describe('The rules that look at types', () => {
  it('are all switched on that the strict set of typescript-eslint has, or are named here', () => {
    const rulesOf = (configs: readonly { readonly rules?: object }[]): readonly string[] =>
      configs.flatMap(({ rules }) => Object.entries(rules ?? {}).flatMap(([name, on]) => (on === 'off' ? [] : [name])));
    const untyped = new Set(rulesOf(tseslint.configs.strict));
    const typed = rulesOf(tseslint.configs.strictTypeChecked).filter((name) => !untyped.has(name));
    const { config } = parseConfigFileTextToJson(
      '.oxlintrc.json',
      readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8'),
    ) as {
      readonly config?: { readonly rules: Record<string, unknown> };
    };
    const missing = typed.filter((name) => !config?.rules[name.replace('@typescript-eslint', 'typescript')]);
    expect(missing).toEqual(NOT_WANTED);
  });
});

describe('The size check', () => {
  const folders: string[] = [];
  const build = (bytes: number): string => {
    const folder = mkdtempSync(join(tmpdir(), 'cipherchat-sizes-'));
    folders.push(folder);
    for (const name of ['cipherchat.js', 'elements.js', 'engine.js', 'ml-kem.js']) {
      for (const ending of ['gz', 'br']) writeFileSync(join(folder, `${name}.${ending}`), new Uint8Array(bytes));
    }
    return folder;
  };
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  it('passes a build within its budgets and fails one over them, naming which', () => {
    const lines: string[] = [];
    expect(reportSizes(build(1000), (line) => lines.push(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith('OVER'))).toEqual([]);
    expect(reportSizes(build(3001), (line) => lines.push(line))).toBe(false);
    expect(lines.filter((line) => line.startsWith('OVER')).join()).toContain('loader');
  });

  it('holds the budgets that were decided (docs/decisions/0016)', () => {
    expect(readBudgets().map(({ maxBytes }) => maxBytes)).toEqual([3000, 36_864, 112_128, 118_432]);
  });
});

describe('The build stamp', () => {
  it('changes with a source and not with a test', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cipherchat-stamp-'));
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return contentHash(folder, ['.']);
    };
    const first = write('a.ts', '1');
    expect(write('a.test.ts', '1')).toBe(first);
    expect(write('a.ts', '2')).not.toBe(first);
    expect(write('a.ts', '1')).toBe(first);
    rmSync(folder, { recursive: true });
  });
});
