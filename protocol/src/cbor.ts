/**
 * Deterministic CBOR (RFC 8949 section 4.2.1), restricted to what PROTOCOL 7.1 allows: unsigned integers up to 2^53 -
 * 1, byte strings, text strings, arrays, and maps with ascending unsigned integer keys. Containers nest at most 6 deep.
 */
import { concatBytes } from './byte-writer.ts';
import { readBytes, type ByteReader } from './byte-reader.ts';
import { Refusal } from './refusal.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

export type CborMap = ReadonlyMap<number, CborValue>;
export type CborValue = number | string | Uint8Array | readonly CborValue[] | CborMap;

const MAJOR = { uint: 0, bytes: 2, text: 3, array: 4, map: 5 } as const;
const MAX_DEPTH = 6;

const head = (major: number, value: number): Uint8Array<ArrayBuffer> => {
  const first = major << 5;
  if (value < 24) return Uint8Array.of(first | value);
  if (value < 0x100) return Uint8Array.of(first | 24, value);
  const out = new Uint8Array(value < 0x10000 ? 3 : value < 0x100000000 ? 5 : 9);
  const view = new DataView(out.buffer);
  if (out.length === 3) view.setUint16(1, value);
  else if (out.length === 5) view.setUint32(1, value);
  else view.setBigUint64(1, BigInt(value));
  out[0] = first | (out.length === 3 ? 25 : out.length === 5 ? 26 : 27);
  return out;
};

const isMap = (value: CborValue): value is CborMap => value instanceof Map;

const encodeAt = (value: CborValue, depth: number): Uint8Array<ArrayBuffer> => {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || value < 0) throw new Refusal('malformed'); // only unsigned integers up to 2^53 - 1
    return head(MAJOR.uint, value);
  }
  if (typeof value === 'string') {
    const text = encodeUtf8(value.normalize('NFC'));
    return concatBytes(head(MAJOR.text, text.length), text);
  }
  if (value instanceof Uint8Array) return concatBytes(head(MAJOR.bytes, value.length), value);
  if (depth >= MAX_DEPTH) throw new Refusal('malformed'); // nested too deeply
  if (isMap(value)) {
    const keys = [...value.keys()].sort((a, b) => a - b);
    const entries = keys.map((key) => concatBytes(encodeAt(key, depth), encodeAt(value.get(key) ?? 0, depth + 1)));
    return concatBytes(head(MAJOR.map, keys.length), ...entries);
  }
  return concatBytes(head(MAJOR.array, value.length), ...value.map((item) => encodeAt(item, depth + 1)));
};

/** The one encoding of a value. Normalises text to form C. Refuses `malformed` for a value outside the subset. */
export const encodeCbor = (value: CborValue): Uint8Array<ArrayBuffer> => encodeAt(value, 0);

const SHORTEST: Readonly<Record<number, number>> = { 24: 24, 25: 0x100, 26: 0x10000, 27: 0x100000000 };

const readArgument = (reader: ByteReader, info: number): number => {
  if (info < 24) return info;
  const least = SHORTEST[info];
  if (least === undefined) throw new Refusal('malformed'); // indefinite length or reserved encoding
  const value =
    info === 24
      ? reader.u8()
      : info === 25
        ? reader.u8() * 256 + reader.u8()
        : info === 26
          ? reader.u32()
          : reader.u64();
  if (value < least) throw new Refusal('malformed'); // not the shortest encoding
  return value;
};

const decodeAt = (reader: ByteReader, depth: number): CborValue => {
  const initial = reader.u8();
  const major = initial >> 5;
  const argument = major === 1 || major > MAJOR.map ? 0 : readArgument(reader, initial & 31);
  switch (major) {
    case MAJOR.uint:
      return argument;
    case MAJOR.bytes:
      return reader.bytes(argument);
    case MAJOR.text:
      return decodeUtf8(reader.bytes(argument));
    case MAJOR.array:
    case MAJOR.map:
      if (depth >= MAX_DEPTH) throw new Refusal('malformed'); // nested too deeply
      return major === MAJOR.array ? decodeArray(reader, argument, depth) : decodeMap(reader, argument, depth);
    default:
      throw new Refusal('malformed'); // negative numbers, tags, simple values and floats are not used
  }
};

const decodeArray = (reader: ByteReader, count: number, depth: number): readonly CborValue[] => {
  const items: CborValue[] = [];
  // The array grows item by item, so that a claimed count of 2^32 reserves no memory.
  for (let i = 0; i < count; i += 1) items.push(decodeAt(reader, depth + 1));
  return items;
};

const decodeMap = (reader: ByteReader, count: number, depth: number): CborMap => {
  const map = new Map<number, CborValue>();
  let before = -1;
  for (let i = 0; i < count; i += 1) {
    const key = decodeAt(reader, depth + 1);
    if (typeof key !== 'number' || key <= before) throw new Refusal('malformed'); // map keys are ascending unsigned integers
    map.set(key, decodeAt(reader, depth + 1));
    before = key;
  }
  return map;
};

/**
 * Decodes exactly one item that fills the whole input. Refuses `malformed` for anything but the deterministic form.
 * Text comes out as it is in the input, normalised or not: hashes run over bytes, and whether a text is in form C
 * depends on the Unicode version of the reader. Byte strings are views of the input.
 */
export const decodeCbor = (input: Uint8Array): CborValue => {
  const reader = readBytes(input);
  const value = decodeAt(reader, 0);
  reader.end();
  return value;
};
