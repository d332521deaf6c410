/** The login message (PROTOCOL 3.4). */
import { describe, expect, test } from 'vitest';
import { encodeLogin, LOGIN_PURPOSE, type Login } from './login.ts';

const login: Login = {
  purpose: LOGIN_PURPOSE.logIn,
  origin: 'https://chat.example',
  account: new Uint8Array(20).fill(1),
  deviceId: new Uint8Array(16).fill(2),
  nonce: new Uint8Array(32).fill(3),
  expires: 4,
};

describe('the login message', () => {
  test('has each field where the protocol says', () => {
    const bytes = encodeLogin(login);
    expect(bytes.length).toBe(81 + 20);
    expect([...bytes.subarray(0, 5)]).toEqual([1, 1, 0x10, 1, 20]);
    expect(new TextDecoder().decode(bytes.subarray(5, 25))).toBe(login.origin);
    expect([bytes[25], bytes[45], bytes[61], bytes.at(-1)]).toEqual([1, 2, 3, 4]);
    expect(encodeLogin({ ...login, purpose: LOGIN_PURPOSE.register })[3]).toBe(2);
  });

  test('takes an origin of up to 255 characters', () => {
    expect(encodeLogin({ ...login, origin: 'x'.repeat(255) })[4]).toBe(255);
    expect(() => encodeLogin({ ...login, origin: 'x'.repeat(256) })).toThrow('malformed');
  });

  test.each(['https://bücher.example', 'https://ａ.example', 'https://\u0161op.example', 'https://\u{1f600}.example'])(
    'takes no origin that is not ASCII, and mistakes none for another one: %s',
    (origin) => {
      expect(() => encodeLogin({ ...login, origin })).toThrow('malformed');
    },
  );
});
