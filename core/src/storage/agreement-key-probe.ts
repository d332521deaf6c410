/**
 * Finds out whether the engine can keep X25519 private keys in IndexedDB. WebKit takes them and gives nothing back, so
 * the answer is found by trying, never from a browser's name.
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

/** Any doubt, a failure of the storage included, gives `wrapped`: that works everywhere. */
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
