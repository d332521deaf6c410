/**
 * `npm run test:faults`: what docs/faults.md lists, or only the rows that are named: `npm run test:faults -- F33 F34`.
 * `SEED` repeats a run. For each row it prints what came of it and how to repeat it. The last line reads `N passed, N
 * failed, N not made`.
 */
import { BUILD } from './checks/list.ts';
import { runGroups } from './checks/run-checks.ts';
import { faultChecks } from './faults/fault-checks.ts';
import { isMade, type Fault } from './faults/fault-row.ts';
import { FAULTS } from './faults/fault-rows.ts';
import { readReport, verdictOn, type Verdict } from './faults/verdict.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const chosen = (numbers: readonly string[]): readonly Fault[] => {
  const unknown = numbers.filter((number) => !FAULTS.some((fault) => fault.number === number));
  if (unknown.length > 0) throw new Error(`docs/faults.md has no row ${unknown.join(', ')}.`);
  return numbers.length === 0 ? FAULTS : FAULTS.filter(({ number }) => numbers.includes(number));
};

const line = (fault: Fault, verdict: Verdict): string => {
  const after = isMade(fault) ? `SEED=${String(SEED)} npm run test:faults -- ${fault.number}` : fault.notMade;
  return `${verdict.padEnd(8)} ${fault.number.padEnd(3)} ${fault.fault}\n             ${after}`;
};

const faults = chosen(process.argv.slice(2));
const checks = faultChecks(faults, SEED);
console.log(`seed ${String(SEED)}`);
const needsBuild = checks.some(({ project }) => project === 'e2e' || project === 'faults');
const outcomes = await runGroups([
  [1, needsBuild ? [BUILD] : []],
  [2, checks],
]);

const reports = new Map(checks.map(({ project, report }) => [project, readReport(report)]));
const verdicts = faults.map((fault) => [fault, verdictOn(fault, reports)] as const);
for (const [fault, verdict] of verdicts) console.log(line(fault, verdict));
const count = (wanted: Verdict): number => verdicts.filter(([, verdict]) => verdict === wanted).length;
const skipped = count('skipped');
if (skipped > 0) console.log(`${String(skipped)} skipped: this machine lacks what the messages above name.`);
const failed = count('FAIL') + (process.env['CI'] === 'true' ? skipped : 0);
const hasFailedBesides = outcomes.some((outcome) => outcome.failed > 0);
console.log(`${String(count('ok'))} passed, ${String(failed)} failed, ${String(count('not made'))} not made`);
process.exitCode = failed === 0 && !hasFailedBesides ? 0 : 1;
