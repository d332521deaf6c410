/** The messages of a link (PROTOCOL 9.1): the given vector, and each byte of them changed. */
import { encodeDeviceEntry, readBytes, readDeviceEntry, toHex } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import vector from '../../test/vectors/link.json' with { type: 'json' };
import { NOW, testPlatform } from '../../test/support/crypto-devices.ts';
import { bytes, scriptedPlatform } from '../../test/support/scripted-platform.ts';
import { importEd25519, importX25519 } from './hazmat.ts';
import {
  decodeGrant,
  encodeGrant,
  linkDigits,
  makeShortCode,
  openGrant,
  rendezvousOfCode,
  sealGrant,
} from './link-grant.ts';
import {
  linkText,
  makeFirst,
  makeLinkOffer,
  makeSecond,
  openSecond,
  readFirst,
  readLinkText,
} from './link-messages.ts';

const draws = (...hex: readonly string[]) => hex.map((one) => ({ what: 'draw', hex: one }));

/** N's device of the vector: its public halves stand at the end of R0. */
const deviceOfVector = async () => {
  const entry = readDeviceEntry(readBytes(bytes(vector.R0).subarray(-73)));
  const dik = await importX25519(bytes(vector.dikSeedN));
  return {
    signingKey: { publicKey: entry.signingKey, privateKey: await importEd25519(bytes(vector.dskSeedN)) },
    agreementKey: { publicKey: entry.identityKey, privateKey: dik, stored: dik },
    entry,
  };
};

describe('the vector', () => {
  const platform = scriptedPlatform();
  const offered = async () => {
    platform.script(draws(vector.xN, vector.kemSeedN, vector.randomN));
    return makeLinkOffer(platform, await deviceOfVector(), bytes(vector.rendezvous));
  };

  it('gives R0, Q and the text of the QR code', async () => {
    const { hello, qr } = await offered();
    expect([toHex(hello), toHex(qr), linkText(qr)]).toEqual([vector.R0, vector.Q, vector.qrText]);
    expect(toHex(readLinkText(vector.qrText))).toBe(vector.Q);
  });

  it('gives M1, and M2 that O accepts', async () => {
    const offer = await offered();
    platform.script(draws(vector.xO, vector.randomO));
    expect(toHex((await makeFirst(platform)).message)).toBe(vector.M1);
    const second = await makeSecond(offer, bytes(vector.M1));
    expect(toHex(second.subarray(0, 1324))).toBe(vector.R0);
    await openSecond(bytes(vector.Q), bytes(vector.M1), second);
    const { entry } = await openSecond(bytes(vector.Q), bytes(vector.M1), bytes(vector.M2));
    expect(toHex(encodeDeviceEntry(entry))).toBe(vector.R0.slice(-146));
  });

  it('gives the digits, and M3 that N opens', async () => {
    const offer = await offered();
    const transcript = [offer.qr, bytes(vector.M1), offer.hello] as const;
    expect(await linkDigits(transcript)).toBe(vector.code);
    const hello = await openSecond(bytes(vector.Q), bytes(vector.M1), bytes(vector.M2));
    const key = await importX25519(bytes(vector.xO));
    platform.script(draws(vector.encapsulationM, vector.boxNonce));
    const grant = encodeGrant(bytes(vector.deviceList));
    const own = { publicKey: readFirst(bytes(vector.M1)), privateKey: key, stored: key };
    expect(toHex(await sealGrant(platform, own, { transcript, hello, grant }))).toBe(vector.M3);
    const opened = await openGrant(platform, offer, bytes(vector.M1), bytes(vector.M3));
    expect(toHex(decodeGrant(opened))).toBe(vector.deviceList);
  });
});

describe('a message that was changed on the way', () => {
  const linked = async () => {
    const platform = await testPlatform();
    const [signingKey, agreementKey] = [await platform.generateSigningKey(), await platform.generateAgreementKey()];
    const entry = {
      signingKey: signingKey.publicKey,
      identityKey: agreementKey.publicKey,
      created: NOW,
      kind: 2,
    } as const;
    const offer = await makeLinkOffer(platform, { signingKey, agreementKey, entry }, platform.random(16));
    const first = await makeFirst(platform);
    const second = await makeSecond(offer, first.message);
    const hello = await openSecond(offer.qr, first.message, second);
    const transcript = [offer.qr, first.message, hello.bytes] as const;
    const grant = encodeGrant(new Uint8Array(200).fill(7));
    const third = await sealGrant(platform, first.agreement, { transcript, hello, grant });
    return { platform, offer, first, second, third, transcript };
  };
  const flipped = (message: Uint8Array, at: number): Uint8Array => message.with(at, (message[at] ?? 0) ^ 1);
  /** Each field has one at least; all 4,000 take a minute. */
  const places = (length: number): readonly number[] =>
    Array.from({ length }, (_, at) => at).filter((at) => at < 40 || at % 61 === 0 || at > length - 140);

  it('is refused: M2, and M2 under another M1 or Q', async () => {
    const { offer, first, second } = await linked();
    for (const at of places(second.length)) {
      await expect(openSecond(offer.qr, first.message, flipped(second, at)), `byte ${String(at)}`).rejects.toThrow();
    }
    await expect(openSecond(offer.qr, flipped(first.message, 50), second)).rejects.toMatchObject({
      code: 'bad-signature',
    });
    await expect(openSecond(flipped(offer.qr, 50), first.message, second)).rejects.toMatchObject({
      code: 'not-authentic',
    });
    await expect(openSecond(offer.qr, first.message, second.subarray(1))).rejects.toThrow();
  });

  it('is refused: M3, also under another M1', async () => {
    const { platform, offer, first, third } = await linked();
    for (const at of places(third.length)) {
      await expect(
        openGrant(platform, offer, first.message, flipped(third, at)),
        `byte ${String(at)}`,
      ).rejects.toThrow();
    }
    await expect(openGrant(platform, offer, flipped(first.message, 50), third)).rejects.toThrow();
    expect(decodeGrant(await openGrant(platform, offer, first.message, third))).toHaveLength(200);
  });

  it('shows: each byte of Q, M1 and R0 is in the digits (L2)', async () => {
    const { transcript } = await linked();
    const digits = new Set([await linkDigits(transcript)]);
    for (const part of [0, 1, 2] as const) {
      const changed = [...transcript] as [Uint8Array, Uint8Array, Uint8Array];
      changed[part] = flipped(transcript[part], 45);
      digits.add(await linkDigits(changed));
    }
    expect(digits.size).toBe(4);
  });
});

it('refuses a QR code of something else, and a grant of both kinds', () => {
  for (const text of [
    '',
    'https://chat.example/',
    'cipherchat:verify:1:AQE',
    'cipherchat:link:1:',
    'cipherchat:link:1:AQFR',
  ])
    expect(() => readLinkText(text), text).toThrow();
  expect(() => decodeGrant(Uint8Array.of(0xa2, 0, 0x41, 1, 1, 0x41, 1))).toThrow();
  expect(() => decodeGrant(Uint8Array.of(0xa1, 1, 0x41, 1))).toThrow();
});

it('takes a short code as people write it down', async () => {
  const code = makeShortCode(await testPlatform());
  expect(code).toMatch(/^[a-z2-7]{8}$/u);
  const id = await rendezvousOfCode(code);
  expect(id).toHaveLength(16);
  expect(await rendezvousOfCode(` ${code.slice(0, 4).toUpperCase()}-${code.slice(4)}`)).toEqual(id);
  for (const wrong of ['', code.slice(1), `${code}a`, `${code.slice(0, 7)}1`]) {
    expect(await rendezvousOfCode(wrong)).toBeUndefined();
  }
});
