/** Whether a text went over a wire in clear. What is sealed travels as base64url in JSON, so its bytes are looked at and not the string alone. */
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

/** The markers whose UTF-8 bytes are somewhere within the value, each named once. */
export const markersIn = (value: unknown, markers: readonly string[]): readonly string[] => {
  const haystack = Buffer.concat(bytesWithin(value).flatMap((bytes) => [bytes, Buffer.of(0)]));
  return markers.filter((marker) => haystack.includes(Buffer.from(marker)));
};

/** The markers that any of these clients sent or was sent in clear. */
export const markersOn = (wires: readonly Wire[], markers: readonly string[]): readonly string[] =>
  markersIn(
    wires.map(({ log, received }) => [log, received]),
    markers,
  );
