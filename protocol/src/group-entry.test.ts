/** Layout of an entry of a group or team (PROTOCOL 8.1): what is written is read, and nothing else. */
import { describe, expect, test } from 'vitest';
import { concatBytes, equalBytes } from './byte-writer.ts';
import { encodeUnsignedGroupEntry, parseGroupEntry, type GroupEntryFields } from './group-entry.ts';

const bytes = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill);

const GROUP: GroupEntryFields = {
  id: bytes(16, 1),
  kind: 1,
  epoch: 3,
  previous: bytes(32, 2),
  issued: 1_800_000_000_000,
  author: bytes(20, 3),
  device: bytes(16, 4),
  listVersion: 5,
  name: 'Lager Süd',
  members: [
    { account: bytes(20, 3), role: 3 },
    { account: bytes(20, 4), role: 2 },
    { account: bytes(20, 5), role: 1 },
  ],
};
const TEAM: GroupEntryFields = { ...GROUP, kind: 2, device: bytes(16, 0), listVersion: 0 };
const SIGNATURE = bytes(64, 9);

const written = (fields: GroupEntryFields): Uint8Array => concatBytes(encodeUnsignedGroupEntry(fields), SIGNATURE);
const writing =
  (changed: Partial<GroupEntryFields>, from = GROUP) =>
  () =>
    written({ ...from, ...changed });
const members = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ account: bytes(20, i + 1), role: 3 as const }));

/** Offsets after the fixed 105 bytes: the length of the name, the name of 10 bytes, the number of members, members. */
const AT = { kind: 19, epoch: 20, device: 84, listVersion: 100, name: 104, count: 115, role: 136, second: 137 };
const reading =
  (fields: GroupEntryFields, at: number, ...values: readonly number[]) =>
  () => {
    const entry = written(fields);
    entry.set(values, at);
    return parseGroupEntry(entry);
  };

describe('an entry', () => {
  test.each([GROUP, TEAM, { ...TEAM, epoch: 1, previous: bytes(32, 0) }, { ...GROUP, name: '', members: members(64) }])(
    'of kind $kind at epoch $epoch is read as it was written',
    (fields) => {
      const entry = written(fields);
      const { signed, signature, ...read } = parseGroupEntry(entry);
      expect(read).toEqual(fields);
      expect(entry).toHaveLength(170 + new TextEncoder().encode(fields.name).length + 21 * fields.members.length);
      expect(equalBytes(concatBytes(signed, signature), entry)).toBe(true);
    },
  );

  test('is a copy: the bytes it was read from may change', () => {
    const entry = written(GROUP);
    const read = parseGroupEntry(entry);
    entry.fill(0);
    expect(read.id).toEqual(GROUP.id);
    expect(read.signature).toEqual(SIGNATURE);
  });

  test('is written with members in order and the name in normal form C', () => {
    const { members: given, name } = GROUP;
    const other = written({ ...GROUP, members: given.toReversed(), name: name.normalize('NFD') });
    expect(other).toEqual(written(GROUP));
  });
});

describe('writing refuses', () => {
  test.each([
    ['limit', 'a name of 65 bytes', writing({ name: 'x'.repeat(65) })],
    ['limit', '65 members', writing({ members: members(65) })],
    ['malformed', 'no members', writing({ members: [] })],
    ['malformed', 'one account twice', writing({ members: [...GROUP.members, ...GROUP.members] })],
    ['malformed', 'epoch 0', writing({ epoch: 0 })],
    ['malformed', 'a group without a device', writing({ device: bytes(16, 0) })],
    ['malformed', 'a group without a list version', writing({ listVersion: 0 })],
    ['malformed', 'a team with a device', writing({ device: bytes(16, 1) }, TEAM)],
    ['malformed', 'a team with a list version', writing({ listVersion: 1 }, TEAM)],
    ['malformed', 'a team whose first entry names one before it', writing({ epoch: 1 }, TEAM)],
    ['malformed', 'half a character', writing({ name: '\uD800' })],
  ])('%s: %s', (code, _, write) => {
    expect(write).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('reading refuses', () => {
  const { kind, epoch, device, listVersion, name, count, role, second } = AT;
  const ascending = bytes(20, 2);
  test.each([
    ['unsupported', 'another version', reading(GROUP, 0, 2)],
    ['unsupported', 'another suite', reading(GROUP, 1, 2)],
    ['unsupported', 'another tag', reading(GROUP, 2, 0x32)],
    ['malformed', 'kind 0', reading(GROUP, kind, 0)],
    ['malformed', 'kind 3', reading(GROUP, kind, 3)],
    ['malformed', 'a group called a team', reading(GROUP, kind, 2)],
    ['malformed', 'a team called a group', reading(TEAM, kind, 1)],
    ['malformed', 'epoch 0', reading(GROUP, epoch, 0, 0, 0, 0)],
    ['malformed', 'a group without a device', reading(GROUP, device, ...bytes(16, 0))],
    ['malformed', 'a group without a list version', reading(GROUP, listVersion, 0, 0, 0, 0)],
    ['malformed', 'a team with a device', reading(TEAM, device, 1)],
    ['malformed', 'a team with a list version', reading(TEAM, listVersion + 3, 1)],
    ['malformed', 'a name of 65 bytes', reading(GROUP, name, 65)],
    ['malformed', 'a name that is no UTF-8', reading(GROUP, name + 1, 0xff)],
    ['malformed', 'no members', reading(GROUP, count, 0)],
    ['malformed', '65 members', reading(GROUP, count, 65)],
    ['malformed', 'a member too few', reading(GROUP, count, 2)],
    ['malformed', 'role 0', reading(GROUP, role, 0)],
    ['malformed', 'role 4', reading(GROUP, role, 4)],
    ['malformed', 'members out of order', reading(GROUP, second, ...ascending)],
    ['malformed', 'a member twice', reading(GROUP, second, ...bytes(20, 3))],
  ])('%s: %s', (code, _, read) => {
    expect(read).toThrow(expect.objectContaining({ code }) as Error);
  });
});
