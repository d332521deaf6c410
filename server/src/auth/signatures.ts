/** The signatures that a server checks (PROTOCOL 3.2 to 3.4). Ed25519 over LABEL(name) ‖ data; false for every key or signature that is unsound. */
import { createPublicKey, verify } from 'node:crypto';
import { encodeLogin, isSoundSigningKey, type DeviceList, type Login, type Prekey } from '@cipherchat/protocol';

const LABEL = Buffer.from('CipherChat/1/');
/** DER of an Ed25519 SubjectPublicKeyInfo up to the 32 bytes of the key (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

type IsSigned = (name: string, data: Uint8Array, signature: Uint8Array) => boolean;

/** Importing a key costs as much as using it: once for all that it has signed. */
const verifierOf = (publicKey: Uint8Array): IsSigned => {
  if (!isSoundSigningKey(publicKey)) return () => false;
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
  return (name, data, signature) => verify(null, Buffer.concat([LABEL, Buffer.from(name), data]), key, signature);
};

export const isListSigned = (list: DeviceList): boolean =>
  verifierOf(list.accountKey)('sign/device-list', list.signed, list.signature);

/** For any number of prekeys of one device. */
export const prekeyVerifier = (signingKey: Uint8Array): ((prekey: Prekey) => boolean) => {
  const isSigned = verifierOf(signingKey);
  return ({ core, signature }) => isSigned('sign/prekey', core, signature);
};

export const isLoginSigned = (login: Login, signingKey: Uint8Array, signature: Uint8Array): boolean =>
  verifierOf(signingKey)('sign/auth', encodeLogin(login), signature);
