import { announceEngines } from '../engines.ts';
import { NO_BROWSER, lookForChromium } from '../find-chromium.ts';
import { runCheck, type Check, type Outcome } from './check.ts';

const line = ({ name, passed, failed, skipped, tookMs }: Outcome): string => {
  const skips = skipped === 0 ? '' : `, ${skipped} skipped`;
  return `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(22)} ${`${(tookMs / 1000).toFixed(1)} s`.padStart(8)}  ${passed} passed, ${failed} failed${skips}`;
};

const report = (outcome: Outcome): void => {
  if (outcome.failed > 0) console.log(`\n----- ${outcome.name}\n${outcome.output.trim()}\n-----`);
  console.log(line(outcome));
  for (const told of outcome.told) console.log(`     ${told}`);
};

/** Runs the checks of each group, at most so many at once, and prints each as it ends. */
export const runGroups = async (
  groups: readonly (readonly [atOnce: number, checks: readonly Check[]])[],
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const [atOnce, checks] of groups) {
    const waiting = [...checks];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const outcome = await runCheck(next);
        report(outcome);
        outcomes.push(outcome);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }
  return outcomes;
};

const giveUp = (message: string): never => {
  console.error(message);
  console.log('0 passed, 1 failed');
  process.exit(1);
};

/** Ends the process if there is no browser: half a run must not look like a whole one. */
export const demandBrowser = (): void => {
  if (lookForChromium() === undefined) giveUp(NO_BROWSER);
};

/** Prints the engines of the stories, and ends the process where one is missing that has to be there. */
export const demandEngines = async (): Promise<void> => {
  try {
    await announceEngines();
  } catch (error) {
    giveUp(error instanceof Error ? error.message : String(error));
  }
};

/** Prints the sum as the last line and sets the exit code. */
export const conclude = (outcomes: readonly Outcome[]): void => {
  const sum = (key: 'passed' | 'failed'): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const failed = sum('failed');
  for (const outcome of outcomes.filter((one) => one.failed > 0)) console.log(`FAIL ${outcome.name}`);
  console.log(`${sum('passed')} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
};
