/** Private keys as the rooms above hold them: opaque handles beside their public bytes. */

/** How a private key rests beside sealed bytes: the platform's handle, or bytes (wrapped PKCS #8, or a seed that the record seals). */
export type StoredKey = CryptoKey | Uint8Array;

/** Ed25519; public 32 bytes. */
export type SigningKey = { readonly publicKey: Uint8Array; readonly privateKey: CryptoKey };

/** X25519; public 32 bytes. */
export type AgreementKey = {
  readonly publicKey: Uint8Array;
  readonly privateKey: CryptoKey;
  readonly stored: StoredKey;
};

/** ML-KEM-768; public 1184 bytes. The private half is the engine's handle, or the 64-byte seed `d ‖ z` where JavaScript computes. */
export type KemKey = { readonly publicKey: Uint8Array; readonly privateKey: StoredKey; readonly stored: StoredKey };
