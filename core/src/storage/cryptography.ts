/** The cryptographic functions that the adapters need. `compose.ts` passes them in. */
export type StorageCryptography = {
  /** AES-256-GCM, non-extractable. */
  readonly generateVaultKey: () => Promise<CryptoKey>;
  /** AES-256-GCM, non-extractable; for X25519 private keys where the engine cannot store them as handles. */
  readonly generateWrappingKey: () => Promise<CryptoKey>;
  /** A non-extractable X25519 private key, which the probe tries to store. */
  readonly generateProbeKey: () => Promise<CryptoKey>;
  /** Seals with table and primary key as associated data. */
  readonly sealRecord: (vaultKey: CryptoKey, table: string, key: string, plain: Uint8Array) => Promise<Uint8Array>;
  /** Rejects when the record was not sealed with this key for this table and primary key. */
  readonly openRecord: (vaultKey: CryptoKey, table: string, key: string, sealed: Uint8Array) => Promise<Uint8Array>;
  /** A pad of `length` bytes for one text; with the IV of an earlier one, that pad again. */
  readonly makePad: (
    vaultKey: CryptoKey,
    length: number,
    iv?: Uint8Array<ArrayBuffer>,
  ) => Promise<{ readonly iv: Uint8Array; readonly bytes: Uint8Array }>;
};
