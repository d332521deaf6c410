/** One row of the table: what a client tries, and what the server must answer. `docs/abuse.md` is made of the rows. */
import type { Answer } from '../support/person.ts';
import type { Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';

export type { Outcome } from './outcome.ts';

type Numbered = {
  /** Group and number of the case, by which other texts name it. */
  readonly number: `${'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'J' | 'K'}${number}`;
  /** Unique within its number. */
  readonly input: string;
  /** Why the answer is another one than a reader might expect, or what this product does not have. */
  readonly remark?: string;
};

export type PlayedRow = Numbered & {
  /** Of every try, or which outcomes there have to be, each at least once. */
  readonly answer: Outcome | readonly Outcome[];
  /** Rows that are there afterwards and were not before, by table; nothing where it is left out. */
  readonly stores?: Readonly<Record<string, number>>;
  /** Rows that were there before and say something else afterwards. */
  readonly changes?: Readonly<Record<string, number>>;
  /** Mallory's connection does not outlive it. */
  readonly closes?: true;
  /** Waits for the server's own patience to end: begun before all others, looked at after them. */
  readonly isSlow?: true;
  readonly play: (stage: Stage) => Promise<readonly Outcome[]>;
};

/** Shown by a test of the client, or by another one of the server. */
export type ReferredRow = Numbered & {
  readonly answer: string;
  readonly shownBy: {
    /** From the root of the repository. */
    readonly file: string;
    /** Names of tests in it, whole or from their beginning. */
    readonly tests: readonly string[];
    /** Of a test that is named after its case: what the cases begin with, as it stands in the source. */
    readonly cases?: readonly string[];
  };
};

/** Nothing here tries it. */
type UntriedRow = Numbered & { readonly untried: string };

export type AbuseRow = PlayedRow | ReferredRow | UntriedRow;

export const isPlayed = (row: AbuseRow): row is PlayedRow => 'play' in row;

export const isReferred = (row: AbuseRow): row is ReferredRow => 'shownBy' in row;

/** Of an answer over REST: status and code. */
export const rest = ({ status, json }: Answer): Outcome =>
  typeof json['code'] === 'string' ? `${status} ${json['code']}` : String(status);

/** One after the other, so that each is alone with the server. */
export const each = async <T>(inputs: Iterable<T>, attempt: (input: T) => Promise<Outcome>): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const input of inputs) outcomes.push(await attempt(input));
  return outcomes;
};

/** What a row may leave behind in the memory of the server, which learns and caches meanwhile. */
const MOST_KEPT_BYTES = 8 * 1024 * 1024;

/** Whether the server holds more afterwards than before. */
export const weighed = async ({ process }: Stage, deed: () => Promise<readonly Outcome[]>): Promise<Outcome[]> => {
  const { heldBytes } = await process.ask({ aheadMs: 0, weighs: true });
  const outcomes = await deed();
  const more = (await process.ask({ aheadMs: 0, weighs: true })).heldBytes - heldBytes;
  return [...outcomes, more < MOST_KEPT_BYTES ? 'no growth' : `${more} bytes more`];
};

const AT_ONCE = 100;

export const crowd = async <T>(count: number, attempt: () => Promise<T>): Promise<T[]> => {
  const outcomes: T[] = [];
  let begun = 0;
  const racer = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      outcomes.push(await attempt());
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, racer));
  return outcomes;
};
