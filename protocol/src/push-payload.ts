/**
 * What a push carries (PROTOCOL 23, tag 91): that there is something to look for, or a test. It names no account,
 * count, sender or text, and always has the same length.
 *
 * | part | bytes |
 * |---|---|
 * | prefix 01 01 91 | 3 |
 * | kind u8 | 1 |
 * | random | 16 |
 * | zero | 44 |
 */
import { readBytes } from './byte-reader.ts';
import { concatBytes, u8 } from './byte-writer.ts';
import { Refusal } from './refusal.ts';
import { prefix, readPrefix } from './structure.ts';

/** Apart from the other tags: no widget reads it. */
const TAG = 0x91;
export const PUSH_PAYLOAD_BYTES = 64;
export const PUSH_RANDOM_BYTES = 16;
const ZEROS = 44;

/** `look`: something may wait in the mailbox. `test`: the owner asked for it. */
const KINDS = { look: 1, test: 2 } as const;
export type PushKind = keyof typeof KINDS;

/** 64 bytes. `random`: 16 bytes. */
export const encodePushPayload = (kind: PushKind, random: Uint8Array): Uint8Array<ArrayBuffer> => {
  if (random.length !== PUSH_RANDOM_BYTES) throw new Refusal('malformed');
  return concatBytes(prefix(TAG), u8(KINDS[kind]), random, new Uint8Array(ZEROS));
};

/** Refuses `malformed` and `unsupported`. */
export const parsePushPayload = (input: Uint8Array): PushKind => {
  const reader = readBytes(input);
  readPrefix(reader, TAG);
  const number = reader.u8();
  reader.bytes(PUSH_RANDOM_BYTES);
  const isZero = reader.bytes(ZEROS).every((byte) => byte === 0);
  reader.end();
  const kind = (Object.keys(KINDS) as PushKind[]).find((name) => KINDS[name] === number);
  if (kind === undefined || !isZero) throw new Refusal('malformed');
  return kind;
};
