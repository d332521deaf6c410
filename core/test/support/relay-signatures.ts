/** What a server can check without any secret (PROTOCOL 1.3, 3.2 to 3.4), with Node's own cryptography: not the code under test. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import {
  accountHashInput,
  deviceIdHashInput,
  listHashInput,
  listSignatureInput,
  loginSignatureInput,
  prekeySignatureInput,
  toBase32,
  toBase64Url,
  toHex,
  type DeviceEntry,
  type DeviceList,
  type IdentifiedList,
  type Labelled,
  type Login,
  type Prekey,
} from '@cipherchat/protocol';

const hash = (input: Labelled): Uint8Array => createHash('sha256').update(input).digest();

const isSigned = (publicKey: Uint8Array, signature: Uint8Array, input: Labelled): boolean => {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(publicKey) }, format: 'jwk' });
  return verify(null, input, key, signature);
};

export const accountBytes = (accountKey: Uint8Array): Uint8Array => hash(accountHashInput(accountKey)).subarray(0, 20);
export const addressOf = (accountKey: Uint8Array): string => toBase32(accountBytes(accountKey));

/** 16 bytes. */
const deviceIdBytes = (accountKey: Uint8Array, entry: DeviceEntry): Uint8Array =>
  hash(deviceIdHashInput(accountBytes(accountKey), entry)).subarray(0, 16);

/** 32 hexadecimal digits. */
export const deviceIdOf = (accountKey: Uint8Array, entry: DeviceEntry): string =>
  toHex(deviceIdBytes(accountKey, entry));

/** A list with what the rules of its chain look at. */
export const identified = (list: DeviceList): IdentifiedList => ({
  ...list,
  hash: listHash(list),
  deviceIds: list.devices.map((entry) => deviceIdBytes(list.accountKey, entry)),
});

export const listHash = (list: DeviceList): Uint8Array => hash(listHashInput(list));
export const isListSigned = (list: DeviceList): boolean =>
  isSigned(list.accountKey, list.signature, listSignatureInput(list));
export const isPrekeySigned = (prekey: Prekey, signingKey: Uint8Array): boolean =>
  isSigned(signingKey, prekey.signature, prekeySignatureInput(prekey));
export const isLoginSigned = (login: Login, signingKey: Uint8Array, signature: Uint8Array): boolean =>
  isSigned(signingKey, signature, loginSignatureInput(login));
