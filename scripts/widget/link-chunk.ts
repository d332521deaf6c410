/**
 * `import()` in the script tag. The bundler gives an entry and one chunk with everything that only `import()` reaches.
 * A browser's `import()` checks no hash, and the two files share modules. So the chunk becomes a function of what it
 * shares with the entry, and the entry asks for it by its hash. `widget/src/loader/pinned-chunks.ts` runs both sides.
 */
import type { Asset } from './asset.ts';

/** The object that the elements put there: `PinnedChunks`. `PLACE` is in `widget/src/loader/engine-handoff.ts`. */
const CHUNKS = 'globalThis[Symbol.for("cipherchat.host")].host.chunks';

const IMPORTS = /^import (?:(\w+), )?\{([^{}]*)\} from "\.\/entry\.js";\n/u;
const EXPORTS = /\nexport \{([^{}]*)\};\s*$/u;

/** `a as b, c` becomes `[['a', 'b'], ['c', 'c']]`. */
const pairs = (list: string): readonly (readonly [string, string])[] =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [from = '', to = from] = one.split(' as ');
      return [from, to] as const;
    });

const take = (code: string, pattern: RegExp, what: string): { readonly rest: string; readonly list: string } => {
  const found = pattern.exec(code);
  const list = found?.at(-1);
  if (found === null || list === undefined) throw new Error(`The bundler wrote no ${what} where one was expected.`);
  return { rest: code.replace(pattern, '\n'), list };
};

/** What the chunk's code imports, what it exports, and the rest of it. */
const partsOf = (code: string) => {
  const { rest, list: exported } = take(code, EXPORTS, 'export');
  // A chunk that shares nothing with the entry imports nothing.
  const { rest: body, list: imported } = /^import\b/mu.test(rest)
    ? take(rest, IMPORTS, 'import')
    : { rest: `\n${rest}`, list: '' };
  return { body, imported: pairs(imported), exported: pairs(exported) };
};

/** Names by which the entry shares what the chunk uses, in the order in which the chunk expects their values. */
export const sharedNames = (code: string): readonly string[] => partsOf(code).imported.map(([name]) => name);

/** Code of the chunk's file. Running it hands the function over and does nothing else. `names`: another order. */
export const chunkModule = (code: string, file: string, names = sharedNames(code)): string => {
  const { body, imported, exported } = partsOf(code);
  const locals = new Map(imported);
  const shared = names.map((name) => locals.get(name) ?? name);
  const given = exported.map(([from, to]) => `${to}: ${from}`);
  return `${CHUNKS}.take("${file}", ([${shared.join(', ')}]) => {${body}\nreturn { ${given.join(', ')} };\n});\n`;
};

/** Fewer are as short in any order. */
const LEAST_SORTED = 40;

/**
 * The shared names in the order in which the entry says them with the fewest bytes: sorted as the
 * minifier has named them. `minified`: the entry, with the names in the order of `names`.
 */
export const shorterOrder = (names: readonly string[], minified: string): readonly string[] => {
  if (names.length < LEAST_SORTED) return names;
  const [, list = ''] = /chunks\.load\(\{[^}]*\},\[([^\]]*)\]/u.exec(minified) ?? [];
  const given = list.split(',');
  if (given.length !== names.length) throw new Error('The minifier wrote no list of what the entry shares.');
  return names
    .map((name, i) => [given[i] ?? '', name] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, name]) => name);
};

export type ChunkToImport = {
  /** The chunk's name as the bundler wrote it. */
  readonly name: string;
  readonly asset: Asset;
  /** `sharedNames` of the chunk. Names beside each other cost the entry half of what an object with keys does. */
  readonly shared: readonly string[];
};

/** Code of the entry. */
export const importsByHash = (code: string, { name: chunk, asset, shared }: ChunkToImport): string => {
  const { rest, list } = /^export\b/mu.test(code) ? take(code, EXPORTS, 'export') : { rest: code, list: '' };
  const locals = new Map(pairs(list).map(([local, name]) => [name, local]));
  const values = shared.map((name) => {
    const local = locals.get(name);
    if (local === undefined) throw new Error(`The entry does not share ${name}, which the chunk imports.`);
    return local;
  });
  const call = `import("./${chunk}")`;
  if (!rest.includes(call)) throw new Error(`The bundler wrote no ${call}.`);
  const load = `${CHUNKS}.load(${JSON.stringify(asset)}, [${values.join(', ')}])`;
  return `${rest.replaceAll(call, 'importChunk()')}\nfunction importChunk() { return ${load}; }\n`;
};
