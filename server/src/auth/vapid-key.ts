/**
 * The key with which the server signs its pushes (VAPID, RFC 8292): P-256, as 32 bytes in base64url. A subscription is
 * made for its public half, so a new key makes every subscription useless until its inbox starts again.
 */
import { createECDH, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readPrivateFile } from './private-file.ts';

const NAME = 'vapid-key';
const KEY_BYTES = 32;

export type VapidKey = {
  /** 32 bytes in base64url. Never log it. */
  readonly privateKey: string;
  /** 65 bytes in base64url. Browsers get it. */
  readonly publicKey: string;
};

/** Undefined where the text is no private key. */
export const vapidKeyOf = (privateKey: string): VapidKey | undefined => {
  const bytes = Buffer.from(privateKey, 'base64url');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64url') !== privateKey) return undefined;
  try {
    const ecdh = createECDH('prime256v1');
    ecdh.setPrivateKey(bytes);
    return { privateKey, publicKey: ecdh.getPublicKey('base64url') };
  } catch {
    return undefined;
  }
};

const newKey = (): string => {
  for (;;) {
    const candidate = randomBytes(KEY_BYTES).toString('base64url');
    if (vapidKeyOf(candidate) !== undefined) return candidate;
  }
};

/** Made once in the data directory, readable only by its owner. Throws a sentence that says what to do. */
export const vapidKeyIn = (dataDir: string): VapidKey => {
  const text = readPrivateFile(dataDir, {
    name: NAME,
    make: newKey,
    openToOthers: (path) => `Other users can read the key for pushes (${path}): run chmod 600 on it.`,
  });
  const key = vapidKeyOf(text);
  if (key === undefined)
    throw new Error(
      `The key for pushes (${join(dataDir, NAME)}) is damaged: restore it from a backup, or delete it. Without it no ` +
        'inbox is rung until it was opened again.',
    );
  return key;
};
