import { describe, expect, it } from 'vitest';
import { mine, note, NOW, theirs } from '../../../test/support/fake-owner.ts';
import { arrange, type Row } from './arrange.ts';

const MINUTE = 60_000;
const shape = (rows: readonly Row[]): readonly string[] =>
  rows.map((row) => (row.kind === 'text' ? `${row.first ? '[' : ''}${row.item.text}${row.last ? ']' : ''}` : row.kind));

describe('The rows of a log', () => {
  it('join what one writer says without a pause, in one state', () => {
    const rows = arrange([
      theirs('a', { sentAt: NOW - 20 * MINUTE }),
      theirs('b', { sentAt: NOW - 19 * MINUTE }),
      theirs('c', { sentAt: NOW - 10 * MINUTE }),
      mine('d', 'read', { sentAt: NOW - 10 * MINUTE }),
      mine('e', 'sent', { sentAt: NOW - 10 * MINUTE }),
      mine('f', 'sent', { sentAt: NOW - 9 * MINUTE }),
    ]);
    expect(shape(rows)).toEqual(['day', '[a', 'b]', '[c]', '[d]', '[e', 'f]']);
  });

  it('begin a day where the date changes, notes included', () => {
    const rows = arrange([
      theirs('a', { sentAt: NOW - 1_440 * MINUTE }),
      note({ kind: 'renewed' }, NOW),
      theirs('b', { sentAt: NOW }),
    ]);
    expect(shape(rows)).toEqual(['day', '[a]', 'day', 'note', '[b]']);
  });

  it('have the unread line before the first new message, which begins a group', () => {
    const [a, b] = [theirs('a'), theirs('b')];
    expect(shape(arrange([a, b], b.id))).toEqual(['day', '[a]', 'unread', '[b]']);
  });
});
