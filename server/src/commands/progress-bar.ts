/** A bar on a terminal; elsewhere a line for each tenth, so that a log stays short. */

const WIDTH = 24;
const TENTHS = 10;

export type ProgressOutput = { readonly isTTY?: boolean | undefined; readonly write: (text: string) => unknown };

export type ProgressBar = {
  readonly show: (about: string, done: number, total: number) => void;
  /** Takes the bar away. */
  readonly end: () => void;
};

const whole = new Intl.NumberFormat('en');

const textOf = (about: string, done: number, total: number): string => {
  const filled = total === 0 ? WIDTH : Math.min(WIDTH, Math.floor((done / total) * WIDTH));
  const bar = `${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}`;
  return `[${bar}] ${about} ${whole.format(done)} of ${whole.format(total)}`;
};

export const createProgressBar = (output: ProgressOutput): ProgressBar => {
  let last = '';
  const isTerminal = output.isTTY === true;
  return {
    show: (about, done, total) => {
      const step = isTerminal ? textOf(about, done, total) : `${about} ${Math.floor((done * TENTHS) / (total || 1))}`;
      if (step === last) return;
      last = step;
      // Clears the line first: the text before may have been longer.
      output.write(isTerminal ? `\r\u001B[K${step}` : `${textOf(about, done, total)}\n`);
    },
    end: () => {
      if (isTerminal && last !== '') output.write('\r\u001B[K');
      last = '';
    },
  };
};
