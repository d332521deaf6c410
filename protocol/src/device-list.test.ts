/** Layout of a device list: every field in its place, and nothing else (PROTOCOL 3.2). */
import { describe, expect, test } from 'vitest';
import { concatBytes } from './byte-writer.ts';
import {
  encodeDeviceEntry,
  encodeUnsignedDeviceList,
  MAX_DEVICE_LIST_BYTES,
  parseDeviceList,
  type DeviceEntry,
  type DeviceListFields,
  type Removal,
} from './device-list.ts';

const entry = (of: number): DeviceEntry => ({
  signingKey: new Uint8Array(32).fill(of),
  identityKey: new Uint8Array(32).fill(of + 1),
  created: 1000 + of,
  kind: 2,
});
const removal = (of: number): Removal => ({ deviceId: new Uint8Array(16).fill(of), reason: 1, since: 2000 + of });

const second: DeviceListFields = {
  accountKey: new Uint8Array(32).fill(9),
  version: 2,
  previous: new Uint8Array(32).fill(8),
  issued: 3000,
  backupFloor: 4,
  devices: [entry(1), entry(3)],
  removals: [removal(1), removal(2)],
};
const first: DeviceListFields = { ...second, version: 1, previous: new Uint8Array(32), removals: [] };

const whole = (fields: DeviceListFields): Uint8Array<ArrayBuffer> =>
  concatBytes(encodeUnsignedDeviceList(fields), new Uint8Array(64).fill(7));

const changed = (fields: DeviceListFields, at: number, ...bytes: readonly number[]): Uint8Array => {
  const list = whole(fields);
  list.set(bytes, at);
  return list;
};

const COUNT_AT = 83;

describe('a device list', () => {
  test('comes back as it was written', () => {
    for (const fields of [first, second, { ...second, devices: [], removals: [] }]) {
      const { signed, signature, ...read } = parseDeviceList(whole(fields));
      expect(read).toEqual(fields);
      expect(signed).toEqual(encodeUnsignedDeviceList(fields));
      expect(signature).toEqual(new Uint8Array(64).fill(7));
    }
  });

  test('has 149 + 73 n + 25 m bytes, at most 16 of either', () => {
    expect([whole(first).length, whole(second).length]).toEqual([149 + 73 * 2, 149 + 73 * 2 + 25 * 2]);
    const full = {
      ...second,
      devices: Array.from({ length: 16 }, (_, i) => entry(i)),
      removals: Array.from({ length: 16 }, (_, i) => removal(i)),
    };
    expect(whole(full).length).toBe(MAX_DEVICE_LIST_BYTES);
    expect(parseDeviceList(whole(full)).devices.length).toBe(16);
    const devices = Array.from({ length: 17 }, (_, i) => entry(i));
    expect(() => parseDeviceList(whole({ ...second, devices }))).toThrow('malformed');
    const removals = Array.from({ length: 17 }, (_, i) => removal(i));
    expect(() => parseDeviceList(whole({ ...second, removals }))).toThrow('malformed');
  });

  test('has each field where the protocol says', () => {
    const bytes = encodeUnsignedDeviceList(second);
    expect([...bytes.subarray(0, 3)]).toEqual([1, 1, 0x11]);
    expect([bytes[3], bytes[38], bytes[39], bytes[COUNT_AT], bytes[COUNT_AT + 1 + 2 * 73]]).toEqual([9, 2, 8, 2, 2]);
    expect(bytes.subarray(COUNT_AT + 1, COUNT_AT + 74)).toEqual(encodeDeviceEntry(entry(1)));
    expect(encodeDeviceEntry(entry(1)).length).toBe(73);
  });

  test('has memory of its own', () => {
    const bytes = whole(second);
    const { signed } = parseDeviceList(bytes);
    bytes.fill(0);
    expect(signed).toEqual(encodeUnsignedDeviceList(second));
  });
});

describe('refused', () => {
  test('what was cut off, at any byte, and what goes on', () => {
    const bytes = whole(second);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => parseDeviceList(bytes.subarray(0, length))).toThrow('malformed');
    }
    expect(() => parseDeviceList(concatBytes(bytes, Uint8Array.of(0)))).toThrow('malformed');
  });

  test.each([0, 1, 2])('another byte %i of the prefix: unsupported', (at) => {
    for (const value of [0, 2, 0x12, 255])
      expect(() => parseDeviceList(changed(second, at, value))).toThrow('unsupported');
  });

  test('kinds of device and reasons that are not listed', () => {
    for (const kind of [0, 4, 255])
      expect(() => parseDeviceList(changed(second, COUNT_AT + 73, kind))).toThrow('malformed');
    const reasonAt = COUNT_AT + 1 + 2 * 73 + 1 + 16;
    for (const reason of [0, 3, 255])
      expect(() => parseDeviceList(changed(second, reasonAt, reason))).toThrow('malformed');
  });

  test('removals out of order, or one of them twice', () => {
    for (const removals of [
      [removal(2), removal(1)],
      [removal(1), removal(1)],
    ]) {
      expect(() => parseDeviceList(whole({ ...second, removals }))).toThrow('malformed');
    }
  });

  test('version 0, and a first version with something before it', () => {
    expect(() => parseDeviceList(whole({ ...second, version: 0 }))).toThrow('malformed');
    expect(() => parseDeviceList(whole({ ...first, previous: second.previous }))).toThrow('malformed');
    expect(() => parseDeviceList(whole({ ...first, removals: [removal(1)] }))).toThrow('malformed');
  });

  test('a time beyond 2^53 - 1', () => {
    expect(() => parseDeviceList(changed(second, 71, 0, 0x20))).toThrow('malformed');
  });
});
