import {
  concatBytes,
  encodeUnsignedDeviceList,
  labelled,
  listSignatureInput,
  type DeviceListFields,
  type DeviceId,
} from '@cipherchat/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { bytesOfId, TestAccount, type TestDevice } from '../../test/support/account.ts';
import { newSigningKey, signed, signList } from '../../test/support/signing.ts';
import { checkFollows, newListOf, readList } from './list-chain.ts';

const refused = (code: string) => expect.objectContaining({ code }) as unknown;
const P_LITTLE_ENDIAN = Uint8Array.from([0xed, ...Array<number>(30).fill(0xff), 0x7f]);

describe('one list by itself', () => {
  let alice: TestAccount;
  beforeEach(() => {
    alice = new TestAccount();
  });

  it('is read: account, devices, hash', () => {
    const second = alice.addDevice();
    const read = readList(alice.sign());
    expect(read.account).toBe(alice.address);
    expect([...read.devices.keys()]).toEqual([alice.first.id, second.id].sort());
    expect(read.list.hash).toHaveLength(32);
  });

  it('may hold no device at all', () => {
    expect(readList(alice.draft({ devices: [] })).devices.size).toBe(0);
  });

  it('is refused in every flipped byte', () => {
    const list = alice.sign();
    for (let i = 0; i < list.length; i += 1) {
      const changed = Uint8Array.from(list, (byte, j) => (i === j ? byte ^ 1 : byte));
      expect(() => readList(changed), `byte ${i}`).toThrow();
    }
  });

  it('is refused when it is cut or lengthened', () => {
    const list = alice.sign();
    for (const changed of [
      list.subarray(0, -1),
      list.subarray(1),
      concatBytes(list, Uint8Array.of(0)),
      new Uint8Array(),
    ]) {
      expect(() => readList(changed)).toThrow();
    }
  });

  it('is refused when another account key signed it', () => {
    const unsigned = encodeUnsignedDeviceList(alice.fields());
    const forged = concatBytes(unsigned, signed(newSigningKey(), listSignatureInput({ signed: unsigned })));
    expect(() => readList(forged)).toThrow(refused('bad-signature'));
  });

  it('is refused when the signature is over another kind of structure', () => {
    const unsigned = encodeUnsignedDeviceList(alice.fields());
    expect(() => readList(concatBytes(unsigned, signed(alice.key, labelled('sign/prekey', unsigned))))).toThrow(
      refused('bad-signature'),
    );
  });

  it('is refused with devices out of order, or one of them twice', () => {
    alice.addDevice();
    const { devices } = alice.fields();
    const [one] = devices;
    expect(() => readList(alice.draft({ devices: devices.toReversed() }))).toThrow(refused('malformed'));
    expect(() => readList(alice.draft({ devices: one === undefined ? [] : [one, one] }))).toThrow(refused('malformed'));
  });

  it.each([
    ['DIK of low order', { identityKey: new Uint8Array(32) }],
    ['DIK above the prime', { identityKey: P_LITTLE_ENDIAN }],
    ['DSK of low order', { signingKey: Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0)) }],
    ['DSK above the prime', { signingKey: P_LITTLE_ENDIAN }],
  ])('is refused with a %s, though properly signed', (_, keys) => {
    const entry = { ...alice.first.entry, ...keys };
    expect(() => readList(alice.draft({ devices: [entry] }))).toThrow(refused('invalid-key'));
  });

  it('is refused with a device that it lists and removes', () => {
    const removals = [{ deviceId: bytesOfId(alice.first.id), reason: 2 as const, since: 1 }];
    expect(() => readList(alice.draft({ version: 2, previous: new Uint8Array(32).fill(1), removals }))).toThrow(
      refused('bad-chain'),
    );
  });

  it('is refused with an account key of low order', () => {
    const fields = { ...alice.fields(), accountKey: new Uint8Array(32) };
    expect(() => readList(signList(alice.key, fields))).toThrow(refused('invalid-key'));
  });

  it.each([
    ['version 0', { version: 0 }],
    ['a previous hash in the first version', { previous: new Uint8Array(32).fill(1) }],
    ['a removal in the first version', { removals: [{ deviceId: new Uint8Array(16), reason: 1 as const, since: 1 }] }],
  ])('is refused with %s', (_, changes) => {
    expect(() => readList(alice.draft(changes))).toThrow(refused('malformed'));
  });
});

describe('the list that follows', () => {
  let alice: TestAccount;
  let second: TestDevice;
  beforeEach(() => {
    alice = new TestAccount();
    second = alice.addDevice();
    alice.sign();
  });

  const follow = (next: Uint8Array, removed: readonly DeviceId[] = []): void => {
    checkFollows(readList(alice.lists[0] ?? new Uint8Array()), new Set(removed), readList(next));
  };
  const bad = (changes: Partial<DeviceListFields>): void => {
    expect(() => follow(alice.draft(changes))).toThrow(refused('bad-chain'));
  };
  const removalOf = (device: TestDevice) => [{ deviceId: bytesOfId(device.id), reason: 2 as const, since: 5 }];

  it('may be the same again, newer', () => {
    expect(() => follow(alice.draft())).not.toThrow();
  });

  it('may be issued at the same time, with the same or a higher floor', () => {
    const { issued } = readList(alice.lists[0] ?? new Uint8Array()).list;
    expect(() => follow(alice.draft({ issued, backupFloor: 3 }))).not.toThrow();
  });

  it('may add and remove devices', () => {
    alice.addDevice();
    expect(() => follow(alice.signRemovalOf(second))).not.toThrow();
  });

  it('has the next version, and no other one', () => {
    bad({ version: 3 });
    bad({ version: 1, previous: new Uint8Array(32) });
  });

  it('names the hash of the one before', () => bad({ previous: new Uint8Array(32).fill(7) }));
  it('is not older', () => bad({ issued: 5 }));

  it('does not lower the floor', () => {
    const higher = alice.sign({ backupFloor: 9 });
    const lower = alice.draft({ backupFloor: 8 });
    expect(() => checkFollows(readList(higher), new Set(), readList(lower))).toThrow(refused('bad-chain'));
  });

  it('drops no device without saying so', () => bad({ devices: [alice.first.entry] }));
  it('removes only devices of the one before', () => {
    bad({ removals: [{ deviceId: new Uint8Array(16).fill(9), reason: 1, since: 5 }] });
  });
  it('does not hold what it removes', () => bad({ removals: removalOf(second) }));

  it.each([
    ['time', { created: 2 }],
    ['kind', { kind: 1 as const }],
  ])('does not change the %s of a device that stays', (_, changes) => {
    const devices = alice.fields().devices.map((entry, i) => (i === 0 ? { ...entry, ...changes } : entry));
    bad({ devices });
  });

  it('never brings back what was removed', () => {
    expect(() => follow(alice.draft(), [second.id])).toThrow(refused('bad-chain'));
  });

  it('is of the same account', () => {
    const mallory = new TestAccount();
    const list = mallory.draft({ version: 2, previous: alice.fields().previous, devices: alice.fields().devices });
    expect(() => follow(list)).toThrow();
  });

  it('is kept with what it says', () => {
    const bytes = alice.signRemovalOf(second);
    const kept = newListOf(readList(bytes), bytes);
    expect(kept).toMatchObject({
      account: alice.address,
      version: 2,
      devices: [alice.first.id],
      removals: [second.id],
    });
    expect(kept.bytes).toBe(bytes);
  });
});
