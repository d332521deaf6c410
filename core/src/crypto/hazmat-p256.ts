/** ECDSA over P-256, which the back ends of sites sign with where they have no Ed25519 (PROTOCOL 21.4). */
import { unshared } from './hazmat.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };

/**
 * `publicKey`: an uncompressed point, 65 bytes. `signature`: r ‖ s, 64 bytes, as in RFC 7518; DER is refused. False,
 * too, for a point that is not on the curve.
 */
export const p256Verify = async (publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean> => {
  const { subtle } = globalThis.crypto;
  if (signature.length !== 64) return false;
  try {
    const key = await subtle.importKey('raw', unshared(publicKey), CURVE, false, ['verify']);
    return await subtle.verify({ ...CURVE, hash: 'SHA-256' }, key, unshared(signature), unshared(data));
  } catch {
    return false;
  }
};
