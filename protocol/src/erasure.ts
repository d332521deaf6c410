/**
 * Erasure, tag 26 (PROTOCOL 22.3): an account ends for good, signed by its identity key.
 *
 * | field | bytes |
 * |---|---|
 * | prefix 01 01 26 | 3 |
 * | AIK public | 32 |
 * | version u32 of the newest device list | 4 |
 * | issued u64 | 8 |
 * | reason u8 | 1 |
 * | signature | 64 |
 *
 * Layout only. The caller checks the address and the signature.
 */
import { readBytes } from './byte-reader.ts';
import { concatBytes, u32, u64, u8 } from './byte-writer.ts';
import { labelled, type Labelled } from './labels.ts';
import { PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';
import { prefix, readPrefix } from './structure.ts';

const ERASURE_TAG = 0x26;
const UNSIGNED_BYTES = 48;

export const ERASURE_BYTES = UNSIGNED_BYTES + SIGNATURE_BYTES;

export const ERASURE_REASON = { left: 1, moved: 2, 'keys-in-other-hands': 3 } as const;
export type ErasureReason = (typeof ERASURE_REASON)[keyof typeof ERASURE_REASON];

export type ErasureFields = {
  /** AIK public, 32 bytes, Ed25519. */
  readonly accountKey: Uint8Array;
  /** Of the newest device list. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly issued: number;
  readonly reason: ErasureReason;
};

export type Erasure = ErasureFields & {
  /** All bytes before the signature, 48. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
};

/** The 48 bytes before the signature. */
export const encodeUnsignedErasure = ({
  accountKey,
  version,
  issued,
  reason,
}: ErasureFields): Uint8Array<ArrayBuffer> =>
  concatBytes(prefix(ERASURE_TAG), accountKey, u32(version), u64(issued), u8(reason));

/** Reads 112 bytes. Refuses `malformed` and `unsupported`. */
export const parseErasure = (input: Uint8Array): Erasure => {
  const bytes = Uint8Array.from(input);
  const reader = readBytes(bytes);
  readPrefix(reader, ERASURE_TAG);
  const accountKey = reader.bytes(PUBLIC_KEY_BYTES);
  const [version, issued, reason] = [reader.u32(), reader.u64(), reader.u8()];
  const signature = reader.bytes(SIGNATURE_BYTES);
  reader.end();
  if (version === 0) throw new Refusal('malformed'); // versions count from 1
  if (reason !== 1 && reason !== 2 && reason !== 3) throw new Refusal('malformed'); // unknown reason
  return { accountKey, version, issued, reason, signed: bytes.subarray(0, UNSIGNED_BYTES), signature };
};

/** Signed with AIK. */
export const erasureSignatureInput = ({ signed }: Pick<Erasure, 'signed'>): Labelled =>
  labelled('sign/erasure', signed);
