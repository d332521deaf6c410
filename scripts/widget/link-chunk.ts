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

/** Code of the chunk's file. Running it hands the function over and does nothing else. */
export const chunkModule = (code: string, file: string): string => {
  const { rest, list: exported } = take(code, EXPORTS, 'export');
  // A chunk that shares nothing with the entry imports nothing.
  const { rest: body, list: imported } = /^import\b/mu.test(rest)
    ? take(rest, IMPORTS, 'import')
    : { rest: `\n${rest}`, list: '' };
  const shared = pairs(imported).map(([from, to]) => `${from}: ${to}`);
  const given = pairs(exported).map(([from, to]) => `${to}: ${from}`);
  return `${CHUNKS}.take("${file}", ({ ${shared.join(', ')} }) => {${body}\nreturn { ${given.join(', ')} };\n});\n`;
};

/** Code of the entry. `chunkName`: the chunk's name as the bundler wrote it. */
export const importsByHash = (code: string, chunkName: string, asset: Asset): string => {
  const { rest, list } = /^export\b/mu.test(code) ? take(code, EXPORTS, 'export') : { rest: code, list: '' };
  const shared = pairs(list).map(([from, to]) => `${to}: ${from}`);
  const call = `import("./${chunkName}")`;
  if (!rest.includes(call)) throw new Error(`The bundler wrote no ${call}.`);
  const load = `${CHUNKS}.load(${JSON.stringify(asset)}, { ${shared.join(', ')} })`;
  return `${rest.replaceAll(call, 'importChunk()')}\nfunction importChunk() { return ${load}; }\n`;
};
