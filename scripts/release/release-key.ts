/** The Ed25519 key that signs releases. It is kept offline, in a PEM file that only its owner can read. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Labelled, ReleaseSignature } from '@cipherchat/protocol';

const SPKI_HEAD_BYTES = 12;

/** 32 bytes. */
export const publicBytes = (key: KeyObject): Uint8Array =>
  Uint8Array.from(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD_BYTES));

/** Makes a key and writes it to a file that must not exist; gives the public half, 32 bytes. */
export const makeReleaseKey = (file: string): Uint8Array => {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  return publicBytes(privateKey);
};

/** Throws for a file that holds another kind of key. */
export const readReleaseKey = (file: string): KeyObject => {
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`${file} has to hold an Ed25519 key.`);
  return key;
};

export const signRelease = (key: KeyObject, input: Labelled): ReleaseSignature => ({
  key: publicBytes(key),
  signature: Uint8Array.from(sign(null, input, key)),
});
