/** The given handshakes and the given transcript, reproduced exactly. The files are given and never regenerated. */
import { toHex } from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import handshake from '../../test/vectors/handshake.json' with { type: 'json' };
import transcript6 from '../../test/vectors/transcript-6.json' with { type: 'json' };
import { bytes, scriptedPlatform } from '../../test/support/scripted-platform.ts';
import { listOf, ownPrekeys, partyOf, viewOf, type Device } from '../../test/support/vector-devices.ts';
import { decodeBody } from './body.ts';
import { withoutEpochs } from '../../test/support/without-epochs.ts';
import { accept, type OwnPrekeys } from './accept-handshake.ts';
import { handshakeIdOf, initiate } from './handshake.ts';
import { sealMessage } from './message.ts';
import { openMessage } from './open-message.ts';
import { sparseEpochs } from './pq-epochs.ts';
import { verifyBundle } from './prekey.ts';
import type { Session } from './session.ts';

describe('handshake.json', () => {
  test.each(handshake.cases)('one-time KEM $oneTimeKem, one-time X25519 $oneTimeX25519', async (given) => {
    const platform = scriptedPlatform();
    const [own, peer] = [await partyOf(given.initiator), await partyOf(given.responder)];
    const [ownList, peerList] = [await listOf(given.initiator), await listOf(given.responder)];
    const entry = peerList.devices[0];
    if (entry === undefined) throw new Error('the list is empty');
    const bundle = await verifyBundle(bytes(given.bundle), { entry, deviceId: peer.deviceId }, handshake.now);
    platform.script(given.random);
    const session = await initiate(platform, { own, peer, bundle, now: handshake.now });
    expect(platform.left()).toBe(0);
    expect([
      toHex(session.sid),
      toHex(session.handshakeId),
      toHex(session.handshakeHeader ?? new Uint8Array()),
    ]).toEqual([given.sid, given.handshakeId, given.handshakeHeader]);
    expect(
      [
        session.ec.rootKey,
        session.ec.sending?.key,
        session.ec.nextSendingHeaderKey,
        session.ec.sending?.headerKey,
        session.ec.nextReceivingHeaderKey,
      ].map((key) => toHex(key ?? new Uint8Array())),
    ).toEqual([given.firstRoot, given.firstChain, given.nextHeaderKey, given.hkI, given.hkR]);
    expect(session.weakForwardSecrecy).toBe(!given.oneTimeKem && !given.oneTimeX25519);

    const { firstMessage } = given;
    platform.script(firstMessage.random.filter(({ what }) => what !== 'envelope id'));
    const envelopeId = bytes(firstMessage.envelopeId);
    const unknownList = { version: 0, hashPrefix: new Uint8Array(16) };
    const view = firstMessage.body.slice(42, 82) === toHex(new Uint8Array(20)) ? unknownList : viewOf(peerList);
    const sealed = await sealMessage(platform, sparseEpochs, session, {
      envelopeId,
      senderView: viewOf(ownList),
      receiverView: view,
      content: bytes(firstMessage.content),
      now: handshake.now,
    });
    expect(toHex(sealed.message)).toBe(firstMessage.message);
    expect(toHex(await handshakeIdOf(sealed.message))).toBe(given.handshakeId);

    const accepted = await accept(platform, {
      own: peer,
      initiator: own,
      message: sealed.message,
      prekeys: await ownPrekeys(given.responder, given.oneTimeKem, given.oneTimeX25519),
      now: handshake.now,
    });
    expect(toHex(accepted.sid)).toBe(given.sid);
    for (const policy of [sparseEpochs, withoutEpochs]) {
      const opened = await openMessage(platform, policy, accepted, {
        envelopeId,
        message: sealed.message,
        now: handshake.now,
      });
      expect(toHex(opened.body.content)).toBe(firstMessage.content);
    }
  });
});

describe('transcript-6.json', () => {
  test('reordering, a duplicate, the first offer and answer', async () => {
    const { A, B } = transcript6.devices;
    const platform = scriptedPlatform();
    const parties = { A: await partyOf(A), B: await partyOf(B) };
    const lists = { A: await listOf(A), B: await listOf(B) };
    const sessions: { A?: Session; B?: Session } = {};
    const messages: { readonly envelopeId: Uint8Array; readonly message: Uint8Array }[] = [];
    const sessionOf = (name: 'A' | 'B'): Session =>
      sessions[name] ??
      (() => {
        throw new Error('no session yet');
      })();
    for (const event of transcript6.events) {
      platform.script((event.random ?? []).filter(({ what }) => what !== 'envelope id'));
      if (event.op === 'initiate') {
        const entry = lists.B.devices[0];
        if (entry === undefined || event.bundle === undefined) throw new Error('the transcript is broken');
        const bundle = await verifyBundle(
          bytes(event.bundle),
          { entry, deviceId: parties.B.deviceId },
          transcript6.now,
        );
        sessions.A = await initiate(platform, { own: parties.A, peer: parties.B, bundle, now: transcript6.now });
        expect(toHex(sessions.A.sid)).toBe(event.sid);
      } else if (event.op === 'send') {
        const [by, to] = event.by === 'A' ? (['A', 'B'] as const) : (['B', 'A'] as const);
        const envelopeId = bytes(event.envelopeId ?? '');
        const body = decodeBody(bytes(event.trace?.body ?? ''));
        expect(toHex(body.senderView.hashPrefix)).toBe(toHex(viewOf(lists[by]).hashPrefix));
        expect(toHex(body.receiverView.hashPrefix)).toBe(toHex(viewOf(lists[to]).hashPrefix));
        const sealed = await sealMessage(platform, sparseEpochs, sessionOf(by), {
          envelopeId,
          senderView: body.senderView,
          receiverView: body.receiverView,
          content: bytes(event.content ?? ''),
          now: transcript6.now,
        });
        expect(toHex(sealed.message)).toBe(event.bytes);
        sessions[by] = sealed.session;
        messages.push({ envelopeId, message: sealed.message });
      } else {
        const to = event.to === 'A' ? 'A' : 'B';
        const sent = messages[event.message ?? -1];
        if (sent === undefined) throw new Error('the transcript is broken');
        sessions.B ??= await accept(platform, {
          own: parties.B,
          initiator: parties.A,
          message: sent.message,
          prekeys: await prekeysNamedBy(sent.message, B),
          now: transcript6.now,
        });
        const opening = openMessage(platform, sparseEpochs, sessionOf(to), { ...sent, now: transcript6.now });
        if (event.result === 'ok') sessions[to] = (await opening).session;
        else await expect(opening).rejects.toMatchObject({ code: event.result });
      }
      expect(platform.left()).toBe(0);
      if (event.after !== undefined)
        expect(summary(sessionOf((event.by ?? event.to) === 'A' ? 'A' : 'B'))).toEqual(event.after);
    }
    for (const name of ['A', 'B'] as const) {
      const session = sessionOf(name);
      expect({ ...summary(session), rk: toHex(session.ec.rootKey), prk: toHex(session.pq.rootKey) }).toEqual(
        transcript6.final[name],
      );
    }
  });
});

const prekeysNamedBy = async (message: Uint8Array, device: Device): Promise<OwnPrekeys> =>
  await ownPrekeys(device, message[47] === 4, toHex(message.subarray(52, 56)) !== '00000000');

const summary = (session: Session): { E: number; S: number; skipped: number; pqSkipped: number } => ({
  E: session.pq.newest,
  S: session.pq.sendingEpoch,
  skipped: [...session.ec.past, ...(session.ec.receiving === undefined ? [] : [session.ec.receiving])].flatMap(
    ({ skipped }) => skipped,
  ).length,
  pqSkipped: session.pq.epochs.flatMap(({ receiving }) => receiving.skipped).length,
});
