/** Stands for a text where something keeps it that must not know it: HMAC-SHA-256, cut to 16 bytes. */
import { encodeUtf8, toBase64Url } from '@cipherchat/protocol';
import { hmacs } from './hazmat.ts';

const TAG_BYTES = 16;

/** `key`: 32 random bytes that stay on this device. 22 characters of base64url. */
export const localTag = async (key: Uint8Array, text: string): Promise<string> => {
  const [mac = new Uint8Array(0)] = await hmacs(key, encodeUtf8(text));
  return toBase64Url(mac.subarray(0, TAG_BYTES));
};
