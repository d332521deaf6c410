/** Every structure starts with `version u8 ‖ suite u8 ‖ tag u8` (PROTOCOL 1.1; tags in 12.2). */
import type { ByteReader } from './byte-reader.ts';
import { Refusal } from './refusal.ts';

const VERSION = 0x01;
const SUITE = 0x01;

export const TAG = {
  login: 0x10,
  deviceList: 0x11,
  prekey: 0x12,
  bundle: 0x13,
  initialMessage: 0x21,
  message: 0x22,
  release: 0x81,
} as const;

export const prefix = (tag: number): Uint8Array<ArrayBuffer> => Uint8Array.of(VERSION, SUITE, tag);

/** Reads the 3 bytes and refuses `unsupported` unless version, suite and one of the tags match; gives the tag. */
export const readPrefix = (reader: ByteReader, ...tags: readonly number[]): number => {
  const version = reader.u8();
  const suite = reader.u8();
  const tag = reader.u8();
  if (version !== VERSION || suite !== SUITE || !tags.includes(tag)) {
    throw new Refusal('unsupported'); // unknown version, suite or tag
  }
  return tag;
};
