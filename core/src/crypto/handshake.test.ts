/** The handshake from both ends, and what of it can be changed: nothing (PROTOCOL 3.3, 4). */
import { HANDSHAKE_HEADER_BYTES, Refusal, toHex } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { IS_NIGHTLY } from '../../../scripts/checks/nightly-files.ts';
import {
  bundleOf,
  makeDevice,
  NOW,
  prekeysFor,
  SUBSETS,
  testPlatform,
  verified,
} from '../../test/support/crypto-devices.ts';
import { begin, flipped, open, respond, seal, textOf } from '../../test/support/session-pair.ts';
import { accept, readHandshakeHeader } from './accept-handshake.ts';
import { handshakeIdOf, initiate } from './handshake.ts';

/** Offset of the kind of the KEM prekey in the header. */
const KEM_KIND_AT = 47;

const WAYS = ['as-handles', 'wrapped'] as const;
const platform = await testPlatform();
const [alice, bob, mallory] = await Promise.all([makeDevice(platform), makeDevice(platform), makeDevice(platform)]);

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'accepted';
  } catch (cause) {
    return cause instanceof Refusal ? cause.code : String(cause);
  }
};

describe.each(WAYS)('X25519 keys kept %s', (keepAgreementKeys) => {
  test.each(SUBSETS)('both ends derive one session with one-time keys: %o', async (oneTime) => {
    const platform = await testPlatform({ keepAgreementKeys });
    const [alice, bob] = await Promise.all([makeDevice(platform), makeDevice(platform)]);
    const first = await seal(await begin(alice, bob, oneTime), 'hello', { device: alice });
    expect(first.session).toMatchObject({ role: 'initiator', confirmed: false });
    expect(first.session.weakForwardSecrecy).toBe(!oneTime.x25519 && !oneTime.kem);
    const accepted = await respond(alice, bob, first);
    const opened = await open(accepted, first, { device: bob });
    expect(textOf(opened)).toBe('hello');
    expect([toHex(accepted.sid), toHex(accepted.handshakeId)]).toEqual([
      toHex(first.session.sid),
      toHex(await handshakeIdOf(first.message)),
    ]);

    const answer = await seal(opened.session, 'hello to you', { device: bob });
    const confirmed = await open(first.session, answer, { device: alice });
    expect(textOf(confirmed)).toBe('hello to you');
    expect(confirmed.session).toMatchObject({ confirmed: true, weakForwardSecrecy: false });
    expect(confirmed.session.handshakeHeader).toBeUndefined();
  });
});

test('the same header stands before every message until the peer has answered, and none afterwards', async () => {
  const first = await seal(await begin(alice, bob), 'one', { device: alice });
  const second = await seal(first.session, 'two', { device: alice });
  const headerOf = ({ message }: { readonly message: Uint8Array }): string =>
    toHex(message.subarray(0, HANDSHAKE_HEADER_BYTES));
  expect(headerOf(second)).toBe(headerOf(first));
  const opened = await open(await respond(alice, bob, first), first, { device: bob });
  const answer = await seal(opened.session, 'three', { device: bob });
  expect(answer.message[2]).toBe(0x22);
  const third = await seal((await open(second.session, answer, { device: alice })).session, 'four', { device: alice });
  expect([third.message[2], third.message.length]).toEqual([0x22, 143 + 256]);
});

test('two handshakes with the same bundle share no key', async () => {
  const [one, other] = [await begin(alice, bob), await begin(alice, bob)];
  expect(toHex(one.sid)).not.toBe(toHex(other.sid));
  expect(toHex(one.pq.rootKey)).not.toBe(toHex(other.pq.rootKey));
});

test('every flipped byte of a bundle is refused', async () => {
  const bundle = bundleOf(bob);
  const codes = await Promise.all(Array.from(bundle, (_, i) => codeOf(verified(bob, flipped(bundle, i)))));
  expect(codes.filter((code) => !['malformed', 'unsupported', 'bad-signature'].includes(code))).toEqual([]);
});

test.each([0, 1, 1410, 1412, 1538, 1540])('a bundle of %i bytes is refused', async (length) => {
  const bytes = new Uint8Array(length);
  bytes.set(bundleOf(bob).subarray(0, Math.min(length, 1539)));
  expect(await codeOf(verified(bob, bytes))).toBe('malformed');
});

/**
 * What is told of a flipped byte of the header, by its offset, and how many bytes lie between those that are flipped by
 * day: the long fields are keys and a ciphertext.
 */
const EXPECTED: readonly { readonly until: number; readonly codes: readonly string[]; readonly step?: number }[] = [
  { until: 3, codes: ['unsupported'] },
  { until: 39, codes: ['not-allowed'] },
  { until: 43, codes: ['not-authentic'] },
  { until: 47, codes: ['unknown-prekey'] },
  { until: 48, codes: ['malformed', 'unknown-prekey'] },
  { until: 56, codes: ['unknown-prekey'] },
  { until: HANDSHAKE_HEADER_BYTES - 1, codes: ['not-authentic'], step: 13 },
  { until: HANDSHAKE_HEADER_BYTES, codes: ['not-authentic'] },
];

const fieldAt = (at: number) => EXPECTED.find(({ until }) => at < until)!;

test('every flipped byte of the handshake header is refused, and by day each 13th of its long fields', async () => {
  const first = await seal(await begin(alice, bob), 'hello', { device: alice });
  const prekeys = prekeysFor(bob, first.message);
  const last = HANDSHAKE_HEADER_BYTES - 1;
  const next = (at: number): number =>
    Math.min(at + (IS_NIGHTLY ? 1 : (fieldAt(at).step ?? 1)), Math.max(at + 1, last));
  for (let at = 0; at < HANDSHAKE_HEADER_BYTES; at = next(at)) {
    const message = flipped(first.message, at);
    const attempt = async (): Promise<unknown> => {
      const session = await accept(platform, { own: bob.party, initiator: alice.party, message, prekeys, now: NOW });
      return await open(session, { ...first, message }, { device: bob });
    };
    expect(fieldAt(at).codes, `byte ${at}`).toContain(await codeOf(attempt()));
  }
});

describe('who is in a handshake', () => {
  test('a device makes no session with itself, from neither end', async () => {
    const bundle = await verified(alice, bundleOf(alice));
    const own = { own: alice.party, peer: alice.party, bundle, now: NOW };
    expect(await codeOf(initiate(platform, own))).toBe('not-allowed');
    const { message } = await seal(await begin(alice, bob), 'hello', { device: alice });
    const accepting = {
      own: alice.party,
      initiator: alice.party,
      message,
      prekeys: prekeysFor(alice, message),
      now: NOW,
    };
    expect(await codeOf(accept(platform, accepting))).toBe('not-allowed');
  });

  test('a header that names somebody else is not taken for the sender', async () => {
    const { message } = await seal(await begin(alice, bob), 'hello', { device: alice });
    const accepting = {
      own: bob.party,
      initiator: mallory.party,
      message,
      prekeys: prekeysFor(bob, message),
      now: NOW,
    };
    expect(await codeOf(accept(platform, accepting))).toBe('not-allowed');
  });

  test('keys that are not those of the lists give another session: no unknown key share', async () => {
    const first = await seal(await begin(alice, bob), 'hello', { device: alice });
    const [accountKey, signingKey, identityKey] = [
      mallory.party.accountKey,
      mallory.party.signingKey,
      mallory.party.identityKey,
    ];
    const initiators = [{ accountKey }, { signingKey }, { identityKey }].map((other) => ({ ...alice.party, ...other }));
    const owns = [{ accountKey }, { signingKey }, { identityKey }].map((other) => ({ ...bob.party, ...other }));
    const ends = [
      ...initiators.map((initiator) => ({ own: bob.party, initiator })),
      ...owns.map((own) => ({ own, initiator: alice.party })),
    ];
    for (const end of ends) {
      const accepting = { ...end, message: first.message, prekeys: prekeysFor(bob, first.message), now: NOW };
      const session = await accept(platform, accepting);
      expect(await codeOf(open(session, first, { device: bob }))).toBe('not-authentic');
    }
  });

  test('prekeys that are not those of the header are refused', async () => {
    const { message } = await seal(await begin(alice, bob), 'hello', { device: alice });
    const prekeys = prekeysFor(bob, message);
    const { mediumTerm, kem, oneTime } = prekeys;
    const wrong = [
      { mediumTerm, kem },
      { ...prekeys, mediumTerm: oneTime! },
      { ...prekeys, oneTime: mediumTerm },
      {
        ...prekeys,
        kem: prekeysFor(
          bob,
          (await seal(await begin(alice, bob, { x25519: true, kem: false }), '', { device: alice })).message,
        ).kem,
      },
    ];
    for (const others of wrong) {
      const accepting = { own: bob.party, initiator: alice.party, message, prekeys: others, now: NOW };
      expect(await codeOf(accept(platform, accepting))).toBe('unknown-prekey');
    }
  });

  test('a KEM prekey stands for its kind alone: under the other one, with the same id, it is not the one that is named', async () => {
    const { message } = await seal(await begin(alice, bob), 'hello', { device: alice });
    const prekeys = prekeysFor(bob, message);
    const other = Uint8Array.from(message);
    expect([message[KEM_KIND_AT], readHandshakeHeader(message).kemId]).toEqual([4, 7]);
    other[KEM_KIND_AT] = 3;
    const accepting = { own: bob.party, initiator: alice.party, message: other, prekeys, now: NOW };
    expect(await codeOf(accept(platform, accepting))).toBe('unknown-prekey');
  });

  test.each([0, 1, 2, 5, 255])('a KEM prekey of kind %i is refused', async (kind) => {
    const { message } = await seal(await begin(alice, bob), 'hello', { device: alice });
    message[KEM_KIND_AT] = kind;
    expect(() => readHandshakeHeader(message)).toThrow('malformed');
  });

  test('an ephemeral key of low order is refused', async () => {
    const { message } = await seal(await begin(alice, bob), 'hello', { device: alice });
    const low = Uint8Array.from(message);
    low.fill(0, 56, 88);
    expect(await codeOf(respond(alice, bob, { message: low }))).toBe('malformed');
  });

  test('a device whose identity key or prekey is of low order gets no session', async () => {
    const bundle = await verified(bob, bundleOf(bob));
    const zero = new Uint8Array(32);
    const peer = { ...bob.party, identityKey: zero };
    expect(await codeOf(initiate(platform, { own: alice.party, peer, bundle, now: NOW }))).toBe('malformed');
    for (const part of ['mediumTerm', 'oneTime'] as const) {
      const low = { ...bundle, [part]: { ...bundle[part]!, publicKey: zero } };
      expect(await codeOf(initiate(platform, { own: alice.party, peer: bob.party, bundle: low, now: NOW }))).toBe(
        'malformed',
      );
    }
  });
});

test('a header is read as it was written, and a shorter one is refused', async () => {
  const { message } = await seal(await begin(alice, bob, { x25519: false, kem: false }), 'hello', { device: alice });
  expect(readHandshakeHeader(message)).toMatchObject({
    listVersion: 1,
    mediumTermId: 7,
    kemKind: 3,
    kemId: 7,
    oneTimeId: 0,
  });
  expect(() => readHandshakeHeader(message.subarray(0, 1175))).toThrow('malformed');
});
