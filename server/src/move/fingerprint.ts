/** Counts documents and sums up their SHA-256, in whatever order they come. Two sets are equal if both are. */
import { BSON } from 'mongodb';
import { wholeHash } from '../auth/content-hash.ts';
import type { MovedDocument } from './documents-of-rows.ts';

/** 32 bytes, in hexadecimal digits. The order of the fields does not matter. */
export const digestOf = (document: MovedDocument): string => {
  const fields = Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1));
  return wholeHash(BSON.serialize(Object.fromEntries(fields)));
};

const MODULUS = 2n ** 256n;

export class Fingerprint {
  count = 0;
  #sum = 0n;

  /** A digest of `digestOf`. */
  add(digest: string): void {
    this.count += 1;
    this.#sum = (this.#sum + BigInt(`0x${digest}`)) % MODULUS;
  }

  equals(other: Fingerprint): boolean {
    return this.count === other.count && this.#sum === other.#sum;
  }
}
