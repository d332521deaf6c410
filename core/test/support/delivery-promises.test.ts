import { expect, test } from 'vitest';
import { brokenPromises, type Line, type Side } from './delivery-promises.ts';

const mine = (text: string, status: Line['status'] = 'delivered'): Line => ({ mine: true, text, status });
const theirs = (text: string): Line => ({ mine: false, text });

const alice: Side = { name: 'alice', wrote: [['a1', 'a2']], shown: [mine('a1'), theirs('b1'), mine('a2')], missing: 0 };
const bob: Side = { name: 'bob', wrote: [['b1']], shown: [theirs('a1'), mine('b1', 'read'), theirs('a2')], missing: 0 };

const promises = (...sides: readonly [Side, Side]): readonly string[] => [
  ...new Set(brokenPromises(sides).map((broken) => broken.slice(0, 2))),
];

test('finds nothing where both have what was written, in order', () => {
  expect(brokenPromises([alice, bob])).toEqual([]);
});

test('finds a message that was shown as sent and is lost', () => {
  const lost = { ...bob, shown: bob.shown.slice(0, 2) };
  const furthest = new Map([['a2', 'sent' as const]]);
  expect(brokenPromises([alice, lost], { furthest }).map((broken) => broken.slice(0, 2))).toContain('D1');
  expect(promises({ ...alice, shown: [...alice.shown.slice(0, 2), mine('a2', 'sending')] }, lost)).toEqual([
    'D6',
    'D4',
  ]);
});

test('finds a claim of an arrival that never was, a text that nobody wrote, and a status that goes back', () => {
  expect(promises(alice, { ...bob, shown: bob.shown.slice(0, 2) })).toContain('D2');
  const more = theirs('a3');
  expect(promises({ ...alice, shown: [...alice.shown, mine('a3')] }, { ...bob, shown: [...bob.shown, more] })).toEqual([
    'D2',
  ]);
  expect(brokenPromises([alice, bob], { wentBack: ['a1: read, then sent'] })).toHaveLength(1);
});

test('finds what is shown twice', () => {
  expect(promises(alice, { ...bob, shown: [...bob.shown, theirs('a2')] })).toContain('D3');
});

test('finds another order of one writer, and another order between the two', () => {
  const turned = [theirs('a2'), mine('b1', 'read'), theirs('a1')];
  expect(promises(alice, { ...bob, shown: turned })).toEqual(['D4']);
  expect(promises(alice, { ...bob, shown: [mine('b1', 'read'), theirs('a1'), theirs('a2')] })).toEqual(['D4']);
});

test('finds a mark that stays, and one that is missing where a message is', () => {
  expect(promises(alice, { ...bob, missing: 1 })).toEqual(['D5']);
  const expired = new Set(['a2']);
  const gone = { ...bob, shown: bob.shown.slice(0, 2) };
  const sent = { ...alice, shown: [...alice.shown.slice(0, 2), mine('a2', 'sent')] };
  expect(brokenPromises([sent, { ...gone, missing: 1 }], { expired })).toEqual([]);
  expect(brokenPromises([sent, gone], { expired })).toEqual(['D5: bob is told that 0 are missing']);
});
