/**
 * A pad that seals a text without waiting: Web Crypto only works asynchronously, and a page that ends gives no time.
 *
 * The pad is the AES-256-GCM ciphertext of zeros, so anyone who has the key and the IV can make it again. It is made
 * ahead, and must be used for one text only: two texts under one pad reveal their XOR. It hides a text from readers of
 * the place where it rests. It does not show that a byte was changed.
 */
import { gcmEncrypt, randomBytes } from './hazmat.ts';

/** `iv`: 12 bytes, random unless given. */
export type OneTimePad = { readonly iv: Uint8Array; readonly bytes: Uint8Array };

const NOTHING = new Uint8Array();

/** `length` in bytes. With the IV of an earlier pad gives the same bytes. */
export const makePad = async (vaultKey: CryptoKey, length: number, iv = randomBytes(12)): Promise<OneTimePad> => ({
  iv,
  bytes: (await gcmEncrypt({ key: vaultKey, iv, associated: NOTHING }, new Uint8Array(length))).subarray(0, length),
});
