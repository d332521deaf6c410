/** Every text of a catalogue, with each function called for samples of what it takes. */

/** Stand for what comes from outside; they have to appear where the English has them. */
export const NAME = 'Larch & Loam';
export const MARK = '⟦when⟧';

/** One of each form that a language has for whole numbers, and more. */
export const COUNTS = [0, 1, 2, 5, 11, 100];

/** Arguments for a function whose parameters have other values than names and counts, by its path. */
export type Samples = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** Names of the parameters, as the English source has them. */
const parametersOf = (act: unknown): readonly string[] => {
  const [, list = ''] = /^(?:async\s*)?\(?([^)=]*)\)?\s*=>/u.exec(String(act)) ?? [];
  return list
    .split(',')
    .map((one) => one.replace(/[=:].*$/su, '').trim())
    .filter((one) => one !== '');
};

const isCount = (parameter: string): boolean =>
  /^(?:count|waiting|unread|days|conversations|messages|groups|read|all|number|minutes|seconds|hours)$/u.test(
    parameter,
  );

const product = (lists: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  lists.reduce<readonly (readonly unknown[])[]>(
    (done, list) => done.flatMap((before) => list.map((one) => [...before, one])),
    [[]],
  );

const samplesOf = (act: unknown): readonly (readonly unknown[])[] =>
  product(
    parametersOf(act).map((parameter) => {
      if (isCount(parameter)) return COUNTS;
      return [/name|who/iu.test(parameter) ? NAME : MARK];
    }),
  );

type Node = Readonly<Record<string, unknown>>;

/**
 * Texts by path; a call is `path(arguments)`. `english` is the same place in the English catalogue: its parameters say
 * what to call with. A function without parameters loads words: its path goes on with `()`.
 */
export const allTexts = async (
  node: unknown,
  english: unknown,
  samples: Samples,
  path = '',
  found = new Map<string, string>(),
): Promise<ReadonlyMap<string, string>> => {
  if (typeof node === 'string') found.set(path, node);
  else if (typeof node === 'function') {
    const calls = samples[path] ?? samplesOf(english);
    for (const call of calls) {
      const [said, model] = [node, english].map((act) => (act as (...given: readonly unknown[]) => unknown)(...call));
      await allTexts(await said, await model, samples, `${path}(${call.map(String).join(', ')})`, found);
    }
  } else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node))
      await allTexts(value, (english as Node)[key], samples, path === '' ? key : `${path}.${key}`, found);
  }
  return found;
};
