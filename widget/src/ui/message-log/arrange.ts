/** Turns items into rows: which messages join into one group, where a day begins, where the unread line stands. */
import type { Line, NoteItem, TextItem, TranscriptItem } from '@cipherchat/core/view';
import { sameDay } from '../dates.ts';

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'unread'; readonly key: string; readonly line: Line }
  | { readonly kind: 'note'; readonly key: string; readonly item: NoteItem }
  | {
      readonly kind: 'text';
      readonly key: string;
      readonly item: TextItem;
      /** First and last of a group: messages of one writer in the same state, without a longer pause between them. */
      readonly first: boolean;
      readonly last: boolean;
    };

const PAUSE_MS = 300_000;

/** Behind the id of a received text stands the account that wrote it. */
const WRITER = 32;

const joins = (one: TranscriptItem | undefined, next: TranscriptItem | undefined): boolean =>
  one?.kind === 'text' &&
  next?.kind === 'text' &&
  one.id.slice(WRITER) === next.id.slice(WRITER) &&
  one.mine === next.mine &&
  one.status === next.status &&
  one.failure === next.failure &&
  one.late === next.late &&
  next.sentAt - one.sentAt < PAUSE_MS;

const timeOf = (item: TranscriptItem): number => (item.kind === 'text' ? item.sentAt : item.at);

/** `lines`: by the id of the item below each. */
export const arrange = (items: readonly TranscriptItem[], lines: ReadonlyMap<string, Line>): readonly Row[] => {
  const rows: Row[] = [];
  const breaks = (before: TranscriptItem | undefined, item: TranscriptItem | undefined): boolean =>
    before === undefined ||
    item === undefined ||
    lines.has(item.id) ||
    !joins(before, item) ||
    !sameDay(timeOf(before), timeOf(item));
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const at = timeOf(item);
    if (before === undefined || !sameDay(timeOf(before), at)) rows.push({ kind: 'day', key: `day ${item.id}`, at });
    const line = lines.get(item.id);
    if (line !== undefined) rows.push({ kind: 'unread', key: `unread ${item.id}`, line });
    if (item.kind === 'note') {
      rows.push({ kind: 'note', key: item.id, item });
      continue;
    }
    const [first, last] = [breaks(before, item), breaks(item, items[index + 1])];
    rows.push({ kind: 'text', key: item.id, item, first, last });
  }
  return rows;
};
