/**
 * Whether a text went over a wire in clear. What is sealed travels as base64url in JSON, so its bytes are looked at and
 * not the string alone.
 */
import { encodeUtf8, fromBase64Url } from '@cipherchat/protocol';
import type { Wire } from './wire.ts';

/** All strings and bytes within a value, and what the strings stand for as base64url. */
const bytesWithin = (value: unknown): readonly Uint8Array[] => {
  if (typeof value === 'string') {
    const decoded = fromBase64Url(value);
    return decoded === undefined ? [encodeUtf8(value)] : [encodeUtf8(value), decoded];
  }
  if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
  if (ArrayBuffer.isView(value)) return [new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [encodeUtf8(key), ...bytesWithin(inner)]);
};

const START_BYTES = 4;

/** All of them in one pass: a run writes hundreds of texts and megabytes of envelopes. Each has four bytes or more. */
const foundIn = (haystack: Buffer, needles: readonly Buffer[]): ReadonlySet<Buffer> => {
  const byStart = new Map<number, Buffer[]>();
  for (const needle of needles) {
    const start = needle.readUInt32BE();
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  const found = new Set<Buffer>();
  let last = 0;
  for (let at = 0; at < haystack.length; at += 1) {
    const byte = haystack[at] ?? 0;
    last = ((last << 8) | byte) >>> 0;
    const from = at - START_BYTES + 1;
    for (const needle of byStart.get(last) ?? []) {
      if (haystack.compare(needle, 0, needle.length, from, Math.min(from + needle.length, haystack.length)) === 0) {
        found.add(needle);
      }
    }
  }
  return found;
};

/** The markers, of four bytes or more, whose UTF-8 bytes are somewhere within the value, each named once. */
export const markersIn = (value: unknown, markers: readonly string[]): readonly string[] => {
  const haystack = Buffer.concat(bytesWithin(value).flatMap((bytes) => [bytes, Buffer.of(0)]));
  const needles = markers.map((marker) => ({ marker, bytes: Buffer.from(marker) }));
  const found = foundIn(
    haystack,
    needles.map(({ bytes }) => bytes),
  );
  return needles.filter(({ bytes }) => found.has(bytes)).map(({ marker }) => marker);
};

/** The markers that any of these clients sent or was sent in clear. */
export const markersOn = (wires: readonly Wire[], markers: readonly string[]): readonly string[] =>
  markersIn(
    wires.map(({ log, received }) => [log, received]),
    markers,
  );
