/**
 * Entries of registers, field by field (PROTOCOL 20.1, 20.2): one that is not of its form is left out, and the others
 * count.
 */
import { encodeCbor, encodeUtf8, type CborMap, type CborValue } from '@cipherchat/protocol';
import { expect, test } from 'vitest';
import { deviceSyncBody } from '../control/device-sync.ts';
import { conversationStateBody } from '../team/conversation-state.ts';
import { teamSettingsBody } from '../team/team-settings.ts';
import { isMap } from './form.ts';

const of = (length: number, fill = 7): Uint8Array => new Uint8Array(length).fill(fill);
const x = (length: number): string => 'x'.repeat(length);
const times = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item);
const map = (entries: Readonly<Record<number, CborValue>>): CborMap =>
  new Map(Object.entries(entries).map(([key, value]) => [Number(key), value]));

const account = of(20);
const entry = (field: number, value: CborValue, subkey = of(0)): CborValue => [field, subkey, 1_800, of(16), value];
const openings: CborValue = [x(64), times(28, [7, 0, 1_440])];
const hours = encodeCbor(openings);

/** Which of these values are kept, as a field of a contact (2) or of the settings (3) of device sync. */
const kept = (kind: 2 | 3, entries: readonly CborValue[]): readonly CborValue[] => {
  const part = kind === 2 ? map({ 0: account, 1: entries }) : map({ 1: entries });
  const read = deviceSyncBody.read(map({ 0: kind, 1: part })) ?? expect.fail('not read');
  const written = deviceSyncBody.write(read);
  const inside = isMap(written) ? written.get(1) : undefined;
  return (isMap(inside) ? inside.get(1) : []) as readonly CborValue[];
};

const contact: readonly (readonly [field: number, good: CborValue, bad: CborValue])[] = [
  [1, x(128), x(129)],
  [2, 1, 2],
  [3, 0, 'open'],
  [4, 1_800, of(8)],
  [5, ['a', 'b'], ['b', 'a']],
  [5, times(16, 0).map((_, i) => `tag ${i + 10}`), times(17, 0).map((_, i) => `tag ${i + 10}`)],
  [5, [x(32)], [x(33)]],
  [6, [1, of(148)], [1, of(147)]],
  [6, [1, of(0)], [2, of(0)]],
  [7, 0, x(1)],
  [8, 1, 2],
  [9, 1, 2],
  [10, of(32), of(31)],
  [11, x(4_096), x(4_097)],
];
test.each(contact)(
  'entries of a contact, field %i: a value of another form is left out, and the others count',
  (field, good, bad) => {
    expect(kept(2, [entry(field, bad), entry(field, good)])).toEqual([entry(field, good)]);
    expect(kept(2, [entry(field, []), entry(field, good, of(1)), entry(1, 'n')])).toEqual([
      entry(field, []),
      entry(1, 'n'),
    ]);
  },
);

const settings: readonly (readonly [field: number, subkey: Uint8Array, good: CborValue, bad: CborValue])[] = [
  [1, of(8), ['t', 'x'], ['', 'x']],
  [2, of(0), hours, encodeCbor(['UTC'])],
  [2, of(0), hours, openings],
  [2, of(0), hours, of(3, 0xff)],
  [3, encodeUtf8('de'), x(1_024), x(1_025)],
  [4, of(0), 60, 'soon'],
  [5, of(0), [1, 0, 1, 0], [1, 0, 1]],
  [6, encodeUtf8('größe'), 15, 16],
  [7, of(8), [1, of(32), x(64)], [1, of(65), '']],
  [7, of(8), [2, of(65), ''], [2, of(32), '']],
  [8, of(0), 60, 59],
];
test.each(settings)('entries of the settings, field %i: likewise', (field, subkey, good, bad) => {
  expect(kept(3, [entry(field, bad, subkey), entry(field, good, subkey)])).toEqual([entry(field, good, subkey)]);
});

test('entries under a subkey that the field cannot have are left out', () => {
  const wrong = [
    entry(1, ['t', 'x'], of(7)),
    entry(2, hours, of(1)),
    entry(3, 'x', of(1, 0x80)),
    entry(6, 1, of(1, 0xff)),
  ];
  expect(kept(3, [...wrong, entry(4, 1)])).toEqual([entry(4, 1)]);
});

test('entries of a field of a later version are kept as they are', () => {
  expect(kept(2, [entry(77, 'later', of(40))])).toEqual([entry(77, 'later', of(40))]);
});

test('entries of opening hours are packed, because they would lie deeper than a content may go', () => {
  const body = deviceSyncBody.write(
    deviceSyncBody.read(map({ 0: 3, 1: map({ 1: [entry(2, hours)] }) })) ?? expect.fail('not read'),
  );
  expect(encodeCbor(map({ 6: body })).length).toBeGreaterThan(hours.length);
  const unpacked = map({ 0: 3, 1: map({ 1: [entry(2, openings)] }) });
  expect(() => encodeCbor(map({ 6: unpacked }))).toThrow('malformed');
});

test('entries of a conversation in a team, and of the settings that a team shares', () => {
  const states = [entry(1, account), entry(1, of(0)), entry(1, of(19)), entry(2, 2), entry(2, 3), entry(3, ['b', 'a'])];
  expect(conversationStateBody.read(map({ 0: account, 1: states }))?.entries).toEqual([
    states[0],
    states[1],
    states[3],
  ]);
  // Fields 5 and 8 of the settings are the account's own: in a team they are as unknown as a later one, and kept.
  const shared = [entry(6, 16), entry(6, 15), entry(5, 'anything'), entry(4, 'soon')];
  expect(teamSettingsBody.read(map({ 1: shared }))?.entries).toEqual([shared[1], shared[2]]);
});
