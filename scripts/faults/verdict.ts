/** What became of a row: from the JSON reports of vitest. */
import { existsSync, readFileSync } from 'node:fs';
import { isMade, titlePattern, type Fault, type ShownBy } from './fault-row.ts';

type Assertion = { readonly title: string; readonly status: string };
export type Report = {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly Assertion[] }[];
};

export type Verdict = 'ok' | 'FAIL' | 'skipped' | 'not made';

/** No results where the run left none: then each of its rows fails. */
export const readReport = (file: string): Report =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : { testResults: [] };

const statusesOf = (report: Report, file: string, name: string): readonly string[] => {
  const title = new RegExp(`^${titlePattern(name)}`, 'u');
  return report.testResults
    .filter((result) => result.name.replaceAll('\\', '/').endsWith(`/${file}`))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((test) => title.test(test.title))
    .map(({ status }) => status);
};

/** A name that no test has fails, as a failed test does. */
const outcomeOf = (report: Report | undefined, { file, tests }: ShownBy): Verdict => {
  const found = tests.map((name) => (report === undefined ? [] : statusesOf(report, file, name)));
  if (found.some((statuses) => statuses.length === 0 || statuses.includes('failed'))) return 'FAIL';
  return found.every((statuses) => statuses.includes('passed')) ? 'ok' : 'skipped';
};

/** `reports`: by project. */
export const verdictOn = (fault: Fault, reports: ReadonlyMap<string, Report>): Verdict => {
  if (!isMade(fault)) return 'not made';
  const outcomes = fault.shownBy.map((shownBy) => outcomeOf(reports.get(shownBy.project), shownBy));
  if (outcomes.includes('FAIL')) return 'FAIL';
  return outcomes.includes('skipped') ? 'skipped' : 'ok';
};
