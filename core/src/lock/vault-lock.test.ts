import { fromHex, type SlotCost } from '@cipherchat/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashPassphrase } from '../crypto/passphrase-hash.ts';
import { openRecord, sealRecord } from '../crypto/vault.ts';
import type { LockRecord } from '../storage/lock-port.ts';
import { MemoryLockStore } from '../../test/support/memory-lock-store.ts';
import { SoftwarePasskeys } from '../../test/support/software-passkeys.ts';
import { isPin, VaultLock } from './vault-lock.ts';

const PIN = '271828';
const OTHER = '314159';
const TEXT = new TextEncoder().encode('The kiln is full until Friday.');

/** The real function, at the least cost that it takes. Costs that were asked for stay in the record. */
const costs: SlotCost[] = [];
const hashPin = async (pin: string, salt: Uint8Array, cost: SlotCost) => {
  costs.push(cost);
  return await hashPassphrase(pin, salt, { memory: 8, passes: 1, lanes: 1 });
};

let store: MemoryLockStore;
let now: number;
let passkeys: SoftwarePasskeys;
let lock: VaultLock;

beforeEach(() => {
  [store, now] = [new MemoryLockStore(), 1_800_000_000_000];
  passkeys = new SoftwarePasskeys();
  lock = new VaultLock({ store, hashPin, passkeys, now: () => now });
});

const keyOf = async (pin: string): Promise<CryptoKey> => {
  const opened = await lock.open(pin);
  if (opened.kind !== 'opened') throw new Error(`the lock answered ${opened.kind}`);
  return opened.vaultKey;
};

describe('a lock', () => {
  it('opens with its PIN to the key that it gave, as a handle that cannot be exported', async () => {
    const given = await lock.turnOn(PIN);
    const found = await keyOf(PIN);
    expect(found).toMatchObject({ extractable: false, usages: ['encrypt', 'decrypt'] });
    expect(given.extractable).toBe(false);
    const sealed = await sealRecord(given, 'messages', 'a', TEXT);
    expect(await openRecord(found, 'messages', 'a', sealed)).toEqual(TEXT);
    expect(await lock.state()).toEqual({ kind: 'on', waitMs: 0, hasPasskey: false });
  });

  it('asks the memory and time of RFC 9106 of each try', async () => {
    costs.length = 0;
    await lock.turnOn(PIN);
    await lock.open(OTHER);
    expect(costs).toEqual(Array.from({ length: 2 }, () => ({ memory: 65_536, passes: 3, lanes: 1 })));
  });

  it('does not open with another PIN, a changed box, or a cost that someone lowered', async () => {
    await lock.turnOn(PIN);
    const whole = store.record!;
    expect(await lock.open(OTHER)).toEqual({ kind: 'wrong', waitMs: 0 });
    for (const changed of [
      { ...whole, box: whole.box.map((byte, i) => (i === 60 ? byte ^ 1 : byte)) },
      { ...whole, salt: whole.salt.map((byte) => byte ^ 1) },
      { ...whole, passes: 1 },
      { ...whole, memory: 8 },
    ]) {
      store.record = changed;
      store.tries = undefined;
      expect((await lock.open(PIN)).kind).toBe('wrong');
    }
    store.record = whole;
    expect((await lock.open(PIN)).kind).toBe('opened');
  });

  it('opens what the first build with a lock wrote', async () => {
    const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
    const record: LockRecord = {
      version: 1,
      memory: 65_536,
      passes: 3,
      lanes: 1,
      salt: bytes('965411899711a94d2d6b8ed69d0729b3'),
      box: bytes(
        '9b1589d7c90faa84fe833f997e78cc334d7148b9d908bb686918383719e8995a7fe4bf39608cf9b39a7f67a1478cfc69' +
          '4e85596cee1c85017f9c9fffde6a3c6b466d6ee97c12913274074d77cc6ebf5a36defac084322aa8a9cdebda7ffcd461',
      ),
    };
    await store.lock(record, await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']));
    lock = new VaultLock({ store, hashPin: hashPassphrase, now: () => now });
    const sealed = bytes(
      '708c7149cab41390c045a132db69c51ff3b10c56bdefa67ba267e0c2a2bb20ec77515341fbd8' +
        '8e80f3ba966d8ea6d9fa16e342c528fd6b84a167',
    );
    expect(await openRecord(await keyOf(PIN), 'messages', 'a', sealed)).toEqual(TEXT);
  });

  it('is not made with anything but six digits', async () => {
    for (const text of ['', '12345', '1234567', '12345a', '１２３４５６', '12 456']) {
      expect(isPin(text)).toBe(false);
      await expect(lock.turnOn(text)).rejects.toThrow(TypeError);
    }
    expect(await lock.state()).toEqual({ kind: 'off' });
  });
});

describe('wrong tries', () => {
  it('make the next one wait, also the right one, and also after a restart', async () => {
    await lock.turnOn(PIN);
    for (let i = 0; i < 4; i += 1) expect(await lock.open(OTHER)).toEqual({ kind: 'wrong', waitMs: 0 });
    expect(await lock.open(OTHER)).toEqual({ kind: 'wrong', waitMs: 30_000 });
    lock = new VaultLock({ store, hashPin, now: () => now });
    now += 29_999;
    expect(await lock.state()).toEqual({ kind: 'on', waitMs: 1, hasPasskey: false });
    expect(await lock.open(PIN)).toEqual({ kind: 'wait', waitMs: 1 });
    now += 1;
    expect(await lock.open(OTHER)).toEqual({ kind: 'wrong', waitMs: 60_000 });
    now += 60_000;
    expect((await lock.open(PIN)).kind).toBe('opened');
    expect(await lock.open(OTHER)).toEqual({ kind: 'wrong', waitMs: 0 });
  });

  it('count before they are made: a page that ends in the middle of one does not get it back', async () => {
    await lock.turnOn(PIN);
    lock = new VaultLock({ store, hashPin: () => new Promise(() => undefined), now: () => now });
    void lock.open(PIN);
    await expect.poll(() => store.tries?.failed).toBe(1);
  });

  it('count for changing and turning off as well', async () => {
    await lock.turnOn(PIN);
    for (let i = 0; i < 3; i += 1) expect((await lock.change(OTHER, '000000')).kind).toBe('wrong');
    for (let i = 0; i < 2; i += 1) expect((await lock.turnOff(OTHER)).kind).toBe('wrong');
    expect((await lock.turnOff(PIN)).kind).toBe('wait');
  });
});

describe('changing and turning off', () => {
  it('gives another PIN to the same key', async () => {
    const given = await lock.turnOn(PIN);
    const sealed = await sealRecord(given, 'messages', 'a', TEXT);
    expect(await lock.change(PIN, OTHER)).toEqual({ kind: 'done' });
    expect((await lock.open(PIN)).kind).toBe('wrong');
    expect(await openRecord(await keyOf(OTHER), 'messages', 'a', sealed)).toEqual(TEXT);
  });

  it('keeps the old PIN where the new one is none', async () => {
    await lock.turnOn(PIN);
    await expect(lock.change(PIN, 'x')).rejects.toThrow(TypeError);
    expect((await lock.open(PIN)).kind).toBe('opened');
  });

  it('puts the same key back', async () => {
    const given = await lock.turnOn(PIN);
    const sealed = await sealRecord(given, 'messages', 'a', TEXT);
    expect(await lock.turnOff(PIN)).toEqual({ kind: 'done' });
    expect(await lock.state()).toEqual({ kind: 'off' });
    expect(await lock.open(PIN)).toEqual({ kind: 'off' });
    expect(await openRecord(store.vaultKey!, 'messages', 'a', sealed)).toEqual(TEXT);
  });
});

describe('a passkey', () => {
  const keyByPasskey = async (): Promise<CryptoKey> => {
    const opened = await lock.openWithPasskey();
    if (opened.kind !== 'opened') throw new Error(`the lock answered ${opened.kind}`);
    return opened.vaultKey;
  };

  it('opens to the same key, next to the PIN, and after the PIN was changed', async () => {
    const given = await lock.turnOn(PIN);
    const sealed = await sealRecord(given, 'messages', 'a', TEXT);
    expect(await lock.addPasskey(PIN, 'Larch')).toEqual({ kind: 'done' });
    expect(await lock.state()).toMatchObject({ hasPasskey: true });
    expect(await openRecord(await keyByPasskey(), 'messages', 'a', sealed)).toEqual(TEXT);
    await lock.change(PIN, OTHER);
    const found = await keyByPasskey();
    expect(found).toMatchObject({ extractable: false, usages: ['encrypt', 'decrypt'] });
    expect(await openRecord(found, 'messages', 'a', sealed)).toEqual(TEXT);
    expect(await openRecord(await keyOf(OTHER), 'messages', 'a', sealed)).toEqual(TEXT);
  });

  it('is added with the PIN alone, whose wrong tries count', async () => {
    await lock.turnOn(PIN);
    for (let i = 0; i < 5; i += 1) expect((await lock.addPasskey(OTHER, 'Larch')).kind).toBe('wrong');
    expect((await lock.addPasskey(PIN, 'Larch')).kind).toBe('wait');
    expect(await lock.state()).toMatchObject({ hasPasskey: false });
  });

  it('opens while the PIN has to wait, and ends the wait', async () => {
    await lock.turnOn(PIN);
    await lock.addPasskey(PIN, 'Larch');
    for (let i = 0; i < 5; i += 1) await lock.open(OTHER);
    expect((await lock.open(PIN)).kind).toBe('wait');
    await keyByPasskey();
    expect((await lock.open(PIN)).kind).toBe('opened');
  });

  it('is no other one, and opens no box that was changed or was made for another lock', async () => {
    await lock.turnOn(PIN);
    await lock.addPasskey(PIN, 'Larch');
    const whole = store.record!;
    const passkey = whole.passkey!;
    await lock.turnOff(PIN);
    await lock.turnOn(PIN);
    await lock.addPasskey(PIN, 'Larch');
    const next = store.record!;
    for (const changed of [
      { ...passkey, box: passkey.box.map((byte, i) => (i === 60 ? byte ^ 1 : byte)) },
      { ...passkey, salt: passkey.salt.map((byte) => byte ^ 1) },
      { ...passkey, box: next.passkey!.box },
      { ...next.passkey!, id: passkey.id },
    ]) {
      store.record = { ...whole, passkey: changed };
      expect(await lock.openWithPasskey()).toEqual({ kind: 'wrong', waitMs: 0 });
    }
  });

  it('changes nothing where the browser uses none', async () => {
    await lock.turnOn(PIN);
    passkeys.failure = 'cancelled';
    await expect(lock.addPasskey(PIN, 'Larch')).rejects.toMatchObject({ code: 'cancelled' });
    expect(await lock.state()).toMatchObject({ hasPasskey: false });
    passkeys.failure = undefined;
    await lock.addPasskey(PIN, 'Larch');
    passkeys.failure = 'cancelled';
    await expect(lock.openWithPasskey()).rejects.toMatchObject({ code: 'cancelled' });
    expect((await lock.open(PIN)).kind).toBe('opened');
  });

  it('is removed, and goes with the lock', async () => {
    await lock.turnOn(PIN);
    await lock.addPasskey(PIN, 'Larch');
    await lock.removePasskey();
    expect(await lock.state()).toMatchObject({ hasPasskey: false });
    await expect(lock.openWithPasskey()).rejects.toMatchObject({ name: 'PasskeyError' });
    await lock.addPasskey(PIN, 'Larch');
    await lock.turnOff(PIN);
    expect(await lock.openWithPasskey()).toEqual({ kind: 'off' });
  });
});
