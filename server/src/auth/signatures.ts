/** The signatures that a server checks (PROTOCOL 3.2 to 3.4). Ed25519 over LABEL(name) ‖ data; false for every key or signature that is unsound. */
import { createPublicKey, verify } from 'node:crypto';
import { encodeLogin, isSoundSigningKey, type DeviceList, type Login, type Prekey } from '@cipherchat/protocol';

const LABEL = Buffer.from('CipherChat/1/');
/** DER of an Ed25519 SubjectPublicKeyInfo up to the 32 bytes of the key (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const isSigned = (name: string, publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean => {
  if (!isSoundSigningKey(publicKey)) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.concat([LABEL, Buffer.from(name), data]), key, signature);
};

export const isListSigned = (list: DeviceList): boolean =>
  isSigned('sign/device-list', list.accountKey, list.signed, list.signature);

export const isPrekeySigned = (prekey: Prekey, signingKey: Uint8Array): boolean =>
  isSigned('sign/prekey', signingKey, prekey.core, prekey.signature);

export const isLoginSigned = (login: Login, signingKey: Uint8Array, signature: Uint8Array): boolean =>
  isSigned('sign/auth', signingKey, encodeLogin(login), signature);
