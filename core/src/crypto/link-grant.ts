/**
 * The end of a link (PROTOCOL 9.1): six digits that both sides compute, and the grant that O seals for N.
 *
 * M3 = `01 01 54` ‖ ML-KEM ciphertext 1088 ‖ BOX("box/link", zero[32], K, th, grant): 1155 bytes and the grant. The
 * ciphertext is drawn after the digits were compared, so nothing can be tried against them.
 */
import {
  concatBytes,
  decodeCbor,
  encodeCbor,
  KEM_CIPHERTEXT_BYTES,
  labelled,
  prefix,
  readBytes,
  readPrefix,
  Refusal,
  toBase32,
  fromBase32,
} from '@cipherchat/protocol';
import { hash, hash16, kdf, openBox, sealBox, type KdfInput } from './functions.ts';
import { x25519 } from './hazmat.ts';
import type { AgreementKey } from './keys.ts';
import { readFirst, type Hello, type LinkOffer } from './link-messages.ts';
import type { Platform } from './platform.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const GRANT_TAG = 0x54;
const ZERO = new Uint8Array(32);
const NONCE_BYTES = 16;

/** Q, M1 and R0, which digits and transcript cover. */
export type LinkTranscript = readonly [qr: Uint8Array, first: Uint8Array, hello: Uint8Array];

/** Six digits with leading zeros. */
export const linkDigits = async (transcript: LinkTranscript): Promise<string> => {
  const bytes = await hash(labelled('hash/link-code', ...transcript));
  const number = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0) % 1_000_000n;
  return String(number).padStart(6, '0');
};

const boxInput = async (
  transcript: LinkTranscript,
  ciphertext: Uint8Array,
  ...secrets: readonly Uint8Array[]
): Promise<KdfInput> => {
  const context = await hash(labelled('hash/link-transcript', ...transcript, ciphertext));
  const key = await kdf({ name: 'kdf/link', salt: ZERO, ikm: concatBytes(...secrets), context }, 32);
  return { name: 'box/link', salt: ZERO, ikm: key, context };
};

/** M3 for a grant. Draws the encapsulation, then the nonce. */
export const sealGrant = async (
  platform: Platform,
  own: AgreementKey,
  {
    transcript,
    hello,
    grant,
  }: { readonly transcript: LinkTranscript; readonly hello: Hello; readonly grant: Uint8Array },
): Promise<Bytes> => {
  const { ciphertext, secret } = await platform.encapsulate(hello.kemKey);
  const input = await boxInput(transcript, ciphertext, await x25519(own.privateKey, hello.agreementKey), secret);
  return concatBytes(prefix(GRANT_TAG), ciphertext, await sealBox(input, platform.random(NONCE_BYTES), grant));
};

/** The grant in M3. Refuses `not-authentic`, `malformed`, `unsupported`. */
export const openGrant = async (
  platform: Platform,
  { qr, hello, agreement, kem }: LinkOffer,
  first: Uint8Array,
  third: Uint8Array,
): Promise<Bytes> => {
  const reader = readBytes(third);
  readPrefix(reader, GRANT_TAG);
  const ciphertext = reader.bytes(KEM_CIPHERTEXT_BYTES);
  const box = third.subarray(reader.offset());
  const secret = await platform.decapsulate(kem, ciphertext);
  const shared = await x25519(agreement.privateKey, readFirst(first));
  return await openBox(await boxInput([qr, first, hello], ciphertext, shared, secret), box);
};

/** Key 0: the bytes of the device list. Key 1 is of another grant, the move of a visitor's conversation (22.2). */
export const encodeGrant = (list: Uint8Array): Bytes => encodeCbor(new Map([[0, list]]));

/** Bytes of the device list in a grant. Refuses `malformed` for a grant of another kind, or of both. */
export const decodeGrant = (grant: Uint8Array): Uint8Array => {
  const map = decodeCbor(grant);
  const list = map instanceof Map && !map.has(1) ? (map as ReadonlyMap<number, unknown>).get(0) : undefined;
  if (!(list instanceof Uint8Array)) throw new Refusal('malformed'); // not the grant of a device list
  return list;
};

const SHORT_BYTES = 5;

/** Five random bytes as 8 characters of base32, for a device without a camera (PROTOCOL 22.1). */
export const makeShortCode = (platform: Pick<Platform, 'random'>): string => toBase32(platform.random(SHORT_BYTES));

/**
 * The rendezvous id of a short code, 16 bytes. Spaces, hyphens and upper case are taken. Undefined: not such a code.
 */
export const rendezvousOfCode = async (code: string): Promise<Bytes | undefined> => {
  const bytes = fromBase32(code.toLowerCase().replaceAll(/[\s-]/gu, ''));
  return bytes?.length === SHORT_BYTES ? await hash16(labelled('hash/link-short', bytes)) : undefined;
};
