/**
 * Public keys that no honest device makes: they are refused before they are stored or used. Each check looks at public bytes only and
 * is not constant time.
 */
const P = (1n << 255n) - 19n;

const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

/** u-coordinates of the points of order 1, 2, 4 and 8 on Curve25519 and its twist (RFC 7748 section 6.1), below 2^255 - 19. */
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
  return key.length === 32 && u < P && !LOW_ORDER_U.has(u);
};

/** y-coordinates of the eight points of small order on edwards25519. */
const LOW_ORDER_Y: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  P - 1n,
  2707385501144840649318225287225658788936804267575313519463743609750303402022n,
  55188659117513257062467267217118295137698188065244968500265048394206261417927n,
]);

/** Ed25519: 32 bytes, y below 2^255 - 19 (RFC 8032 section 5.1.3), not one of the eight points of small order. */
export const isSoundSigningKey = (key: Uint8Array): boolean => {
  const encoded = littleEndian(key);
  const y = encoded & ((1n << 255n) - 1n);
  return key.length === 32 && y < P && !LOW_ORDER_Y.has(y);
};

const KEM_MODULUS = 3329;
const KEM_COEFFICIENT_BYTES = 1152;

/** ML-KEM-768: 1184 bytes whose 768 coefficients of 12 bits are all below q (FIPS 203 section 7.2, modulus check). */
export const isSoundKemKey = (key: Uint8Array): boolean => {
  if (key.length !== KEM_COEFFICIENT_BYTES + 32) return false;
  for (let i = 0; i < KEM_COEFFICIENT_BYTES; i += 3) {
    const [a = 0, b = 0, c = 0] = key.subarray(i, i + 3);
    if ((a | ((b & 15) << 8)) >= KEM_MODULUS || ((b >> 4) | (c << 4)) >= KEM_MODULUS) return false;
  }
  return true;
};
