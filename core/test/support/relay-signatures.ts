/** What a server can check without any secret (PROTOCOL 1.3, 3.2 to 3.4), with Node's own cryptography: not the code under test. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import {
  concatBytes,
  encodeLogin,
  toBase32,
  toBase64Url,
  toHex,
  type DeviceEntry,
  type DeviceList,
  type Login,
  type Prekey,
} from '@cipherchat/protocol';

const LABEL = 'CipherChat/1/';

const hash = (name: string, ...data: readonly Uint8Array[]): Uint8Array =>
  createHash('sha256')
    .update(LABEL + name)
    .update(concatBytes(...data))
    .digest();

const isSigned = (name: string, publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean => {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(publicKey) }, format: 'jwk' });
  return verify(null, concatBytes(new TextEncoder().encode(LABEL + name), data), key, signature);
};

export const accountBytes = (accountKey: Uint8Array): Uint8Array => hash('account', accountKey).subarray(0, 20);
export const addressOf = (accountKey: Uint8Array): string => toBase32(accountBytes(accountKey));

/** 32 hexadecimal digits. */
export const deviceIdOf = (accountKey: Uint8Array, entry: DeviceEntry): string =>
  toHex(hash('hash/device-id', accountBytes(accountKey), entry.signingKey, entry.identityKey).subarray(0, 16));

export const listHash = (list: DeviceList): Uint8Array => hash('hash/device-list', list.signed);
export const isListSigned = (list: DeviceList): boolean =>
  isSigned('sign/device-list', list.accountKey, list.signed, list.signature);
export const isPrekeySigned = (prekey: Prekey, signingKey: Uint8Array): boolean =>
  isSigned('sign/prekey', signingKey, prekey.core, prekey.signature);
export const isLoginSigned = (login: Login, signingKey: Uint8Array, signature: Uint8Array): boolean =>
  isSigned('sign/auth', signingKey, encodeLogin(login), signature);
