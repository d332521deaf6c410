/** The signatures that a server checks (PROTOCOL 3.2 to 3.4). False for an unsound key, and for any other signature. */
import { createPublicKey, verify } from 'node:crypto';
import {
  erasureSignatureInput,
  groupEntrySignatureInput,
  isSoundSigningKey,
  listSignatureInput,
  loginSignatureInput,
  manifestSignatureInput,
  prekeySignatureInput,
  type DeviceList,
  type Erasure,
  type GroupEntry,
  type Labelled,
  type Login,
  type Manifest,
  type Prekey,
} from '@cipherchat/protocol';

/** DER of an Ed25519 SubjectPublicKeyInfo up to the 32 bytes of the key (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

type IsSigned = (input: Labelled, signature: Uint8Array) => boolean;

/** Importing a key costs as much as one check, so it is imported once for everything it signed. */
const verifierOf = (publicKey: Uint8Array): IsSigned => {
  if (!isSoundSigningKey(publicKey)) return () => false;
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
  return (input, signature) => verify(null, input, key, signature);
};

export const isListSigned = (list: DeviceList): boolean =>
  verifierOf(list.accountKey)(listSignatureInput(list), list.signature);

export const isErasureSigned = (erasure: Erasure): boolean =>
  verifierOf(erasure.accountKey)(erasureSignatureInput(erasure), erasure.signature);

/** Of a team; `accountKey`: AIK of its owner. */
export const isRosterSigned = (entry: GroupEntry, accountKey: Uint8Array): boolean =>
  verifierOf(accountKey)(groupEntrySignatureInput(entry), entry.signature);

/** For any number of prekeys of one device. */
export const prekeyVerifier = (signingKey: Uint8Array): ((prekey: Prekey) => boolean) => {
  const isSigned = verifierOf(signingKey);
  return (prekey) => isSigned(prekeySignatureInput(prekey), prekey.signature);
};

export const isLoginSigned = (login: Login, signingKey: Uint8Array, signature: Uint8Array): boolean =>
  verifierOf(signingKey)(loginSignatureInput(login), signature);

export const isManifestSigned = (manifest: Manifest, accountKey: Uint8Array): boolean =>
  verifierOf(accountKey)(manifestSignatureInput(manifest), manifest.signature);
