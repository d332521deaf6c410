/**
 * Finds out whether the engine can keep X25519 private keys in IndexedDB. WebKit accepts them and returns nothing, so
 * the probe tries it and never relies on a browser's name.
 */
export type KeepAgreementKeys = 'as-handles' | 'wrapped';

/** One place in the database that is to be used later, read in another transaction than written. */
export type ProbePlace = {
  readonly put: (key: CryptoKey) => Promise<unknown>;
  readonly get: () => Promise<unknown>;
};

const isSameKind = (key: CryptoKey, read: unknown): boolean =>
  read instanceof CryptoKey &&
  read.type === key.type &&
  read.algorithm.name === key.algorithm.name &&
  read.extractable === key.extractable;

/** Any doubt, including a storage failure, gives `wrapped`, which works everywhere. */
export const probeAgreementKeys = async (
  place: ProbePlace,
  generateKey: () => Promise<CryptoKey>,
): Promise<KeepAgreementKeys> => {
  const key = await generateKey();
  try {
    await place.put(key);
    return isSameKind(key, await place.get()) ? 'as-handles' : 'wrapped';
  } catch {
    return 'wrapped';
  }
};
