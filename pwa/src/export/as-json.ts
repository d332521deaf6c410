/**
 * An export for programs: `{ format: 'cipherchat-export', version: 1, at, timeZone, conversations: [{ …, messages: […]
 * }] }`. Times are UTC; what is false or missing is left out.
 */
import type { ExportedConversation, ExportedTeamNote, ExportRecord } from '@cipherchat/core/view';
import { dateOf } from './clean-text.ts';

/** What only draws, steers or begins a tag is written as an escape: nothing is lost, and the file is inert. */
const ESCAPED = /[<\u007f-\u009f\u2028\u2029\p{Bidi_C}]/gu;

const json = (value: unknown): string =>
  JSON.stringify(value).replace(ESCAPED, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

const sideOf = (mine: boolean): 'me' | 'contact' => (mine ? 'me' : 'contact');

const headOf = ({ conversation, address, name, callsItself, verified, tags }: ExportedConversation): object => ({
  conversation,
  address,
  name,
  uncheckedName: callsItself,
  verified,
  tags,
});

const teamNoteOf = (record: ExportedTeamNote, at: string): object => ({
  kind: 'team-note',
  id: record.id,
  at,
  from: record.mine ? 'me' : 'colleague',
  colleague: record.mine ? undefined : record.author,
  text: record.text,
  status: record.status,
  failure: record.failure,
  unconfirmed: record.isUnconfirmed || undefined,
});

const itemOf = (record: Exclude<ExportRecord, ExportedConversation>): object => {
  const at = dateOf(record.at).toISOString();
  if (record.kind === 'note') return { kind: 'note', at, note: record.note };
  if (record.kind === 'team-note') return teamNoteOf(record, at);
  const { id, mine, colleague, text, file, replyTo, edited, deleted, imported, doubt, status, failure, reactions } =
    record;
  return {
    kind: 'message',
    id,
    at,
    from: colleague === undefined ? sideOf(mine) : 'colleague',
    colleague,
    text,
    file: file && { name: file.name, mediaType: file.mediaType, bytes: file.size },
    replyTo,
    edited: edited || undefined,
    deleted: deleted || undefined,
    imported: imported || undefined,
    doubt,
    status,
    failure,
    reactions:
      reactions.length > 0 ? reactions.map((one) => ({ from: sideOf(one.mine), reaction: one.reaction })) : undefined,
  };
};

/** `at`: milliseconds since 1970. */
export async function* asJson(
  records: AsyncIterable<ExportRecord>,
  { at, timeZone }: { readonly at: number; readonly timeZone: string },
): AsyncGenerator<string> {
  const head = json({ format: 'cipherchat-export', version: 1, at: dateOf(at).toISOString(), timeZone });
  yield `${head.slice(0, -1)},"conversations":[`;
  let [isOpen, isFirst] = [false, true];
  for await (const record of records) {
    if (record.kind === 'conversation') {
      yield `${isOpen ? ']},' : ''}\n${json(headOf(record)).slice(0, -1)},"messages":[`;
      [isOpen, isFirst] = [true, true];
    } else {
      yield `${isFirst ? '' : ','}\n${json(itemOf(record))}`;
      isFirst = false;
    }
  }
  yield `${isOpen ? ']}' : ''}]}\n`;
}
