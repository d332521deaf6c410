/** The table of docs/architecture.md that says what each folder may import, written from folders.js. */
import { FOLDERS } from './folders.js';

const BEGIN = '<!-- folders: written by `npm run walls` -->';
const END = '<!-- /folders -->';

const WORKSPACES = ['protocol', 'core', 'widget', 'pwa', 'server', 'demo-site'];

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const rowsOf = (workspace: string): readonly string[] =>
  FOLDERS.filter(({ name }) => name.split('/')[0] === workspace).map(({ name, does, imports = [], packages = [] }) => {
    const own = imports.map((other) => other.replace(`${workspace}/`, ''));
    const allowed = [code(own), code(packages)].filter((list) => list !== '').join('; ');
    return `| \`${name.replace(`${workspace}/`, '')}\` | ${does} | ${allowed === '' ? '–' : allowed} |`;
  });

const tables = (): string =>
  WORKSPACES.map((workspace) =>
    [
      `### ${workspace}`,
      '',
      '| folder or file | what it does | may import |',
      '| --- | --- | --- |',
      ...rowsOf(workspace),
    ].join('\n'),
  ).join('\n\n');

/** The document with its table as folders.js has it. Throws where the two marks are missing. */
export const withFolderTable = (text: string): string => {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`docs/architecture.md has no ${BEGIN} … ${END}.`);
  return `${text.slice(0, begin)}${BEGIN}\n\n${tables()}\n\n${text.slice(end)}`;
};
