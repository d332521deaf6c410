import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { chunkModule, importsByHash, sharedNames, shorterOrder } from './link-chunk.ts';

const ASSET = { file: 'engine-later.js', integrity: 'sha384-abc' };
const ENTRY = `var add = (a, b) => a + b;
var three = async () => (await import("./chunk.js").then((n) => n.t)).sum;
globalThis.three = three;
export { add as n, three as r };
`;
const CHUNK = `import { n as plus } from "./entry.js";
var sum = plus(1, 2);
var exports = { sum };
export { exports as t };
`;

describe('A chunk of the script tag', () => {
  it('gets what the entry shares when the entry imports it, and not before', async () => {
    const asked: unknown[] = [];
    let body: ((shared: readonly unknown[]) => object) | undefined;
    const chunks = {
      load: (asset: unknown, shared: readonly unknown[]) => {
        asked.push(asset);
        return Promise.resolve(body?.(shared));
      },
      take: (_file: string, given: typeof body) => {
        body = given;
      },
    };
    const page = { [Symbol.for('cipherchat.host')]: { host: { chunks } } };
    const context = createContext(page);
    const run = (code: string): unknown => runInContext(code, context);
    run(importsByHash(ENTRY, { name: 'chunk.js', asset: ASSET, shared: sharedNames(CHUNK) }));
    expect(asked).toEqual([]);
    run(chunkModule(CHUNK, ASSET.file));
    expect(await (page as unknown as { three: () => Promise<number> }).three()).toBe(3);
    expect(asked).toEqual([ASSET]);
  });

  it('may share nothing with its entry', async () => {
    const chunks = {
      body: undefined as ((shared: readonly unknown[]) => object) | undefined,
      load: (_asset: unknown, shared: readonly unknown[]) => Promise.resolve(chunks.body?.(shared)),
      take: (_file: string, given: (shared: readonly unknown[]) => object) => void (chunks.body = given),
    };
    const page = { [Symbol.for('cipherchat.host')]: { host: { chunks } } };
    const context = createContext(page);
    const entry = 'globalThis.three = async () => (await import("./chunk.js").then((n) => n.t)).sum;\n';
    for (const code of [
      importsByHash(entry, { name: 'chunk.js', asset: ASSET, shared: [] }),
      chunkModule('var t = { sum: 3 };\nexport { t };\n', ASSET.file),
    ])
      runInContext(code, context);
    expect(await (page as unknown as { three: () => Promise<number> }).three()).toBe(3);
  });

  it('fails the build where the bundler wrote something else than expected', () => {
    const chunk = { name: 'chunk.js', asset: ASSET, shared: ['n'] };
    expect(() => importsByHash(ENTRY, { ...chunk, name: 'other.js' })).toThrow('no import("./other.js")');
    expect(() => importsByHash(ENTRY, { ...chunk, shared: ['n', 'm'] })).toThrow('does not share m');
    expect(() => importsByHash('export default a;\n', chunk)).toThrow('no export');
    expect(() => chunkModule('var a;\n', ASSET.file)).toThrow('no export');
    expect(() => chunkModule('import a from "b";\nexport { a };\n', ASSET.file)).toThrow('no import');
  });
});

describe('the order of what is shared', () => {
  const names = Array.from({ length: 60 }, (_, i) => `name${String(i)}`);

  it('is that of the names which the minifier gave', () => {
    const given = names.map((_, i) => `v${String((i * 7) % 60).padStart(2, '0')}`);
    const order = shorterOrder(names, `chunks.load({file:"a",integrity:"b"},[${given.join(',')}])`);
    expect(order.map((name) => given[names.indexOf(name)])).toEqual(given.toSorted());
    expect(() => shorterOrder(names, 'nothing')).toThrow('no list');
  });

  it('stays where there are few', () => {
    expect(shorterOrder(['b', 'a'], '')).toEqual(['b', 'a']);
  });
});
