/** The given vectors of the protocol, reproduced exactly. The files are given and never regenerated. */
import {
  decodeCbor,
  encodeCbor,
  encodeLogin,
  parseDeviceList,
  parsePrekey,
  toBase32,
  toHex,
  u32,
  type PrekeyKind,
} from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import encoding from '../../test/vectors/encoding.json' with { type: 'json' };
import handshake from '../../test/vectors/handshake.json' with { type: 'json' };
import primitives from '../../test/vectors/primitives.json' with { type: 'json' };
import transcript6 from '../../test/vectors/transcript-6.json' with { type: 'json' };
import { bytes, scriptedPlatform } from '../../test/support/scripted-platform.ts';
import { accountOf, deviceIdOf } from './account.ts';
import { decodeBody, encodeBody } from './body.ts';
import { rootStep } from './chains.ts';
import { contentHash, decodeContent, encodeContent } from './content.ts';
import { verifyDeviceList, type VerifiedList } from './device-list.ts';
import { withoutEpochs } from './epoch-policy.ts';
import { hash, kdf, openBox, sealBox, sign, step, verify } from './functions.ts';
import { accept, handshakeIdOf, initiate, type OwnPrekeys } from './handshake.ts';
import { hmacs, importEd25519, importX25519, x25519 } from './hazmat.ts';
import type { AgreementKey, KemKey } from './keys.ts';
import { nobleKem } from './ml-kem.ts';
import { sealMessage } from './message.ts';
import { openMessage } from './open-message.ts';
import { sparseEpochs } from './pq-epochs.ts';
import { signLogin, verifyBundle } from './prekey.ts';
import { safetyNumber } from './safety-number.ts';
import type { OwnParty, Session } from './session.ts';
import { label } from './functions.ts';

/** Entries of the files that belong to parts of the protocol which this version does not have. */
const NOT_IN_THIS_VERSION = ['padme', 'recoveryCode'] as const;

type Device = (typeof handshake.cases)[number]['initiator'];

const partyOf = async (device: Device): Promise<OwnParty> => {
  const privateKey = await importX25519(bytes(device.dikSeed));
  return {
    account: bytes(device.account),
    deviceId: bytes(device.deviceId),
    accountKey: bytes(device.aik),
    signingKey: bytes(device.dsk),
    identityKey: bytes(device.dik),
    listVersion: 1,
    identity: { publicKey: bytes(device.dik), privateKey, stored: privateKey },
  };
};

const listOf = async (device: Device): Promise<VerifiedList> =>
  await verifyDeviceList(bytes(device.deviceList), bytes(device.account));

const viewOf = (list: VerifiedList): { readonly version: number; readonly hashPrefix: Uint8Array } => ({
  version: list.version,
  hashPrefix: list.hash.subarray(0, 16),
});

const prekeyOf = (
  device: Device,
  kind: PrekeyKind,
): { readonly record: Uint8Array; readonly seed: Uint8Array; readonly publicKey: Uint8Array } => {
  const found = device.prekeys.find((prekey) => prekey.kind === kind);
  if (found === undefined) throw new Error('no such prekey');
  return { record: bytes(found.record), seed: bytes(found.seed), publicKey: bytes(found.public) };
};

const agreement = async (
  device: Device,
  kind: PrekeyKind,
): Promise<{ readonly record: Uint8Array; readonly key: AgreementKey }> => {
  const { record, seed, publicKey } = prekeyOf(device, kind);
  const privateKey = await importX25519(seed);
  return { record, key: { publicKey, privateKey, stored: privateKey } };
};

const kem = (device: Device, kind: PrekeyKind): { readonly record: Uint8Array; readonly key: KemKey } => {
  const { record, seed, publicKey } = prekeyOf(device, kind);
  return { record, key: { publicKey, privateKey: seed, stored: seed } };
};

const ownPrekeys = async (device: Device, oneTimeKem: boolean, oneTime: boolean): Promise<OwnPrekeys> => ({
  mediumTerm: await agreement(device, 1),
  kem: kem(device, oneTimeKem ? 4 : 3),
  oneTime: oneTime ? await agreement(device, 2) : undefined,
});

describe('primitives.json', () => {
  test('every entry is covered here, or named as not in this version', () => {
    const covered = [
      'protocol',
      'about',
      'hash',
      'kdf',
      'kdfContext',
      'mac',
      'sign',
      'box',
      'x25519',
      'mlkem768',
      'step',
      'root',
      'epoch',
      'address',
      'deviceId',
      'safetyNumber',
    ];
    expect(Object.keys(primitives).toSorted()).toEqual([...covered, ...NOT_IN_THIS_VERSION].toSorted());
  });

  test.each(primitives.hash)('HASH $name', async ({ name, data, out }) => {
    expect(toHex(await hash(name, bytes(data)))).toBe(out);
  });

  test.each([primitives.kdf, primitives.kdfContext])('KDF $name', async ({ name, salt, ikm, ctx, length, out }) => {
    expect(toHex(await kdf({ name, salt: bytes(salt), ikm: bytes(ikm), context: bytes(ctx) }, length))).toBe(out);
  });

  test.each(primitives.mac)('MAC $name', async ({ name, key, out }) => {
    const [mac = new Uint8Array()] = await hmacs(bytes(key), label(name));
    expect(toHex(mac)).toBe(out);
  });

  test('SIGN', async () => {
    const { name, seed, public: publicKey, data, signature } = primitives.sign;
    await expect(verify(name, bytes(publicKey), bytes(signature), bytes(data))).resolves.toBeUndefined();
    await expect(
      verify(name, bytes(publicKey), await sign(name, await importEd25519(bytes(seed)), bytes(data)), bytes(data)),
    ).resolves.toBeUndefined();
    await expect(verify('sign/auth', bytes(publicKey), bytes(signature), bytes(data))).rejects.toMatchObject({
      code: 'bad-signature',
    });
  });

  test('BOX', async () => {
    const { name, salt, ikm, ctx, plaintext, nonce, out } = primitives.box;
    const keys = { name, salt: bytes(salt), ikm: bytes(ikm), context: bytes(ctx) };
    expect(toHex(await sealBox(keys, bytes(nonce), bytes(plaintext)))).toBe(out);
    expect(toHex(await openBox(keys, bytes(out)))).toBe(plaintext);
  });

  test('X25519', async () => {
    const { seedA, publicB, seedB, publicA, shared } = primitives.x25519;
    expect(toHex(await x25519(await importX25519(bytes(seedA)), bytes(publicB)))).toBe(shared);
    expect(toHex(await x25519(await importX25519(bytes(seedB)), bytes(publicA)))).toBe(shared);
  });

  test('ML-KEM-768', async () => {
    const { seed, ek, m, ct, secret } = primitives.mlkem768;
    const platform = scriptedPlatform();
    platform.script([
      { what: 'seed', hex: seed },
      { what: 'm', hex: m },
    ]);
    const key = await platform.generateKemKey();
    expect(toHex(key.publicKey)).toBe(ek);
    const made = await platform.encapsulate(key.publicKey);
    expect([toHex(made.ciphertext), toHex(made.secret)]).toEqual([ct, secret]);
    expect(toHex(await nobleKem.decapsulate(key, bytes(ct)))).toBe(secret);
  });

  test('STEP, ROOT, EPOCH', async () => {
    const { ck, mk, next } = primitives.step;
    const stepped = await step(bytes(ck));
    expect([toHex(stepped.messageKey), toHex(stepped.next)]).toEqual([mk, next]);
    const rooted = await rootStep(bytes(primitives.root.rk), bytes(primitives.root.dh));
    expect([toHex(rooted.rootKey), toHex(rooted.chain.key), toHex(rooted.nextHeaderKey)]).toEqual([
      primitives.root.nextRk,
      primitives.root.ck,
      primitives.root.nextHk,
    ]);
    const { prk, e, ek, ct, ss, nextPrk, pckI, pckR } = primitives.epoch;
    const digest = async (hex: string): Promise<Uint8Array> =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(hex)));
    const context = Uint8Array.from([...u32(e), ...(await digest(ek)), ...(await digest(ct))]);
    expect(toHex(await kdf({ name: 'kdf/pq-epoch', salt: bytes(prk), ikm: bytes(ss), context }, 96))).toBe(
      nextPrk + pckI + pckR,
    );
  });

  test('address, device id, safety number', async () => {
    const account = await accountOf(bytes(primitives.address.aik));
    expect([toHex(account), toBase32(account)]).toEqual([primitives.address.account, primitives.address.text]);
    const { account: of, dsk, dik, out } = primitives.deviceId;
    expect(toHex(await deviceIdOf(bytes(of), { signingKey: bytes(dsk), identityKey: bytes(dik) }))).toBe(out);
    const identity = async (aik: string): Promise<{ account: Uint8Array; accountKey: Uint8Array }> => ({
      account: await accountOf(bytes(aik)),
      accountKey: bytes(aik),
    });
    const [a, b] = [await identity(primitives.safetyNumber.aikA), await identity(primitives.safetyNumber.aikB)];
    expect(await safetyNumber(a, b)).toBe(primitives.safetyNumber.number);
    expect(await safetyNumber(b, a)).toBe(primitives.safetyNumber.number);
  });
});

describe('encoding.json', () => {
  test('device list, prekeys and bundles', async () => {
    const { device, bundles } = encoding;
    const list = await verifyDeviceList(bytes(device.deviceList), bytes(device.account));
    expect([toHex(list.hash), toHex(list.deviceIds[0] ?? new Uint8Array())]).toEqual([
      device.deviceListHash,
      device.deviceId,
    ]);
    expect(toHex(parseDeviceList(bytes(device.deviceList)).signed) + toHex(list.signature)).toBe(device.deviceList);
    for (const prekey of device.prekeys) {
      const record = parsePrekey(bytes(prekey.record));
      expect([record.kind, record.id, record.expires, toHex(record.publicKey)]).toEqual([
        prekey.kind,
        prekey.id,
        prekey.expires,
        prekey.public,
      ]);
      await verify('sign/prekey', bytes(device.dsk), record.signature, record.core);
    }
    const entry = list.devices[0];
    if (entry === undefined) throw new Error('the list is empty');
    for (const { bytes: hex, oneTimeKem, oneTimeX25519 } of bundles) {
      const bundle = await verifyBundle(bytes(hex), { entry, deviceId: bytes(device.deviceId) }, handshake.now);
      expect([bundle.kem.kind === 4, bundle.oneTime !== undefined]).toEqual([oneTimeKem, oneTimeX25519]);
    }
  });

  test('login', async () => {
    const { purpose, origin, nonce, expires, message, signature } = encoding.login;
    const login = {
      purpose: purpose === 1 ? (1 as const) : (2 as const),
      origin,
      account: bytes(encoding.device.account),
      deviceId: bytes(encoding.device.deviceId),
      nonce: bytes(nonce),
      expires,
    };
    expect(toHex(encodeLogin(login))).toBe(message);
    await verify('sign/auth', bytes(encoding.device.dsk), bytes(signature), encodeLogin(login));
    const signer = {
      publicKey: bytes(encoding.device.dsk),
      privateKey: await importEd25519(bytes(encoding.device.dskSeed)),
    };
    await verify('sign/auth', bytes(encoding.device.dsk), await signLogin(signer, login), encodeLogin(login));
  });

  test.each(encoding.content)('content of type $type', async ({ type, ordered, bytes: hex, hash: expected }) => {
    const content = decodeContent(bytes(hex));
    expect(content.counter > 0).toBe(ordered);
    expect(toHex(encodeCbor(decodeCbor(bytes(hex))))).toBe(hex);
    expect(toHex(await contentHash(bytes(hex)))).toBe(expected);
    if (content.body.type === 'unknown') expect(content.body.number).toBe(type);
    else expect(toHex(encodeContent(content))).toBe(hex);
  });

  test.each(encoding.refusedCbor)('refused: $why', ({ bytes: hex }) => {
    expect(() => decodeCbor(bytes(hex))).toThrow('malformed');
  });

  test.each(encoding.acceptedCbor)('accepted: $why', ({ bytes: hex }) => {
    expect(toHex(encodeCbor(decodeCbor(bytes(hex))))).toBe(hex);
  });

  test.each(encoding.bodies)('body with PQ field $pq.kind', ({ flags, pq, content, body }) => {
    const decoded = decodeBody(bytes(body));
    expect([decoded.takesPart, toHex(decoded.content)]).toEqual([flags === 1, content]);
    expect(
      decoded.pqField === undefined
        ? null
        : { kind: decoded.pqField.kind, epoch: decoded.pqField.epoch, key: toHex(decoded.pqField.bytes) },
    ).toEqual(pq);
    expect(toHex(encodeBody(decoded))).toBe(body);
  });
});

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
