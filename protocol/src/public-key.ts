/**
 * Public keys that no honest device makes: of low order, not in canonical form, or with coefficients out of range. The
 * server refuses to store them, and a client to use them. The checks see public bytes only and are not constant time.
 */
import { KEM_PUBLIC_KEY_BYTES, PUBLIC_KEY_BYTES } from './limits.ts';

const P = (1n << 255n) - 19n;

const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

/**
 * u-coordinates below 2^255 - 19 of the points of order 1, 2, 4 and 8 on Curve25519 and its twist (RFC 7748 section
 * 6.1).
 */
const LOW_ORDER_U: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  P - 1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
]);

/** X25519: 32 bytes, the canonical encoding (below 2^255 - 19, no spare bit), not of low order. */
export const isSoundAgreementKey = (key: Uint8Array): boolean => {
  const u = littleEndian(key);
  return key.length === PUBLIC_KEY_BYTES && u < P && !LOW_ORDER_U.has(u);
};

/** y-coordinates below 2^255 - 19 of the eight points of small order on edwards25519. */
const LOW_ORDER_Y: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  P - 1n,
  2707385501144840649318225287225658788936804267575313519463743609750303402022n,
  55188659117513257062467267217118295137698188065244968500265048394206261417927n,
]);

/** Ed25519: 32 bytes, y below 2^255 - 19 (RFC 8032 section 5.1.3), not one of the eight points of small order. */
export const isSoundSigningKey = (key: Uint8Array): boolean => {
  const y = littleEndian(key) & ((1n << 255n) - 1n);
  return key.length === PUBLIC_KEY_BYTES && y < P && !LOW_ORDER_Y.has(y);
};

const KEM_MODULUS = 3329;
const KEM_COEFFICIENT_BYTES = 1152;

/** ML-KEM-768: 1184 bytes whose 768 coefficients of 12 bits are all below q (FIPS 203 section 7.2, modulus check). */
export const isSoundKemKey = (key: Uint8Array): boolean => {
  if (key.length !== KEM_PUBLIC_KEY_BYTES) return false;
  for (let i = 0; i < KEM_COEFFICIENT_BYTES; i += 3) {
    const [a = 0, b = 0, c = 0] = key.subarray(i, i + 3);
    if ((((b & 15) << 8) | a) >= KEM_MODULUS || ((c << 4) | (b >> 4)) >= KEM_MODULUS) return false;
  }
  return true;
};
