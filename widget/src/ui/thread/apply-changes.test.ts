import { textItem } from '@cipherchat/core/fakes';
import { expect, it } from 'vitest';
import type { ItemChange, TranscriptItem } from '@cipherchat/core/view';
import { applyChanges as applyTo } from './apply-changes.ts';

const applyChanges = (items: readonly TranscriptItem[], more: boolean, changes: readonly ItemChange[], newer = false) =>
  applyTo({ items, more, newer }, changes).items;

const [one, two, three] = [textItem('one', 1), textItem('two', 2), textItem('three', 3)];

it('puts a new item in its place', () => {
  expect(applyChanges([one, three], false, [{ id: two.id, item: two }])).toEqual([one, two, three]);
});

it('changes an item, and leaves the others the same values', () => {
  const sent = { ...two, status: 'sent' as const };
  const items = applyChanges([one, two, three], false, [{ id: two.id, item: sent }]);
  expect(items).toEqual([one, sent, three]);
  expect(items[0]).toBe(one);
});

it('moves an item that stands elsewhere now, and takes away one that is gone', () => {
  const changes = [
    { id: one.id, item: { ...one, order: 9 } },
    { id: two.id, item: undefined },
  ];
  expect(applyChanges([one, two, three], false, changes)).toEqual([three, { ...one, order: 9 }]);
});

it('leaves out what stands before the window, but not where the window begins the log', () => {
  const change = { id: one.id, item: one };
  expect(applyChanges([two, three], true, [change])).toEqual([two, three]);
  expect(applyChanges([two, three], false, [change])).toEqual([one, two, three]);
  expect(applyChanges([], true, [change])).toEqual([one]);
});

it('keeps the oldest item of the window when it changes', () => {
  const read = { ...two, status: 'read' as const };
  expect(applyChanges([two, three], true, [{ id: two.id, item: read }])).toEqual([read, three]);
});

it('says which texts it left out before or after the window', () => {
  const [zero, four] = [textItem('zero', 0), textItem('four', 4)];
  const changes = [zero, two, four].map((item) => ({ id: item.id, item }));
  expect(applyTo({ items: [one, three], more: true, newer: true }, changes)).toEqual({
    items: [one, two, three],
    outside: [zero, four],
  });
  expect(applyChanges([one, three], false, changes, true)).toEqual([zero, one, two, three]);
});
