/**
 * Login message, tag 10 (PROTOCOL 3.4): what a device signs to log in or to register. It is signed, never sent.
 *
 * | field | bytes |
 * |---|---|
 * | prefix 01 01 10 | 3 |
 * | purpose u8: 1 log in, 2 register | 1 |
 * | origin length u8, origin in ASCII | 1 + n |
 * | account, device id | 36 |
 * | nonce | 32 |
 * | expires u64 | 8 |
 */
import { concatBytes, u64, u8 } from './byte-writer.ts';
import { Refusal } from './refusal.ts';
import { prefix, TAG } from './structure.ts';
import { encodeUtf8 } from './utf8.ts';

export const LOGIN_PURPOSE = { logIn: 1, register: 2 } as const;

export type Login = {
  readonly purpose: (typeof LOGIN_PURPOSE)[keyof typeof LOGIN_PURPOSE];
  /** As a browser serialises it, for example `https://chat.example`. */
  readonly origin: string;
  readonly account: Uint8Array;
  readonly deviceId: Uint8Array;
  readonly nonce: Uint8Array;
  readonly expires: number;
};

/** 81 + n bytes. Refuses `malformed` for an origin that is too long or not ASCII. */
export const encodeLogin = (login: Login): Uint8Array<ArrayBuffer> => {
  const origin = encodeUtf8(login.origin);
  if (origin.length > 255 || origin.some((byte) => byte > 127)) throw new Refusal('malformed'); // an origin is up to 255 ASCII characters
  return concatBytes(
    prefix(TAG.login),
    u8(login.purpose),
    u8(origin.length),
    origin,
    login.account,
    login.deviceId,
    login.nonce,
    u64(login.expires),
  );
};
