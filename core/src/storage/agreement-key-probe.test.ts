import { describe, expect, it } from 'vitest';
import { storageCryptography } from '../../test/support/storage-cryptography.ts';
import { probeAgreementKeys } from './agreement-key-probe.ts';

const probe = (get: (kept: CryptoKey | undefined) => unknown, put?: () => Promise<never>) => {
  let kept: CryptoKey | undefined;
  const keep = async (key: CryptoKey) => {
    kept = key;
  };
  return probeAgreementKeys({ put: put ?? keep, get: async () => get(kept) }, storageCryptography.generateProbeKey);
};

describe('probe for agreement keys', () => {
  it('keeps handles where the same kind of key comes back', async () => {
    expect(await probe((kept) => structuredClone(kept))).toBe('as-handles');
  });

  it.each([
    ['null', null],
    ['nothing', undefined],
    ['an empty object', {}],
    ['a row without a key', { name: 'probe' }],
    ['what only looks like a key', { type: 'private', extractable: false, algorithm: { name: 'X25519' } }],
  ])('wraps where %s comes back', async (_, answer) => {
    expect(await probe(() => answer)).toBe('wrapped');
  });

  it('wraps where a key of another kind comes back', async () => {
    const other = await storageCryptography.generateVaultKey();
    expect(await probe(() => other)).toBe('wrapped');
  });

  it('wraps where storing or reading fails', async () => {
    expect(
      await probe(
        () => null,
        () => Promise.reject(new DOMException('no', 'DataCloneError')),
      ),
    ).toBe('wrapped');
    expect(await probe(() => Promise.reject(new Error('Unable to deserialize data')))).toBe('wrapped');
  });
});
