/** `docs/faults.md`, from the rows. */
import { isMade, type Fault, type ShownBy } from './fault-row.ts';

const INTRODUCTION = `# Faults

This page lists what the tests break around the server, and what must hold afterwards. A test writes the tables from the
rows in \`scripts/faults\` and compares the two. After a change of the rows, write the page again with
\`npx vitest run --project house scripts/faults -u\`.

\`npm run test:faults\` runs all rows, and \`npm run test:faults -- F33 F34\` runs these two. For each row it prints what
came of it, and the line that repeats it with the same seed. It fails if a test fails, or if a row names a test that is
not there. \`npm test\` runs the same tests, in the smaller numbers that the settings in the last column enlarge. It
leaves out those in \`e2e/faults\`.

The numbers are those of our list of faults. F56 to F76 and F78 to F80 are in [reliability.md](reliability.md), which
also says what the checker looks at (D1 to D7). It runs at the end of every test in \`core/test/scenarios\` and
\`e2e/faults\`, and of \`e2e/random-kills.test.ts\` and \`e2e/kill.test.ts\`. Tests in \`server/test\` speak the wire
contract: they compare what was acknowledged with what waits for the receiver, by id, number and order.
`;

const settings = ({ environment = {} }: ShownBy): string =>
  Object.entries(environment)
    .map(([name, value]) => ` (\`${name}=${value}\`)`)
    .join('');

const testsOf = (all: readonly ShownBy[]): string =>
  all.map((shownBy) => `\`${shownBy.file}\`${settings(shownBy)}`).join(', ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const faultDocument = (faults: readonly Fault[]): string => {
  const made = faults.filter(isMade);
  const others = faults.flatMap((fault) => (isMade(fault) ? [] : [fault]));
  return [
    INTRODUCTION,
    '## What is broken\n',
    table(
      ['', 'fault', 'what holds', 'remark', 'tests'],
      made.map(({ number, fault, holds, remark = '', shownBy }) => [number, fault, holds, remark, testsOf(shownBy)]),
    ),
    '\n## What is not made here\n',
    table(
      ['', 'fault', 'why'],
      others.map(({ number, fault, notMade }) => [number, fault, notMade]),
    ),
    '',
  ].join('\n');
};
