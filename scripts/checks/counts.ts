/** How many tests of a run passed, failed and were skipped, read from vitest's JSON report. */
import { existsSync, readFileSync } from 'node:fs';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/** A file that fails before its first test has no failed test to count, so the file counts. */
const brokenFiles = ({ testResults }: Report): number =>
  testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;

/**
 * A run whose exit code says failure fails even if no test did (an unhandled error). If no one reads the output, a
 * skipped test counts as failed: a suite that did not run must not look like one that passed.
 */
export const countsOf = (report: Report, ok: boolean, strict: boolean): Counts => {
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + brokenFiles(report) + (strict ? skipped : 0);
  return { passed: report.numPassedTests, failed: !ok && failed === 0 ? 1 : failed, skipped };
};

export const readCounts = (file: string | undefined, ok: boolean, strict: boolean): Counts => {
  if (file === undefined) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  return countsOf(JSON.parse(readFileSync(file, 'utf8')) as Report, ok, strict);
};
