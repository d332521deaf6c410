import { describe, expect, it } from 'vitest';
import { countsOf, readCounts } from './counts.ts';

const report = (passed: number, failed: number, skipped = 0, brokenFiles = 0): Parameters<typeof countsOf>[0] => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: 0,
  testResults: [
    {
      status: failed > 0 ? 'failed' : 'passed',
      assertionResults: Array.from({ length: failed }, () => ({ status: 'failed' })),
    },
    ...Array.from({ length: brokenFiles }, () => ({ status: 'failed', assertionResults: [] })),
  ],
});

describe('The sum of a run', () => {
  it('counts tests', () => {
    expect(countsOf(report(3, 2), false, true)).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  it('counts a file that broke before its first test', () => {
    expect(countsOf(report(3, 0, 0, 1), false, true)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('takes a skipped test for a failure where nobody reads the output', () => {
    expect(countsOf(report(3, 0, 2), true, true)).toEqual({ passed: 3, failed: 2, skipped: 2 });
    expect(countsOf(report(3, 0, 2), true, false)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  it('fails where the run failed and no test says why', () => {
    expect(countsOf(report(3, 0), false, true)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(readCounts('/nowhere/report.json', true, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
