import type { EpochPolicy } from '../../src/crypto/epoch-policy.ts';

/**
 * As builds of before do: flag 0 and field 00, never an offer nor an answer; PQ fields received are ignored; epoch 0
 * throughout.
 */
export const withoutEpochs: EpochPolicy = {
  takesPart: false,
  beforeSending: (pq) => Promise.resolve({ pq, field: undefined }),
  afterOpening: (pq) => Promise.resolve(pq),
};
