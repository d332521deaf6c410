/**
 * An export for people. What others wrote is indented by four spaces, each line of it: it cannot pass for another
 * message, nor for what the export says about it, which is indented by two.
 */
import type {
  ExportedConversation,
  ExportedMessage,
  ExportedNote,
  ExportedTeamNote,
  ExportRecord,
} from '@cipherchat/core/view';
import type { Strings } from '../locales/index.ts';
import { cleanText, dateOf, isolated } from './clean-text.ts';

type RareWords = Awaited<ReturnType<Strings['conversation']['notes']>>;

type Words = {
  readonly strings: Strings;
  readonly rare: RareWords;
  readonly timeOf: (at: number) => string;
  /** The contact of the conversation. */
  readonly name: string;
};

const indented = (text: string): string => cleanText(text).replace(/^/gmu, '    ');

/** Name, address and so on, and a rule below. */
const headOf = (one: ExportedConversation, { strings, name }: Words): string => {
  const { exporting, thread } = strings;
  const { name: given, callsItself, verified, address, tags } = one;
  const isUnchecked = given === undefined && callsItself !== undefined && verified !== 'verified';
  return [
    '',
    '='.repeat(60),
    isUnchecked ? `${name} (${thread.unchecked})` : name,
    ...(given === undefined || callsItself === undefined
      ? []
      : [`${exporting.callsItself(isolated(callsItself))} (${thread.unchecked})`]),
    ...(address === undefined ? [] : [exporting.address(address)]),
    ...(tags.length === 0 ? [] : [exporting.tags(tags.map(isolated).join(', '))]),
    '',
    '',
  ].join('\n');
};

const fileLine = ({ file }: ExportedMessage, { rare }: Words): readonly string[] => {
  if (file === undefined) return [];
  const { name, mediaType, size } = file;
  const about = [isolated(name), isolated(mediaType), rare.files.size(size)].filter((one) => one !== isolated(''));
  return [`[${rare.files.unnamed}: ${about.join(', ')}]`];
};

/** How much of an address stands for a colleague. */
const SHORT = 4;

const messageOf = (message: ExportedMessage, words: Words): string => {
  const { strings, rare, timeOf, name } = words;
  const { at, mine, colleague, text, file, edited, deleted, imported, doubt, status, reactions } = message;
  const { you, status: statuses } = strings.conversation;
  const theirs = colleague?.slice(0, SHORT) ?? name;
  const nameOf = (own: boolean): string => (own ? you : name);
  const marks = [
    ...(edited && !deleted ? [rare.message.edited] : []),
    ...(imported ? [rare.message.imported] : []),
    ...(mine && status !== undefined ? [statuses[status]] : []),
    ...(doubt === undefined ? [] : [rare.doubts[doubt]]),
  ];
  const isCaption = file !== undefined && text === file.name;
  const own = [
    ...(deleted ? [`[${mine ? rare.message.youDeleted : rare.message.theyDeleted(theirs)}]`] : []),
    ...fileLine(message, words),
    ...reactions.map((one) => `[${nameOf(one.mine)}: ${isolated(one.reaction)}]`),
  ].map((line) => `  ${line}`);
  const lines = deleted || isCaption ? own : [indented(text), ...own];
  const mark = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  return `${timeOf(at)}  ${mine ? you : theirs}${mark}\n${lines.join('\n')}\n`;
};

const noteOf = ({ at, note }: ExportedNote, { rare, timeOf, name }: Words): string =>
  `${timeOf(at)}  [${cleanText(String(rare.note(note, name, timeOf, at))).replace(/\n/gu, ' ')}]\n`;

const teamNoteOf = (note: ExportedTeamNote, { strings, timeOf }: Words): string => {
  const { teamwork, conversation } = strings;
  const { at, mine, author, text, status, isUnconfirmed } = note;
  const marks = [
    `${teamwork.note}: ${teamwork.onlyTeam}`,
    ...(status === 'not-sent' ? [teamwork.notSent] : []),
    ...(isUnconfirmed ? [teamwork.unconfirmed] : []),
  ];
  return `${timeOf(at)}  ${mine ? conversation.you : author.slice(0, SHORT)} (${marks.join(', ')})\n${indented(text)}\n`;
};

const itemOf = (record: Exclude<ExportRecord, ExportedConversation>, words: Words): string => {
  switch (record.kind) {
    case 'note':
      return noteOf(record, words);
    case 'team-note':
      return teamNoteOf(record, words);
    case 'message':
      return messageOf(record, words);
  }
};

/** Times have the distance to UTC, as a summer has another one than a winter. `at`: milliseconds since 1970. */
export async function* asText(
  records: AsyncIterable<ExportRecord>,
  { strings, at, timeZone, region }: { strings: Strings; at: number; timeZone: string; region: string },
): AsyncGenerator<string> {
  const rare = await strings.conversation.notes();
  const times = new Intl.DateTimeFormat(region, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
    timeZone,
  });
  const timeOf = (time: number): string => times.format(dateOf(time));
  let words: Words = { strings, rare, timeOf, name: strings.visitor };
  yield `${strings.product}\n${strings.exporting.made(`${timeOf(at)}, ${timeZone}`)}\n${strings.exporting.warning}\n`;
  for await (const record of records) {
    if (record.kind === 'conversation') {
      words = { ...words, name: isolated(record.name ?? record.callsItself ?? strings.visitor) };
      yield headOf(record, words);
    } else yield itemOf(record, words);
  }
}
