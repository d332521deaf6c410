import { AccountId, DAY_MS, DeviceId } from '@cipherchat/protocol';
import { createHmac, generateKeyPairSync, KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Tokens } from './tokens.ts';

const SECRET = 'a secret of at least thirty-two bytes, for tests';
const ISSUER = 'https://chat.example';
const PRINCIPAL = { account: AccountId.parse('a'.repeat(32)), device: DeviceId.parse('0'.repeat(32)) };
const START = 1_800_000_000_000;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signed with the right secret, whatever it says. */
const forge = (header: unknown, payload: unknown, secret = SECRET): string => {
  const text = `${part(header)}.${part(payload)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
const HEADER = { alg: 'HS256', typ: 'JWT' };
const NOW_S = START / 1000;
const CLAIMS = {
  iss: ISSUER,
  aud: 'cipherchat',
  sub: PRINCIPAL.device,
  account: PRINCIPAL.account,
  iat: NOW_S,
  exp: NOW_S + 900,
};

describe('tokens', () => {
  let now: number;
  let tokens: Tokens;
  beforeEach(() => {
    now = START;
    tokens = new Tokens({ secret: SECRET, issuer: ISSUER, now: () => now });
  });

  it('say who speaks, for 15 minutes', () => {
    const { token, expires } = tokens.issue(PRINCIPAL);
    expect(expires).toBe(START + 900_000);
    expect(tokens.verify(token)).toEqual({ ...PRINCIPAL, expires });
    now = START + 899_000;
    expect(tokens.verify(token)).toBeDefined();
    now = START + 900_000;
    expect(tokens.verify(token)).toBeUndefined();
  });

  it('are refused when they come from more than a minute ahead, as of a clock that was wrong', () => {
    now = START + 40 * DAY_MS;
    const wrong = tokens.issue(PRINCIPAL).token;
    expect(tokens.verify(wrong)).toBeDefined();
    now = START;
    expect(tokens.verify(wrong)).toBeUndefined();
    now = START + 60_000;
    const { token, expires } = tokens.issue(PRINCIPAL);
    now = START;
    expect(tokens.verify(token)).toEqual({ ...PRINCIPAL, expires });
    now = START - 1_000;
    expect(tokens.verify(token)).toBeUndefined();
  });

  it('are signed and checked with one key object, so that the library parses no secret for each of them', () => {
    const [sign, verify] = [vi.spyOn(jwt, 'sign'), vi.spyOn(jwt, 'verify')];
    for (let i = 0; i < 2; i += 1) tokens.verify(tokens.issue(PRINCIPAL).token);
    const keys = [...sign.mock.calls, ...verify.mock.calls].map(([, key]) => key as unknown);
    vi.restoreAllMocks();
    expect(keys).toHaveLength(4);
    expect(keys[0]).toBeInstanceOf(KeyObject);
    expect(new Set(keys).size).toBe(1);
  });

  it('are what the forgeries below differ from in one place', () => {
    expect(tokens.verify(forge(HEADER, CLAIMS))).toBeDefined();
  });

  it.each([
    ['alg none', { alg: 'none', typ: 'JWT' }],
    ['alg None', { alg: 'None', typ: 'JWT' }],
    ['alg nOnE', { alg: 'nOnE', typ: 'JWT' }],
    ['no alg', { typ: 'JWT' }],
    ['alg HS512', { alg: 'HS512', typ: 'JWT' }],
    ['alg RS256', { alg: 'RS256', typ: 'JWT' }],
    ['no typ', { alg: 'HS256' }],
    ['a kid', { ...HEADER, kid: '../../etc/passwd' }],
    ['a jku', { ...HEADER, jku: 'https://mallory.example/keys' }],
    ['an x5u', { ...HEADER, x5u: 'https://mallory.example/cert' }],
    ['a jwk', { ...HEADER, jwk: { kty: 'oct', k: 'AAAA' } }],
    ['a crit', { ...HEADER, crit: ['exp'] }],
  ])('are refused with %s', (_, header) => {
    expect(tokens.verify(forge(header, CLAIMS))).toBeUndefined();
    expect(tokens.verify(`${part(header)}.${part(CLAIMS)}.`)).toBeUndefined();
  });

  it.each([
    ['another audience', { aud: 'elsewhere' }],
    ['a list of audiences', { aud: ['cipherchat', 'elsewhere'] }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'https://mallory.example' }],
    ['no issuer', { iss: undefined }],
    ['exp as text', { exp: String(NOW_S + 900) }],
    ['exp without end', { exp: 1e308 }],
    ['a negative exp', { exp: -1 }],
    ['no exp', { exp: undefined }],
    ['a fraction as exp', { exp: NOW_S + 899.5 }],
    ['a longer life', { exp: NOW_S + 9000 }],
    ['no iat', { iat: undefined }],
    ['a later start', { nbf: NOW_S + 60 }],
    ['a further claim', { admin: true }],
    ['an object as subject', { sub: { $ne: '' } }],
    ['a subject that is no device', { sub: 'alice' }],
    ['an account that is none', { account: 'alice' }],
  ])('are refused with %s', (_, changes) => {
    expect(tokens.verify(forge(HEADER, { ...CLAIMS, ...changes }))).toBeUndefined();
  });

  it('are refused under another secret, also one that is public', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const pem = publicKey.export({ format: 'pem', type: 'spki' }) as string;
    for (const secret of ['another secret of thirty-two bytes or more', '', ISSUER, pem]) {
      expect(tokens.verify(forge(HEADER, CLAIMS, secret))).toBeUndefined();
    }
  });

  describe('after a change of the secret', () => {
    const NEW = 'another secret, also of thirty-two bytes or more';
    let older: string;
    beforeEach(() => {
      older = tokens.issue(PRINCIPAL).token;
      tokens = new Tokens({ secret: NEW, previous: SECRET, issuer: ISSUER, now: () => now });
    });

    it('are signed with the new one, and verified with both for the life of a token', () => {
      const newer = tokens.issue(PRINCIPAL).token;
      expect(new Tokens({ secret: NEW, issuer: ISSUER, now: () => now }).verify(newer)).toBeDefined();
      for (const token of [older, newer]) expect(tokens.verify(token)).toMatchObject(PRINCIPAL);
      now = START + 900_000;
      const forged = forge(HEADER, { ...CLAIMS, iat: NOW_S + 900, exp: NOW_S + 1800 });
      expect(tokens.verify(forged)).toBeUndefined();
      expect(tokens.verify(tokens.issue(PRINCIPAL).token)).toBeDefined();
    });

    it('are not verified with the one before for longer because the clock was ahead at the start', () => {
      now = START + 40 * DAY_MS;
      tokens = new Tokens({ secret: NEW, previous: SECRET, issuer: ISSUER, now: () => now });
      now = START;
      expect(tokens.verify(older)).toBeUndefined();
    });

    it('are held to the same form under the one before', () => {
      expect(tokens.verify(forge({ ...HEADER, kid: 'x' }, CLAIMS))).toBeUndefined();
      expect(tokens.verify(forge(HEADER, { ...CLAIMS, exp: NOW_S + 9000 }))).toBeUndefined();
      expect(tokens.verify(forge(HEADER, CLAIMS, 'a third secret that no one ever had here'))).toBeUndefined();
    });
  });

  it('are refused with one bit changed', () => {
    const { token } = tokens.issue(PRINCIPAL);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const flip = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    for (const changed of [
      [flip(header), payload, signature],
      [header, flip(payload), signature],
      [header, payload, flip(signature)],
    ]) {
      expect(tokens.verify(changed.join('.'))).toBeUndefined();
    }
  });

  it.each([
    ['nothing', ''],
    ['no token', 'not.a.token'],
    ['two parts', 'a.b'],
    ['very long', 'a'.repeat(9000)],
    ['deep nesting', `${part(HEADER)}.${Buffer.from('['.repeat(500) + ']'.repeat(500)).toString('base64url')}.x`],
    ['a text as payload', jwt.sign('text', SECRET)],
  ])('are refused: %s', (_, token) => {
    expect(tokens.verify(token)).toBeUndefined();
  });
});
