/** A sealed message: every byte of it counts, and what does not open changes nothing (PROTOCOL 5.3, 5.5). */
import { prefix, TAG, u32 } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import { forge, plainBody, type Forgery } from '../../test/support/forged-message.ts';
import { makeDevice, testPlatform } from '../../test/support/crypto-devices.ts';
import {
  begin,
  flipped,
  isUnchanged,
  meet,
  NO_VIEW,
  open,
  respond,
  seal,
  snapshotOf,
  textOf,
} from '../../test/support/session-pair.ts';
import { encodeBody } from './body.ts';
import { NOTHING } from './functions.ts';
import { sparseEpochs } from './pq-epochs.ts';
import type { Session } from './session.ts';

const platform = await testPlatform();
const [alice, bob] = await Promise.all([makeDevice(platform), makeDevice(platform)]);
const pair = await meet(alice, bob);

/** Bob refuses with the code, and is as he was, byte for byte. */
const refuses = async (
  session: Session,
  envelope: { readonly envelopeId: Uint8Array; readonly message: Uint8Array<ArrayBuffer> },
  code: string,
): Promise<void> => {
  const before = snapshotOf(session);
  await expect(open(session, envelope, { device: bob })).rejects.toMatchObject({ code });
  expect(isUnchanged(before, snapshotOf(session))).toBe(true);
};

describe('flipped bytes', () => {
  test('of a message in a session', async () => {
    const sealed = await seal(pair.alice, 'hello', { device: alice });
    expect(sealed.message.length).toBe(143 + 256);
    for (let at = 0; at < sealed.message.length; at += 1) {
      const envelope = { ...sealed, message: flipped(sealed.message, at) };
      await refuses(pair.bob, envelope, at < 3 ? 'unsupported' : 'not-authentic');
    }
    expect(textOf(await open(pair.bob, sealed, { device: bob }))).toBe('hello');
  });

  test('of an initial message whose session is held', async () => {
    const first = await seal(await begin(alice, bob), 'hello', { device: alice });
    const { session } = await open(await respond(alice, bob, first), first, { device: bob });
    const second = await seal(first.session, 'are you there?', { device: alice });
    for (let at = 0; at < second.message.length; at += 1) {
      await refuses(
        session,
        { ...second, message: flipped(second.message, at) },
        at < 3 ? 'unsupported' : 'not-authentic',
      );
    }
    expect(textOf(await open(session, second, { device: bob }))).toBe('are you there?');
  });

  test('a message of one kind is not opened as one of the other', async () => {
    const first = await seal(await begin(alice, bob), 'hello', { device: alice });
    const { session } = await open(await respond(alice, bob, first), first, { device: bob });
    const second = await seal(first.session, 'hello again', { device: alice });
    const stripped = Uint8Array.of(...prefix(TAG.message), ...second.message.subarray(1176));
    await refuses(session, { ...second, message: stripped }, 'not-authentic');
  });
});

describe('what a message is bound to', () => {
  test('its envelope id', async () => {
    const sealed = await seal(pair.alice, 'hello', { device: alice });
    await refuses(pair.bob, { ...sealed, envelopeId: flipped(sealed.envelopeId, 15) }, 'not-authentic');
  });

  test('its direction: it does not come back to the one who sent it', async () => {
    const sealed = await seal(pair.alice, 'hello', { device: alice });
    await expect(open(sealed.session, sealed, { device: alice })).rejects.toMatchObject({ code: 'not-authentic' });
  });

  test('its session: another one between the same two does not open it', async () => {
    const other = await meet(alice, bob);
    await refuses(other.bob, await seal(pair.alice, 'hello', { device: alice }), 'not-authentic');
  });
});

describe('lengths', () => {
  test.each([0, 1, 398, 400, 143 + 257, 143 + 768, 143 + 131_072])(
    'a message of %i bytes is refused',
    async (length) => {
      const { envelopeId, message } = await seal(pair.alice, 'hello', { device: alice });
      const other = new Uint8Array(length);
      other.set(message.subarray(0, Math.min(length, message.length)));
      await refuses(pair.bob, { envelopeId, message: other }, 'malformed');
    },
  );

  test.each([
    [0, 256],
    [210, 256],
    [211, 512],
    [978, 1024],
    [979, 2048],
    [64_000, 65_536],
  ])('%i bytes of content make a body of %i', async (content, body) => {
    const sealed = await seal(pair.alice, 'x'.repeat(content), { device: alice });
    expect(sealed.message.length).toBe(143 + body);
    expect(textOf(await open(pair.bob, sealed, { device: bob })).length).toBe(content);
  });

  test('the length says nothing of the content', async () => {
    const noise = Array.from(crypto.getRandomValues(new Uint8Array(900)), (byte) => String.fromCharCode(byte & 127));
    for (const text of ['x'.repeat(900), noise.join('')]) {
      expect((await seal(pair.alice, text, { device: alice })).message.length).toBe(143 + 1024);
    }
  });

  test('content beyond 64,000 bytes is not sealed', async () => {
    await expect(seal(pair.alice, 'x'.repeat(64_001), { device: alice })).rejects.toMatchObject({ code: 'limit' });
  });
});

test('who cannot send yet is told so', async () => {
  const first = await seal(await begin(alice, bob), 'hello', { device: alice });
  const session = await respond(alice, bob, first);
  await expect(seal(session, 'too early', { device: bob })).rejects.toMatchObject({ code: 'no-session' });
});

/** The forged message is the second of alice's next chain; the first one is lost. */
const lost = await seal(pair.alice, 'lost', { device: alice });

const LOW_ORDER = new Uint8Array(32);
const padded = (change: (body: Uint8Array) => void): Uint8Array => {
  const body = plainBody(new TextEncoder().encode('hi'));
  change(body);
  return body;
};

const DISHONEST: readonly (readonly [string, Forgery, string])[] = [
  ['passes over 1001 messages', { n: 1001 }, 'too-far'],
  ['passes over 2^31 messages', { n: 2 ** 31 }, 'too-far'],
  ['passes over 2001 messages of the PQ chain', { pqN: 2002 }, 'too-far'],
  ['passes over 2^32 - 2 messages of the PQ chain', { pqN: 2 ** 32 - 1 }, 'too-far'],
  ['names a PQ epoch that is not there', { epoch: 1 }, 'unknown-epoch'],
  ['names a PQ message that was opened before', { pqN: 0 }, 'duplicate'],
  ['ends the chain before at fewer messages than have come', { pn: 0 }, 'malformed'],
  ['ends the chain before at 1001 messages more', { pn: 1002 }, 'too-far'],
  ['ratchets with a key of low order', { ratchetKey: LOW_ORDER }, 'malformed'],
  ['does not ratchet with its next header key', { ratchetKey: pair.bob.ec.theirs! }, 'malformed'],
  ['ratchets with another key than it sealed with', { ratchetKey: bob.party.identityKey }, 'not-authentic'],
  ['seals with a wrong message key', { messageKey: new Uint8Array(32) }, 'not-authentic'],
  ['seals without the PQ chain', { pqMessageKey: new Uint8Array(32) }, 'not-authentic'],
  ['breaks both ratchets, of which the classical one speaks', { n: 1001, epoch: 1 }, 'too-far'],
  ['pads with something', { body: padded((body) => body.fill(1, 255)) }, 'malformed'],
  ['pads to a larger class', { body: new Uint8Array(512) }, 'malformed'],
  ['states more content than there is', { body: padded((body) => body.set(u32(212), 42)) }, 'malformed'],
  ['states more content than is allowed', { body: padded((body) => body.set(u32(64_001), 42)) }, 'malformed'],
  ['sends a PQ field of kind 3', { body: padded((body) => body.fill(3, 41, 42)) }, 'malformed'],
];

describe('a peer with the true keys', () => {
  test.each(DISHONEST)('that %s is refused', async (_, forgery, code) => {
    await refuses(pair.bob, await forge(lost.session, forgery), code);
  });

  test('that breaks nothing is not', async () => {
    const { session } = await open(pair.bob, await forge(lost.session), { device: bob });
    expect(textOf(await open(session, lost, { device: bob }))).toBe('lost');
  });

  test('that changes its ratchet key inside of a chain is refused', async () => {
    const { session } = await open(pair.bob, lost, { device: bob });
    await refuses(session, await forge(lost.session, { ratchetKey: bob.party.identityKey }), 'malformed');
  });

  test('that turns twice before it was answered is refused', async () => {
    const { session } = await open(pair.bob, lost, { device: bob });
    const headerKey = lost.session.ec.nextSendingHeaderKey;
    await refuses(session, await forge(lost.session, { headerKey, ratchetKey: bob.party.identityKey }), 'malformed');
  });

  test('that names another ratchet key for a past chain is refused', async () => {
    const late = await forge(lost.session, { ratchetKey: bob.party.identityKey });
    const on = await seal(lost.session, 'on', { device: alice });
    const answer = await seal((await open(pair.bob, on, { device: bob })).session, 'answer', { device: bob });
    const turned = (await open(on.session, answer, { device: alice })).session;
    const next = await seal(turned, 'next', { device: alice });
    const { session } = await open(answer.session, next, { device: bob });
    expect(session.ec.past.length).toBe(1);
    await refuses(session, late, 'malformed');
    expect(textOf(await open(session, lost, { device: bob }))).toBe('lost');
  });

  test('that begins with a chain before its first one is refused', async () => {
    const session = await begin(alice, bob);
    const first = await forge(session, { pn: 1 });
    await refuses(await respond(alice, bob, first), first, 'malformed');
  });

  test('that takes part in PQ epochs may say so: this version passes over it', async () => {
    const broken = { kind: 1, epoch: 1, bytes: new Uint8Array(1184).fill(255) } as const;
    const views = { senderView: NO_VIEW, receiverView: NO_VIEW };
    const offer = await forge(pair.bob, {
      body: encodeBody({ ...views, takesPart: true, pqField: broken, content: NOTHING }),
    });
    const { session, body } = await open(pair.alice, offer, { device: alice });
    expect([body.takesPart, body.pqField?.epoch]).toEqual([true, 1]);
    expect([session.pq.newest, session.pq.sendingEpoch, session.pq.peerTakesPart, session.pq.answer]).toEqual([
      0,
      0,
      false,
      undefined,
    ]);
    await expect(open(pair.alice, offer, { device: alice, epochs: sparseEpochs })).rejects.toMatchObject({
      code: 'malformed',
    });
  });
});
