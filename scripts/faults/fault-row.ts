/** One row of the list of faults: what is broken, what must hold, and the tests that break it. */

export type ShownBy = {
  /** Project of vitest. */
  readonly project: 'core' | 'e2e' | 'faults' | 'server';
  /** From the root of the repository. */
  readonly file: string;
  /** Names of tests in it, as in the source, whole or from their beginning. */
  readonly tests: readonly string[];
  /** A larger run than that of `npm test`. */
  readonly environment?: Readonly<Record<string, string>>;
};

type Numbered = {
  readonly number: `F${number}`;
  readonly fault: string;
  /** Where the product or the machine differs from what a reader expects of the row. */
  readonly remark?: string;
};

export type MadeFault = Numbered & {
  /** The pass line. */
  readonly holds: string;
  readonly shownBy: readonly ShownBy[];
};

/** A fault that no test makes, and why. */
export type UnmadeFault = Numbered & { readonly notMade: string };

export type Fault = MadeFault | UnmadeFault;

export const isMade = (fault: Fault): fault is MadeFault => 'shownBy' in fault;

/** Matches the title of a test by its name in the source: `%s` and `${…}` stand for anything. */
export const titlePattern = (name: string): string =>
  name
    .split(/%\w|\$\{.*?\}/u)
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`))
    .join('.*');
