import { AccountId, encodeUtf8, fromHex, toBase64Url } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import types from '../../test/vectors/types.json' with { type: 'json' };
import { ed25519Sign, importEd25519 } from './hazmat.ts';
import { judgeVouch, vouchKeyId, type VouchContext, type VouchKey } from './vouch.ts';

const { seed, public: publicKey, kid, claims, token, at, refused } = types.vouch;
const KEY: VouchKey = { alg: 'EdDSA', publicKey: fromHex(publicKey)! };
const given = JSON.parse(claims) as Readonly<Record<string, string | number>>;
const CONTEXT: VouchContext = {
  sender: AccountId.parse(String(given['cc'])),
  owner: AccountId.parse(String(given['own'])),
  keys: [KEY],
  at,
};

const part = (value: unknown): string => toBase64Url(encodeUtf8(JSON.stringify(value)));

/** A token of the site, with these changes. */
const signed = async (change: object = {}, header: object = {}): Promise<string> => {
  const data = `${part({ alg: 'EdDSA', kid, typ: 'cc-vouch', ...header })}.${part({ ...given, ...change })}`;
  return `${data}.${toBase64Url(await ed25519Sign(await importEd25519(fromHex(seed)!), encodeUtf8(data)))}`;
};

const codeOf = (text: string, context: Partial<VouchContext> = {}): Promise<unknown> =>
  judgeVouch(text, { ...CONTEXT, ...context }).then(
    () => 'believed',
    (cause: unknown) => (cause as { readonly code?: unknown }).code,
  );

describe('a vouched identity', () => {
  it('C3: is what the site says, from its key and for this address', async () => {
    expect(await vouchKeyId(KEY.publicKey)).toBe(kid);
    expect(await judgeVouch(token, CONTEXT)).toEqual({
      user: 'user-1',
      name: 'Ann Ä',
      email: 'ann@shop.example',
      issued: 1_800_000_000_000,
      expires: 1_800_003_600_000,
    });
  });

  it.each(refused)('C3: is refused: $why', async ({ token: bad, code, sender, owner, at: when }) => {
    const context = {
      sender: AccountId.fromBytes(fromHex(sender)!),
      owner: AccountId.fromBytes(fromHex(owner)!),
      at: when,
    };
    expect(await codeOf(bad, context)).toBe(code);
  });

  it('C3: is refused for another owner, by an unknown key, and with a key of another kind', async () => {
    expect(await codeOf(token, { owner: CONTEXT.sender })).toBe('not-allowed');
    expect(await codeOf(token, { keys: [] })).toBe('not-authentic');
    expect(await codeOf(await signed({}, { kid: '0'.repeat(16) }))).toBe('not-authentic');
    expect(await codeOf(await signed({}, { alg: 'HS256' }))).toBe('not-authentic');
    expect(await codeOf(await signed({}, { alg: 'ES256' }))).toBe('not-authentic');
  });

  it('is refused under a key of small order, which fits any text', async () => {
    const weak = new Uint8Array(32);
    const data = `${part({ alg: 'EdDSA', kid: await vouchKeyId(weak), typ: 'cc-vouch' })}.${part(given)}`;
    expect(
      await codeOf(`${data}.${toBase64Url(new Uint8Array(64))}`, { keys: [{ alg: 'EdDSA', publicKey: weak }] }),
    ).toBe('not-authentic');
  });

  it('C3: is refused with each character of claims and signature changed, with padding and with spaces', async () => {
    const first = token.indexOf('.');
    for (let i = first + 1; i < token.length; i += 17) {
      const other = token[i] === 'A' ? 'B' : 'A';
      expect(await codeOf(`${token.slice(0, i)}${other}${token.slice(i + 1)}`), String(i)).not.toBe('believed');
    }
    for (const bad of [
      `${token}=`,
      `${token} `,
      ` ${token}`,
      `${token}.`,
      token.slice(0, first),
      '',
      '..',
      token.repeat(4),
    ])
      expect(await codeOf(bad), bad.slice(-9)).toBe('malformed');
  });

  it('is refused with another header, and with claims that are missing or too long', async () => {
    expect(await codeOf(await signed())).toBe('believed');
    for (const header of [{ typ: 'JWT' }, { jku: 'https://evil.example' }, { kid: 7 }])
      expect(await codeOf(await signed({}, header)), JSON.stringify(header)).toBe('malformed');
    const bad = [{ sub: '' }, { sub: 'x'.repeat(129) }, { sub: 7 }, { cc: undefined }, { name: 'ä'.repeat(65) }];
    for (const change of [...bad, { email: 'x'.repeat(255) }, { iat: 1.5 }, { exp: '9' }, { iat: -1, exp: 9 }])
      expect(await codeOf(await signed(change)), JSON.stringify(change)).toBe('malformed');
  });

  it('holds from five minutes before it was issued until it expires', async () => {
    const [issued, expires] = [1_800_000_000_000, 1_800_003_600_000];
    expect(await codeOf(token, { at: issued - 300_001 })).toBe('expired');
    expect(await codeOf(token, { at: issued - 300_000 })).toBe('believed');
    expect(await codeOf(token, { at: expires - 1 })).toBe('believed');
    expect(await codeOf(token, { at: expires })).toBe('expired');
  });

  it('C3: by ES256 is r and s, and refused in DER', async () => {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const { privateKey, publicKey: point } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', point));
    const data = `${part({ alg: 'ES256', kid: await vouchKeyId(raw), typ: 'cc-vouch' })}.${part(given)}`;
    const both = new Uint8Array(
      await crypto.subtle.sign({ ...algorithm, hash: 'SHA-256' }, privateKey, encodeUtf8(data)),
    );
    const context = { keys: [{ alg: 'ES256', publicKey: raw } as const] };
    expect(await codeOf(`${data}.${toBase64Url(both)}`, context)).toBe('believed');
    const [r, s] = [both.subarray(0, 32), both.subarray(32)];
    const der = Uint8Array.of(0x30, 0x46, 0x02, 0x21, 0, ...r, 0x02, 0x21, 0, ...s);
    expect(await codeOf(`${data}.${toBase64Url(der)}`, context)).toBe('bad-signature');
    expect(await codeOf(`${data}.${toBase64Url(both)}`, { keys: [KEY] })).toBe('not-authentic');
  });
});
