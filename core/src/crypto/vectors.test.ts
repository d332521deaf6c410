/** The given vectors of primitives and encodings, reproduced exactly. The files are given and never regenerated. */
import {
  decodeCbor,
  encodeCbor,
  encodeLogin,
  label,
  labelled,
  loginSignatureInput,
  parseDeviceList,
  parsePrekey,
  prekeySignatureInput,
  toBase32,
  toHex,
  u32,
  type LabelName,
} from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import encoding from '../../test/vectors/encoding.json' with { type: 'json' };
import handshake from '../../test/vectors/handshake.json' with { type: 'json' };
import primitives from '../../test/vectors/primitives.json' with { type: 'json' };
import { bytes, scriptedPlatform } from '../../test/support/scripted-platform.ts';
import { accountOf, deviceIdOf } from './account.ts';
import { decodeBody, encodeBody } from './body.ts';
import { rootStep } from './chains.ts';
import { contentHash } from './content-hash.ts';
import { verifyDeviceList } from './device-list.ts';
import { hash, kdf, openBox, sealBox, sign, step, verify } from './functions.ts';
import { hmacs, importEd25519, importX25519, x25519 } from './hazmat.ts';
import { nobleKem } from './ml-kem.ts';
import { signLogin, verifyBundle } from './prekey.ts';
import { safetyNumber } from './safety-number.ts';
import { judgeScan, verificationText } from './verification-picture.ts';

/** Entries of the files that belong to parts of the protocol which this version does not have. */
const NOT_IN_THIS_VERSION = ['padme'] as const;

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
      // In backup.test.ts.
      'recoveryCode',
    ];
    expect(Object.keys(primitives).toSorted()).toEqual([...covered, ...NOT_IN_THIS_VERSION].toSorted());
  });

  test.each(primitives.hash)('HASH $name', async ({ name, data, out }) => {
    expect(toHex(await hash(labelled(name as LabelName, bytes(data))))).toBe(out);
  });

  test.each([primitives.kdf, primitives.kdfContext])('KDF $name', async ({ name, salt, ikm, ctx, length, out }) => {
    expect(
      toHex(await kdf({ name: name as LabelName, salt: bytes(salt), ikm: bytes(ikm), context: bytes(ctx) }, length)),
    ).toBe(out);
  });

  test.each(primitives.mac)('MAC $name', async ({ name, key, out }) => {
    const [mac = new Uint8Array()] = await hmacs(bytes(key), label(name as LabelName));
    expect(toHex(mac)).toBe(out);
  });

  test('SIGN', async () => {
    const { name, seed, public: publicKey, data, signature } = primitives.sign;
    const input = labelled(name as LabelName, bytes(data));
    await expect(verify(bytes(publicKey), bytes(signature), input)).resolves.toBeUndefined();
    await expect(
      verify(bytes(publicKey), await sign(await importEd25519(bytes(seed)), input), input),
    ).resolves.toBeUndefined();
    await expect(verify(bytes(publicKey), bytes(signature), labelled('sign/auth', bytes(data)))).rejects.toMatchObject({
      code: 'bad-signature',
    });
  });

  test('BOX', async () => {
    const { name, salt, ikm, ctx, plaintext, nonce, out } = primitives.box;
    const keys = { name: name as LabelName, salt: bytes(salt), ikm: bytes(ikm), context: bytes(ctx) };
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
    expect(verificationText(a, b)).toBe(primitives.safetyNumber.qrOfA);
    expect(judgeScan(primitives.safetyNumber.qrOfA, b, a)).toBe('same');
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
      await verify(bytes(device.dsk), record.signature, prekeySignatureInput(record));
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
    await verify(bytes(encoding.device.dsk), bytes(signature), loginSignatureInput(login));
    const signer = {
      publicKey: bytes(encoding.device.dsk),
      privateKey: await importEd25519(bytes(encoding.device.dskSeed)),
    };
    await verify(bytes(encoding.device.dsk), await signLogin(signer, login), loginSignatureInput(login));
  });

  test.each(encoding.content)('hash of a content of type $type', async ({ bytes: hex, hash: expected }) => {
    expect(toHex(encodeCbor(decodeCbor(bytes(hex))))).toBe(hex);
    expect(toHex(await contentHash(bytes(hex)))).toBe(expected);
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
