/** Sessions at rest: what is read is what was written, and nothing else is read. */
import { decodeCbor, encodeCbor, type CborValue } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { makeDevice, NOW, testPlatform } from '../../test/support/crypto-devices.ts';
import {
  begin,
  flipped,
  isUnchanged,
  meet,
  open,
  respond,
  seal,
  setOf,
  snapshot,
  textOf,
} from '../../test/support/session-pair.ts';
import { nobleKem } from './ml-kem.ts';
import { nativeKem } from './platform.ts';
import { sparseEpochs } from './pq-epochs.ts';
import { decodeSessionSet, encodeSessionSet, type StoredSessionSet } from './session-codec.ts';
import { afterInitiating, emptySessionSet, type SessionSet } from './session-set.ts';

const native = await nativeKem();
const WAYS = (['as-handles', 'wrapped'] as const).flatMap((keepAgreementKeys) =>
  [nobleKem, ...(native === undefined ? [] : [native])].map((kem) => ({ keepAgreementKeys, kem, name: kem.name })),
);

describe.each(WAYS)('keys kept $keepAgreementKeys, ML-KEM $name', ({ keepAgreementKeys, kem }) => {
  test('every state of a session comes back, and goes on', async () => {
    const platform = await testPlatform({ keepAgreementKeys, kem });
    const [alice, bob] = await Promise.all([makeDevice(platform), makeDevice(platform)]);
    const epochs = sparseEpochs;
    const through = async (set: SessionSet): Promise<SessionSet> => {
      const back = await decodeSessionSet(platform, encodeSessionSet(set));
      expect(isUnchanged(snapshot(set), snapshot(back))).toBe(true);
      return back;
    };
    const session = async (given: SessionSet['sending']) => (await through(setOf(given!))).sending!;

    let mine = await session(await begin(alice, bob));
    const first = await seal(mine, 'one', { device: alice, epochs });
    mine = await session(first.session);
    let theirs = await session(await respond(alice, bob, first));
    theirs = await session((await open(theirs, first, { device: bob, epochs })).session);
    const lost = await seal(theirs, 'late', { device: bob, epochs });
    const offer = await seal(await session(lost.session), 'two', { device: bob, epochs });
    theirs = await session(offer.session);
    expect(theirs.pq.offer).toBeDefined();
    mine = await session((await open(mine, offer, { device: alice, epochs })).session);
    expect([mine.pq.answer !== undefined, mine.ec.receiving!.skipped.length]).toEqual([true, 1]);
    const answer = await seal(mine, 'three', { device: alice, epochs });
    theirs = await session((await open(theirs, answer, { device: bob, epochs })).session);
    expect(theirs.pq.newest).toBe(1);
    mine = await session(answer.session);
    const late = await open(mine, lost, { device: alice, epochs });
    expect(textOf(late)).toBe('late');
    await through(afterInitiating(afterInitiating(emptySessionSet, mine, NOW), await begin(alice, bob), NOW));
    await through(emptySessionSet);
  });
});

const platform = await testPlatform();
const [alice, bob] = await Promise.all([makeDevice(platform), makeDevice(platform)]);
const stored = encodeSessionSet(afterInitiating(setOf((await meet(alice, bob)).bob), await begin(bob, alice), NOW));

const refuses = async (other: StoredSessionSet, code = 'malformed'): Promise<void> => {
  await expect(decodeSessionSet(platform, other)).rejects.toMatchObject({ code });
};

describe('refused', () => {
  test('what was cut off, at any byte', async () => {
    for (let length = 0; length < stored.bytes.length; length += 1) {
      await refuses({ ...stored, bytes: stored.bytes.subarray(0, length) });
    }
  });

  test('what goes on', async () => {
    await refuses({ ...stored, bytes: Uint8Array.of(...stored.bytes, 0) });
  });

  test('another version of the format', async () => {
    const [, ...rest] = decodeCbor(stored.bytes) as readonly CborValue[];
    for (const format of [0, 2]) await refuses({ ...stored, bytes: encodeCbor([format, ...rest]) });
    await expect(decodeSessionSet(platform, { ...stored, bytes: encodeCbor([1, ...rest]) })).resolves.toBeDefined();
  });

  test('a field more or less, and a part that is there twice', async () => {
    const [format, sending, archived] = decodeCbor(stored.bytes) as readonly CborValue[];
    const [one] = sending as readonly CborValue[];
    for (const other of [
      [format!, sending!],
      [format!, sending!, archived!, 0],
      [format!, [one!, one!], archived!],
      [format!, one!, archived!],
      [format!, sending!, [archived!]],
    ]) {
      await refuses({ ...stored, bytes: encodeCbor(other) });
    }
  });

  test('a handle too few or too many', async () => {
    expect(stored.keys.length).toBe(2);
    await refuses({ ...stored, keys: stored.keys.slice(1) });
    await refuses({ ...stored, keys: [...stored.keys, stored.keys[0]!] });
  });

  test('secrets and names of another length', async () => {
    const [format, sending, archived] = decodeCbor(stored.bytes) as readonly CborValue[];
    const fields = decodeCbor((sending as readonly Uint8Array[])[0]!) as readonly CborValue[];
    const shortened = fields.map((field, at) =>
      fields.map((other, i) => (i === at && field instanceof Uint8Array ? field.subarray(1) : other)),
    );
    for (const [at, other] of shortened.entries()) {
      if (!(fields[at] instanceof Uint8Array)) continue;
      await refuses({ ...stored, bytes: encodeCbor([format!, [encodeCbor(other)], archived!]) });
    }
  });

  test('a wrapped key that was changed', async () => {
    const wrapping = await testPlatform({ keepAgreementKeys: 'wrapped' });
    const [carol, dave] = await Promise.all([makeDevice(wrapping), makeDevice(wrapping)]);
    const { bytes, keys } = encodeSessionSet(setOf(await begin(carol, dave)));
    expect(keys.every((key) => key instanceof Uint8Array)).toBe(true);
    const other = { bytes, keys: keys.map((key) => flipped(key as Uint8Array, 20)) };
    await expect(decodeSessionSet(wrapping, other)).rejects.toMatchObject({ code: 'not-authentic' });
  });
});

test('what was read has memory of its own', async () => {
  const bytes = Uint8Array.from(stored.bytes);
  const set = await decodeSessionSet(platform, { ...stored, bytes });
  bytes.fill(0);
  expect(
    isUnchanged(snapshot(set), { hex: snapshot(await decodeSessionSet(platform, stored)).hex, keys: stored.keys }),
  ).toBe(true);
});
