/**
 * Key pairs as the rest of the code holds them: an opaque private handle next to the public bytes. A device signs
 * with one key and agrees with another one. Signal's X3DH uses one key for both (XEdDSA); Web Crypto keys have one type
 * each, and two keys need no argument about one key in two protocols (docs/protocol.md, section 3.1).
 */

/**
 * How a private key is stored next to a sealed record: the engine's handle, or bytes. Bytes are PKCS #8 wrapped under a
 * non-extractable key (X25519), or a plain seed of 64 bytes (ML-KEM), which the record must seal.
 */
export type StoredKey = CryptoKey | Uint8Array;

/** Ed25519 (RFC 8032): AIK of an account or DSK of a device; public 32 bytes. */
export type SigningKey = { readonly publicKey: Uint8Array; readonly privateKey: CryptoKey };

/** X25519 (RFC 7748): DIK, prekeys of kinds 1 and 2, ratchet keys; public 32 bytes. */
export type AgreementKey = {
  readonly publicKey: Uint8Array;
  readonly privateKey: CryptoKey;
  readonly stored: StoredKey;
};

/**
 * ML-KEM-768 (FIPS 203): prekeys of kinds 3 and 4; public 1184 bytes. The private half is the engine's handle, or the
 * 64-byte seed `d ‖ z` if JavaScript computes.
 */
export type KemKey = { readonly publicKey: Uint8Array; readonly privateKey: StoredKey; readonly stored: StoredKey };
