/**
 * A second try for tests that wait for browsers and processes, where nobody watches the run: a machine that stood still
 * must not hide what all the others found. The run names each test that took it; that is a defect of the test, or a
 * race in the product, and somebody looks at it.
 */
import type { Reporter, TestCase } from 'vitest/node';

/** For the projects of such tests; for no others, which have nothing to wait for. */
export const SECOND_TRY = { retry: process.env['CI'] === 'true' ? 1 : 0 };

/** The lines that the gate prints even when all is well. */
export const TOOK_SECOND_TRY = /^Passed only the second time:/u;

export default class SecondTries implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky === true)
      console.log(`\nPassed only the second time: ${test.module.relativeModuleId} > ${test.fullName}`);
  }
}
