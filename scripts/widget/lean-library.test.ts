import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { DEXIE_CUTS } from './dexie-cuts.ts';
import { ENGINE_IO } from './engine-io-cuts.ts';
import { leanLibrary, prune, type LeanLibrary } from './lean-library.ts';
import { SOCKET_IO } from './socket-io-cuts.ts';

const DEXIE = readFileSync(join(ROOT, 'node_modules/dexie/dist/modern/dexie.mjs'), 'utf8');

const modulesOf = (libraries: readonly LeanLibrary[]) =>
  libraries.flatMap(({ name, modules }) =>
    Object.entries(modules).map(([path, cuts]) => [`${name}/${path}`, cuts] as const),
  );

describe('What is left out of a library', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'cipherchat-lean-'));
  afterAll(() => rmSync(elsewhere, { recursive: true }));

  it('goes: members of a class, statements, exports, and what a decided condition rules out', () => {
    const code = 'class A { kept() {} gone() {} }\nif (old) { start(); }\nrun();\nexport { A, B };';
    const cuts = { members: { A: ['gone'] }, exports: ['B'], dropped: ['run('], decided: [['old', 'false']] } as const;
    expect(prune('a', code, cuts).replaceAll(/\s+/gu, ' ')).toBe(
      'class A { kept() { } } if (false) { start(); } export { A }; ',
    );
  });

  it.each([
    ['a member', DEXIE.replace('bulkAdd(', 'addMany('), 'Table.bulkAdd'],
    [
      'a condition',
      DEXIE.replace('const scopeFuncIsAsync = isAsyncFunction(', 'const scopeFuncIsAsync = isAsync('),
      'isAsync',
    ],
    [
      'a statement',
      DEXIE.replace('this.use(cacheMiddleware)', 'this.add(cacheMiddleware)'),
      'this.use(cacheMiddleware)',
    ],
  ])('fails the build where %s of Dexie is not as it was', (_, code, named) => {
    expect(code).not.toBe(DEXIE);
    expect(() => prune('Dexie', code, DEXIE_CUTS)).toThrow('Dexie is built otherwise than expected');
    expect(() => prune('Dexie', code, DEXIE_CUTS)).toThrow(named);
  });

  it.each(modulesOf([...ENGINE_IO, ...SOCKET_IO]))('fails the build where %s has none of it', (name, cuts) => {
    expect(() => prune(name, 'export {};', cuts)).toThrow(`${name} is built otherwise than expected`);
  });

  it('fails the build with another version of the library', () => {
    const folder = join(elsewhere, 'node_modules/a');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "version": "1.0.1" }');
    const { transform } = leanLibrary({ name: 'a', version: '1.0.0', modules: { 'a.js': {} } });
    expect(() => (transform as (code: string, id: string) => unknown)('', join(folder, 'a.js'))).toThrow(
      'What is left out of a was decided for 1.0.0; 1.0.1 has to be read again',
    );
  });

  it('leaves Dexie no way to upgrade, so there is one version of the schema', () => {
    const database = readFileSync(join(ROOT, 'core/src/storage/dexie/database.ts'), 'utf8');
    expect(database).toContain('const SCHEMA_VERSION = 1;');
  });
});
