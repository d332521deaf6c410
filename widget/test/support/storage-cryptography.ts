/** Stand-in. */
import type { StorageCryptography } from '../../src/storage/cryptography.ts';

const aes = async (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey']);
const ad = (table: string, key: string) => new TextEncoder().encode(JSON.stringify([table, key]));

export const storageCryptography: StorageCryptography = {
  generateVaultKey: aes,
  generateWrappingKey: aes,
  generateProbeKey: async () => ((await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits'])) as CryptoKeyPair).privateKey,
  sealRecord: async (vaultKey, table, key, plain) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: ad(table, key) }, vaultKey, Uint8Array.from(plain)));
    const out = new Uint8Array(12 + sealed.length);
    out.set(iv);
    out.set(sealed, 12);
    return out;
  },
  openRecord: async (vaultKey, table, key, sealed) => new Uint8Array(await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: Uint8Array.from(sealed.subarray(0, 12)), additionalData: ad(table, key) }, vaultKey, Uint8Array.from(sealed.subarray(12)),
  )),
};
