import type { PrekeyKind } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import { TestAccount } from '../../test/support/account.ts';
import { newAgreementKey, newKemKey } from '../../test/support/signing.ts';
import { readPrekeys } from './prekeys.ts';

const account = new TestAccount();
const { id, key } = account.first;
const read = (...records: readonly Uint8Array[]) => readPrekeys(records, id, key.publicKey, Date.now());

describe('an upload of prekeys', () => {
  it.each<[PrekeyKind, () => Uint8Array]>([
    [2, newAgreementKey],
    [4, newKemKey],
  ])('of kind %i with one public key under two ids is refused', (kind, newKey) => {
    const twin = { publicKey: newKey() };
    const [first, other] = [account.prekey(kind, 900, twin), account.prekey(kind, 901, twin)];
    expect(() => read(first, other)).toThrow(expect.objectContaining({ code: 'malformed' }) as Error);
    expect(read(first, account.prekey(kind, 901))).toHaveLength(2);
  });

  it('with one id for two keys is refused', () => {
    const twins = [account.prekey(2, 900), account.prekey(2, 900)];
    expect(() => read(...twins)).toThrow(expect.objectContaining({ code: 'malformed' }) as Error);
  });
});
