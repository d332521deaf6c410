/** Whether a browser can have made the public key of a subscription. */
import { ECDH } from 'node:crypto';

/** `key`: 65 bytes. */
export const isPointOfP256 = (key: Uint8Array): boolean => {
  try {
    ECDH.convertKey(key, 'prime256v1');
    return true;
  } catch {
    return false;
  }
};
