/** The rules between one device list and the next (PROTOCOL 3.2), each with its code. Ids and hashes are invented. */
import { describe, expect, test } from 'vitest';
import { checkNextList, judgeSuccessor, nextListFields } from './device-list-chain.ts';
import type { DeviceEntry } from './device-list.ts';
import { toHex } from './hex.ts';
import { checkDeviceIds, type IdentifiedList } from './sound-device-list.ts';

const bytes = (length: number, fill: number): Uint8Array => new Uint8Array(length).fill(fill);
const device = (fill: number): DeviceEntry => ({
  signingKey: bytes(32, fill),
  identityKey: bytes(32, fill),
  created: 5,
  kind: 2,
});
const idOf = ({ signingKey }: DeviceEntry): Uint8Array => signingKey.subarray(0, 16);
const [phone, laptop, tablet] = [device(1), device(2), device(3)];
const removal = (entry: DeviceEntry) => ({ deviceId: idOf(entry), reason: 1 as const, since: 5 });

const list = (changed: Partial<IdentifiedList> = {}): IdentifiedList => ({
  accountKey: bytes(32, 9),
  version: 4,
  previous: bytes(32, 3),
  hash: bytes(32, 4),
  issued: 1000,
  backupFloor: 2,
  devices: [phone, laptop],
  removals: [],
  deviceIds: (changed.devices ?? [phone, laptop]).map(idOf),
  ...changed,
});
const known = list();
const next = (changed: Partial<IdentifiedList> = {}): IdentifiedList =>
  list({ ...nextListFields(known, 2000), hash: bytes(32, 5), ...changed });
const check =
  (candidate: IdentifiedList, removedBefore: ReadonlySet<string> = new Set()) =>
  (): void =>
    checkNextList(known, candidate, removedBefore);

describe('the ids of one list', () => {
  test('ascend, and none is there twice', () => {
    expect(() => checkDeviceIds(known)).not.toThrow();
    expect(() => checkDeviceIds(list({ devices: [laptop, phone] }))).toThrow('malformed');
    expect(() => checkDeviceIds(list({ devices: [phone, phone] }))).toThrow('malformed');
  });

  test('are not those of devices that it removes', () => {
    expect(() => checkDeviceIds(list({ removals: [removal(tablet)] }))).not.toThrow();
    expect(() => checkDeviceIds(list({ removals: [removal(laptop)] }))).toThrow('bad-chain');
  });
});

describe('the next list', () => {
  test.each<[string, Partial<IdentifiedList>]>([
    ['nothing changed', {}],
    ['issued at the same time', { issued: 1000 }],
    ['a higher floor of backups', { backupFloor: 3 }],
    ['a device added', { devices: [phone, laptop, tablet] }],
    ['a device removed', { devices: [phone], removals: [removal(laptop)] }],
    ['one added and one removed', { devices: [phone, tablet], removals: [removal(laptop)] }],
    ['all devices removed', { devices: [], removals: [removal(phone), removal(laptop)] }],
  ])('may follow: %s', (_, changed) => {
    expect(check(next(changed))).not.toThrow();
  });

  test.each<[string, Partial<IdentifiedList>]>([
    ['a version left out', { version: 6 }],
    ['the same version', { version: 4 }],
    ['an earlier version', { version: 3 }],
    ['another list named as the one before', { previous: bytes(32, 8) }],
    ['issued earlier', { issued: 999 }],
    ['a lower floor of backups', { backupFloor: 1 }],
    ['another account key', { accountKey: bytes(32, 8) }],
    ['a device gone without a removal', { devices: [phone] }],
    ['a removal of a device that was not there', { removals: [removal(tablet)] }],
    ['an entry with another time', { devices: [{ ...phone, created: 6 }, laptop] }],
    ['an entry of another kind', { devices: [{ ...phone, kind: 1 }, laptop] }],
  ])('does not follow: %s', (_, changed) => {
    expect(check(next(changed))).toThrow('bad-chain');
  });

  test('never brings back a device whose removal was seen', () => {
    const removed = new Set([toHex(idOf(tablet))]);
    expect(check(next({ devices: [phone, laptop, tablet] }), removed)).toThrow('bad-chain');
    expect(check(next(), removed)).not.toThrow();
  });

  test('is issued by the later one of the clock and the list before', () => {
    expect(nextListFields(known, 2000)).toMatchObject({ version: 5, previous: known.hash, issued: 2000, removals: [] });
    expect(nextListFields(known, 500).issued).toBe(1000);
  });
});

describe('a list that may take the place of the known one', () => {
  const judge = (candidate: IdentifiedList) => (): void => judgeSuccessor(known, candidate);

  test('is the same list, or the next one', () => {
    expect(judge(list())).not.toThrow();
    expect(judge(next())).not.toThrow();
  });

  test.each<[string, IdentifiedList, string]>([
    ['another account key', list({ accountKey: bytes(32, 8) }), 'bad-signature'],
    ['an older version', list({ version: 3 }), 'rollback'],
    ['another list of the same version', list({ hash: bytes(32, 8) }), 'fork'],
    ['a version left out', next({ version: 6 }), 'bad-chain'],
  ])('is not %s', (_, candidate, code) => {
    expect(judge(candidate)).toThrow(code);
  });
});
