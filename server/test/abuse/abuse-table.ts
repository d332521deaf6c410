/** `docs/abuse.md`, from the rows. */
import { isPlayed, isReferred, type AbuseRow } from './abuse-row.ts';

const GROUPS = {
  A: 'Login, challenge, token',
  B: 'Data of other accounts',
  C: 'Messages and keys',
  D: 'Parsers and injection',
  E: 'Socket.IO',
  F: 'Floods and limits',
  G: 'Names',
  J: 'Files',
  K: 'Logs, secrets and operation',
} as const;

const INTRODUCTION = `# Abuse

This page says what the tests try against the server, and what the server must answer. A test writes the table from the
rows in \`server/test/abuse\` and compares the two. After a change of the rows, write it again with
\`npx vitest run --project server server/test/abuse/abuse-table.test.ts -u\`.

Rows that are not tried say why. All others without a file in the last column run against one server process with SQLite
and its default limits, as named tests of \`server/test/abuse/abuse.test.ts\`. After each of them:

- the process is the same one and alive, it answered nothing with 5xx, and it logged no error;
- every line of the log is one JSON object and has no token that the server gave to anyone;
- two bystanders are served, and \`Object.prototype\` is as it was;
- no turn of the event loop took more than 100 ms of processor time.

The connection stays open unless the answer says that it is closed.

Statuses with a code are answers over REST. Codes alone are acknowledgements of events. \`closed\` with a number is the
code of the WebSocket. If a cell has several outcomes, each came from one of the tries, and no other outcome came.
"Stored" names the rows that are there afterwards, and those that changed. All other rows of all tables have the same
content as before.
`;

/** A word with a sign that Markdown would take for its own is shown as it is; the comma behind it is not part of it. */
const shown = (text: string): string =>
  text.replaceAll(/`[^`]+`|\S*[|<>*_[\]\\]\S*?(?=[,;:.]*(?:\s|$))/gu, (word) =>
    word.startsWith('`') ? word : `\`${word.replaceAll('|', String.raw`\|`)}\``,
  );

const outcomes = (row: AbuseRow): string => {
  if (!isPlayed(row) && !isReferred(row)) return 'not tried';
  return typeof row.answer === 'string' ? row.answer : row.answer.join('; ');
};
const counts = (rows: Readonly<Record<string, number>> = {}): string =>
  Object.entries(rows)
    .map(([table, count]) => `${count} ${table}`)
    .join(', ');
const stored = (row: AbuseRow): string => {
  if (isReferred(row)) return 'see there';
  if (!isPlayed(row)) return '';
  const { stores, changes } = row;
  return [counts(stores) || 'nothing', ...(changes === undefined ? [] : [`changes ${counts(changes)}`])].join('; ');
};
const test = (row: AbuseRow): string => (isReferred(row) ? `\`${row.shownBy.file}\`` : '');
const remark = (row: AbuseRow): string => (isPlayed(row) || isReferred(row) ? (row.remark ?? '') : row.untried);

const cells = (row: AbuseRow): readonly string[] => [
  row.number.slice(1),
  shown(row.input),
  shown(outcomes(row)),
  stored(row),
  shown(remark(row)),
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
