/** The list of faults is whole, true to its document, and refers to tests that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatted } from '../formatted.ts';
import { ROOT } from '../root.ts';
import { faultDocument } from './fault-document.ts';
import { isMade, type Fault } from './fault-row.ts';
import { FAULTS } from './fault-rows.ts';
import { verdictOn, type Report } from './verdict.ts';

const DOCUMENT = 'docs/faults.md';
const EXPECTED = [...Array.from({ length: 55 }, (_, i) => i + 1), 70, 77].map((number) => `F${String(number)}`);

describe('the list of faults', () => {
  it('has each number once, in order', () => {
    expect(FAULTS.map(({ number }) => number)).toEqual(EXPECTED);
  });

  const named = FAULTS.filter(isMade).flatMap(({ number, shownBy }) =>
    shownBy.flatMap(({ file, tests }) => tests.map((name) => [number, file, name] as const)),
  );
  it.each(named)('%s refers to a test that is there: %s, %s', (_, file, name) => {
    const path = join(ROOT, file);
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, 'utf8');
    const contracts = [...text.matchAll(/from '(\.[^']*\.contract\.ts)'/gu)].map(([, to]) =>
      readFileSync(join(path, '..', to ?? ''), 'utf8'),
    );
    const parts = contracts.flatMap((contract) =>
      [...contract.matchAll(/from '(\.\/[^']*\.contract\.ts)'/gu)].map(([, to]) =>
        readFileSync(join(ROOT, 'server/src/storage', to ?? ''), 'utf8'),
      ),
    );
    expect([text, ...contracts, ...parts].some((source) => source.includes(name))).toBe(true);
  });

  it('is what docs/faults.md says', async () => {
    await expect(formatted(DOCUMENT, faultDocument(FAULTS))).toMatchFileSnapshot(join(ROOT, DOCUMENT));
  });
});

describe('the verdict on a row', () => {
  const FAULT: Fault = {
    number: 'F1',
    fault: 'x',
    holds: 'y',
    shownBy: [{ project: 'server', file: 'server/test/one.test.ts', tests: ['is killed %s'] }],
  };
  const verdict = (...tests: readonly (readonly [title: string, status: string])[]): string => {
    const assertionResults = tests.map(([title, status]) => ({ title, status }));
    const report: Report = { testResults: [{ name: '/x/server/test/one.test.ts', assertionResults }] };
    return verdictOn(FAULT, new Map([['server', report]]));
  };

  it('is ok where every test of its name passed', () => {
    expect(verdict(['is killed once', 'passed'], ['is killed twice', 'passed'], ['another', 'failed'])).toBe('ok');
  });

  it('fails where one failed, where no test has the name, and where nothing ran', () => {
    expect(verdict(['is killed once', 'passed'], ['is killed twice', 'failed'])).toBe('FAIL');
    expect(verdict(['another', 'passed'])).toBe('FAIL');
    expect(verdictOn(FAULT, new Map())).toBe('FAIL');
  });

  it('says that it was skipped where the machine lacks something', () => {
    expect(verdict(['is killed once', 'skipped'])).toBe('skipped');
  });

  it('knows what is not made', () => {
    expect(verdictOn({ number: 'F2', fault: 'x', notMade: 'y' }, new Map())).toBe('not made');
  });
});
