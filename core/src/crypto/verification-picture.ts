/**
 * The safety number as a QR code (PROTOCOL 12.4): both account keys as this side sees them. The other side scans it,
 * and compares both halves with its own view.
 */
import {
  ACCOUNT_BYTES,
  concatBytes,
  equalBytes,
  fromBase64Url,
  prefix,
  PUBLIC_KEY_BYTES,
  readBytes,
  readPrefix,
  Refusal,
  toBase64Url,
} from '@cipherchat/protocol';
import type { Identity } from './safety-number.ts';

const TAG = 0x71;
const SCHEME = 'cipherchat:verify:1:';

/**
 * `cipherchat:verify:1:` and base64url of `01 01 71` ‖ own account 20 ‖ own AIK 32 ‖ peer's account 20 ‖ peer's AIK
 * 32: 107 bytes.
 */
export const verificationText = (own: Identity, peer: Identity): string =>
  SCHEME + toBase64Url(concatBytes(prefix(TAG), own.account, own.accountKey, peer.account, peer.accountKey));

/**
 * `same`: the other side sees the same two keys. `own-picture`: it is the picture of this side. `no-picture`: the QR
 * code is of something else.
 */
export type ScanVerdict = 'same' | 'different' | 'own-picture' | 'no-picture';

const sidesOf = (text: string): readonly [shows: Identity, sees: Identity] | undefined => {
  const bytes = text.startsWith(SCHEME) ? fromBase64Url(text.slice(SCHEME.length)) : undefined;
  if (bytes === undefined) return undefined;
  try {
    const reader = readBytes(bytes);
    readPrefix(reader, TAG);
    const side = (): Identity => ({
      account: reader.bytes(ACCOUNT_BYTES),
      accountKey: reader.bytes(PUBLIC_KEY_BYTES),
    });
    const sides = [side(), side()] as const;
    reader.end();
    return sides;
  } catch (cause) {
    if (cause instanceof Refusal) return undefined;
    throw cause;
  }
};

const isSame = (a: Identity, b: Identity): boolean =>
  equalBytes(a.account, b.account) && equalBytes(a.accountKey, b.accountKey);

/** What the scanned text says, compared with `own` and `peer` as this side sees them. */
export const judgeScan = (text: string, own: Identity, peer: Identity): ScanVerdict => {
  const sides = sidesOf(text);
  if (sides === undefined) return 'no-picture';
  const [shows, sees] = sides;
  if (isSame(shows, peer) && isSame(sees, own)) return 'same';
  return isSame(shows, own) && isSame(sees, peer) ? 'own-picture' : 'different';
};
