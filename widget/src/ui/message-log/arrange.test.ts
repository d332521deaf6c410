import { describe, expect, it } from 'vitest';
import { mine, note, NOW, theirs } from '../../../test/support/fake-owner.ts';
import type { TranscriptItem } from '@cipherchat/core/view';
import { arrange as arrangeWith, type Row } from './arrange.ts';

const MINUTE = 60_000;
const LINE = { count: 1, late: false };
const arrange = (items: readonly TranscriptItem[], ...below: readonly string[]): readonly Row[] =>
  arrangeWith(items, new Map(below.map((id) => [id, LINE])));
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
    expect(shape(arrange([a, b], a.id, b.id))).toEqual(['day', 'unread', '[a]', 'unread', '[b]']);
  });

  it('keep a message that arrived late apart, which says when it arrived', () => {
    expect(shape(arrange([theirs('a'), theirs('b', { late: NOW + MINUTE }), theirs('c')]))).toEqual([
      'day',
      '[a]',
      '[b]',
      '[c]',
    ]);
  });
});
