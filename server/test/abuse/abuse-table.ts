/** `docs/abuse.md`, from the rows. */
import { isPlayed, type AbuseRow } from './abuse-row.ts';

const GROUPS = {
  A: 'Login, challenge, token',
  B: 'What belongs to somebody else',
  C: 'Messages and keys',
  D: 'Parsers and injection',
  E: 'Socket.IO',
} as const;

const INTRODUCTION = `# Abuse

What is tried against the server, and what has to come of it. The table is made from the rows in \`server/test/abuse\`, and a test compares the two: after a change of
the rows, \`npx vitest run --project server server/test/abuse/abuse-table.test.ts -u\` writes it anew.

All rows without a file in the last column are played against one server process with SQLite and the limits that it is shipped with, as named tests of
\`server/test/abuse/abuse.test.ts\`. After each of them the process is the same one and alive, nothing was answered with 5xx, no error was logged, every line of the log is
one JSON object and holds no token that was handed out to anybody, two bystanders are served, \`Object.prototype\` is as it was, and no turn of the event loop took more than 100 ms of processor time.
The connection is kept where the answer does not say that it is closed.

Statuses with a code are answers over REST, codes alone are acknowledgements of events, \`closed\` with a number is the code of the websocket. Where several
outcomes stand, each came of one of the tries, and no other did. "Stored" names rows that are there afterwards, and such as were changed; of all
other rows of all tables the content is the same as before.
`;

/** A word with a sign that Markdown would take for its own is shown as it is; the comma behind it is not part of it. */
const shown = (text: string): string =>
  text.replaceAll(/`[^`]+`|\S*[|<>*_[\]\\]\S*?(?=[,;:.]*(?:\s|$))/gu, (word) =>
    word.startsWith('`') ? word : `\`${word.replaceAll('|', String.raw`\|`)}\``,
  );

const outcomes = (row: AbuseRow): string => (typeof row.answer === 'string' ? row.answer : row.answer.join('; '));
const counts = (rows: Readonly<Record<string, number>> = {}): string =>
  Object.entries(rows)
    .map(([table, count]) => `${count} ${table}`)
    .join(', ');
const stored = (row: AbuseRow): string => {
  if (!isPlayed(row)) return 'see there';
  const { stores, changes } = row;
  return [counts(stores) || 'nothing', ...(changes === undefined ? [] : [`changes ${counts(changes)}`])].join('; ');
};
const test = (row: AbuseRow): string => (isPlayed(row) ? '' : `\`${row.shownBy.file}\``);

const cells = (row: AbuseRow): readonly string[] => [
  row.number.slice(1),
  shown(row.input),
  shown(outcomes(row)),
  stored(row),
  shown(row.remark ?? ''),
  test(row),
];

const HEAD = ['', 'input', 'answer', 'stored', 'remark', 'test'];

const table = (rows: readonly AbuseRow[]): string => {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, i) => Math.max(3, ...lines.map((line) => line[i]?.length ?? 0)));
  const written = (line: readonly string[]): string =>
    `| ${line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [written(HEAD), rule, ...rows.map((row) => written(cells(row)))].join('\n');
};

export const abuseTable = (rows: readonly AbuseRow[]): string => {
  const parts = Object.entries(GROUPS).map(([group, title]) => {
    const own = rows.filter(({ number }) => number.startsWith(group));
    return `## ${group}. ${title}\n\n${table(own)}\n`;
  });
  return [INTRODUCTION, ...parts].join('\n');
};
