/** Items of a transcript, as a test writes them down. */
import type { NoteItem, TextItem, TranscriptItem } from '../../src/base/view.ts';

let made = 0;

/** 32 hexadecimal digits, another one each time. */
export const newId = (): string => {
  made += 1;
  return made.toString(16).padStart(32, '0');
};

/** Received and read, unless `changes` say otherwise. */
export const textItem = (text: string, sentAt: number, changes: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  id: newId(),
  mine: false,
  text,
  sentAt,
  status: undefined,
  failure: undefined,
  unread: false,
  order: sentAt,
  ...changes,
});

/** One of our own; what was not sent was refused by the server. */
export const ownItem = (
  text: string,
  sentAt: number,
  status: TextItem['status'],
  changes: Partial<TextItem> = {},
): TextItem =>
  textItem(text, sentAt, { mine: true, status, failure: status === 'not-sent' ? 'refused' : undefined, ...changes });

export const noteItem = (note: NoteItem['note'], at: number): NoteItem => ({
  kind: 'note',
  id: newId(),
  at,
  note,
  order: at,
});

export const isText = (item: TranscriptItem): item is TextItem => item.kind === 'text';

export const timeOf = (item: TranscriptItem | undefined): number => {
  if (item === undefined) return 0;
  return item.kind === 'text' ? item.sentAt : item.at;
};
