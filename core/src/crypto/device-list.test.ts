/** Device lists: what makes one, and what may follow another (PROTOCOL 3.2). Each rule with its code. */
import {
  concatBytes,
  DAY_MS,
  encodeUnsignedDeviceList,
  judgeSuccessor,
  labelled,
  nextListFields,
  toHex,
  type DeviceEntry,
  type DeviceListFields,
} from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { firstList, NOW, testPlatform } from '../../test/support/crypto-devices.ts';
import { flipped } from '../../test/support/session-pair.ts';
import { accountOf, deviceIdOf, generateAccountKey } from './account.ts';
import { isStale, signDeviceList, verifyDeviceList, type VerifiedList } from './device-list.ts';
import { sign } from './functions.ts';

const platform = await testPlatform();
const accountKey = await generateAccountKey();
const account = await accountOf(accountKey.publicKey);

const device = async (kind: DeviceEntry['kind'] = 2): Promise<DeviceEntry> => {
  const [signing, identity] = [await platform.generateSigningKey(), await platform.generateAgreementKey()];
  return { signingKey: signing.publicKey, identityKey: identity.publicKey, created: NOW, kind };
};

const [phone, laptop, tablet] = [await device(), await device(), await device(1)];
const idOf = (entry: DeviceEntry): Promise<Uint8Array> => deviceIdOf(account, entry);

const make = async (fields: DeviceListFields, key = accountKey): Promise<VerifiedList> =>
  await verifyDeviceList(await signDeviceList(key, fields), await accountOf(key.publicKey));

const first = await make(firstList(accountKey.publicKey, [phone, laptop]));
/** What follows the first list when nothing happened, with something changed. */
const next = (changed: Partial<DeviceListFields> = {}): Promise<VerifiedList> =>
  make({ ...nextListFields(first, NOW + DAY_MS), ...changed });

const removal = async (entry: DeviceEntry, reason: 1 | 2 = 1) => ({ deviceId: await idOf(entry), reason, since: NOW });

describe('one list', () => {
  test('has the size, the hash and the ids that the protocol says', async () => {
    const second = await next({ devices: [phone], removals: [await removal(laptop)] });
    expect([first.bytes.length, second.bytes.length]).toEqual([149 + 73 * 2, 149 + 73 + 25]);
    expect(first.deviceIds.map(toHex)).toEqual([await idOf(phone), await idOf(laptop)].map(toHex).sort());
    expect(toHex(second.previous)).toBe(toHex(first.hash));
  });

  test('every flipped byte of it is refused', async () => {
    const bytes = await signDeviceList(accountKey, {
      ...nextListFields(first, NOW),
      devices: [phone],
      removals: [await removal(laptop)],
    });
    for (let at = 0; at < bytes.length; at += 1) {
      const refused = await verifyDeviceList(flipped(bytes, at), account).catch((cause: unknown) => cause);
      expect(refused, `byte ${at}`).toMatchObject({ name: 'Refusal' });
      expect(['bad-signature', 'malformed', 'unsupported']).toContain((refused as { code: string }).code);
    }
  });

  test('that lists a device and removes it is refused, whichever was seen before', async () => {
    const both = next({ devices: [phone, laptop], removals: [await removal(laptop)] });
    await expect(both).rejects.toMatchObject({ code: 'bad-chain' });
  });

  test('of another account is refused, however well it is signed', async () => {
    const mallory = await generateAccountKey();
    const bytes = await signDeviceList(mallory, firstList(mallory.publicKey, [phone]));
    await expect(verifyDeviceList(bytes, account)).rejects.toMatchObject({ code: 'bad-signature' });
  });

  test('signed under another label is refused', async () => {
    const unsigned = encodeUnsignedDeviceList(firstList(accountKey.publicKey, [phone]));
    const bytes = concatBytes(unsigned, await sign(accountKey.privateKey, labelled('sign/manifest', unsigned)));
    await expect(verifyDeviceList(bytes, account)).rejects.toMatchObject({ code: 'bad-signature' });
  });

  test('with devices out of order, or one of them twice, is refused', async () => {
    const ascending = first.devices;
    for (const devices of [
      [ascending[1]!, ascending[0]!],
      [ascending[0]!, ascending[0]!],
    ]) {
      const unsigned = encodeUnsignedDeviceList(firstList(accountKey.publicKey, devices));
      const bytes = concatBytes(unsigned, await sign(accountKey.privateKey, labelled('sign/device-list', unsigned)));
      await expect(verifyDeviceList(bytes, account)).rejects.toMatchObject({ code: 'malformed' });
    }
  });

  test('with a device key that nobody can have is refused', async () => {
    const zero = new Uint8Array(32);
    for (const unsound of [
      { ...phone, identityKey: zero },
      { ...phone, signingKey: zero },
    ]) {
      const bytes = await signDeviceList(accountKey, firstList(accountKey.publicKey, [unsound]));
      await expect(verifyDeviceList(bytes, account)).rejects.toMatchObject({ code: 'malformed' });
    }
  });

  test('under an account key of small order says nothing: anybody can sign for it', async () => {
    const identity = Uint8Array.of(1, ...new Uint8Array(31));
    const unsigned = encodeUnsignedDeviceList(firstList(identity, [phone]));
    // R = the identity, S = 0 verifies for any data under the identity as key.
    const bytes = concatBytes(unsigned, identity, new Uint8Array(32));
    await expect(verifyDeviceList(bytes, await accountOf(identity))).rejects.toMatchObject({ code: 'bad-signature' });
  });

  test('an account and a device are who their keys say', async () => {
    expect(account.length).toBe(20);
    expect((await idOf(phone)).length).toBe(16);
    expect(toHex(await idOf({ ...phone, identityKey: laptop.identityKey }))).not.toBe(toHex(await idOf(phone)));
    expect(toHex(await deviceIdOf(flipped(account, 0), phone))).not.toBe(toHex(await idOf(phone)));
  });
});

const judge = (list: VerifiedList, removedBefore?: ReadonlySet<string>) => (): void =>
  judgeSuccessor(first, list, removedBefore);

describe('what may follow', () => {
  test('the same list, and a renewal with nothing changed', async () => {
    expect(judge(first)).not.toThrow();
    expect(judge(await next())).not.toThrow();
    expect(judge(await next({ issued: first.issued }))).not.toThrow();
  });

  test('a device added, one removed, and both at once', async () => {
    expect(judge(await next({ devices: [phone, laptop, tablet] }))).not.toThrow();
    expect(judge(await next({ devices: [phone], removals: [await removal(laptop, 2)] }))).not.toThrow();
    expect(judge(await next({ devices: [phone, tablet], removals: [await removal(laptop)] }))).not.toThrow();
    expect(judge(await next({ devices: [], removals: [await removal(laptop), await removal(phone)] }))).not.toThrow();
  });

  test('a higher floor of backups', async () => {
    expect(judge(await next({ backupFloor: 3 }))).not.toThrow();
  });
});

describe('what may not', () => {
  test('a list under another account key: bad-signature', async () => {
    const mallory = await generateAccountKey();
    expect(judge(await make(firstList(mallory.publicKey, [phone]), mallory))).toThrow('bad-signature');
  });

  test('a version that was passed: rollback', async () => {
    const second = await next();
    expect(() => judgeSuccessor(second, first)).toThrow('rollback');
  });

  test('another list of the same version: fork', async () => {
    expect(judge(await make(firstList(accountKey.publicKey, [phone])))).toThrow('fork');
  });

  const chains: readonly (readonly [string, () => Promise<VerifiedList>])[] = [
    ['a version left out', () => next({ version: 3 })],
    ['another list named as the one before', () => next({ previous: new Uint8Array(32).fill(1) })],
    ['issued earlier', () => next({ issued: first.issued - 1 })],
    ['a device gone without a removal', () => next({ devices: [phone] })],
    ['a removal of a device that was not there', async () => next({ removals: [await removal(tablet)] })],
    ['an entry with another time', () => next({ devices: [{ ...phone, created: NOW + 1 }, laptop] })],
    ['an entry of another kind', () => next({ devices: [{ ...phone, kind: 3 }, laptop] })],
  ];

  test.each(chains)('%s: bad-chain', async (_, list) => {
    expect(judge(await list())).toThrow('bad-chain');
  });

  test('a lower floor of backups: bad-chain', async () => {
    const raised = await next({ backupFloor: 3 });
    const lowered = await make({ ...nextListFields(raised, NOW + 2 * DAY_MS), backupFloor: 2 });
    expect(() => judgeSuccessor(raised, lowered)).toThrow('bad-chain');
  });

  test('a device that was removed before: bad-chain, ever after', async () => {
    const removed = new Set([toHex(await idOf(tablet))]);
    expect(judge(await next({ devices: [phone, laptop, tablet] }), removed)).toThrow('bad-chain');
    expect(judge(await next(), removed)).not.toThrow();
  });
});

describe('time', () => {
  test('a list is stale after 45 days, not a millisecond earlier', () => {
    expect([first, { issued: NOW }].map((list) => isStale(list, NOW + 45 * DAY_MS - 1))).toEqual([false, false]);
    expect(isStale(first, NOW + 45 * DAY_MS)).toBe(true);
  });

  test('a renewal is issued by the later one of the clock and the list before', () => {
    expect(nextListFields(first, NOW + 5)).toMatchObject({ version: 2, issued: NOW + 5, removals: [] });
    expect(nextListFields(first, NOW - 5).issued).toBe(NOW);
  });
});
