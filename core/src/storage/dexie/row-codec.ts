/**
 * What is sealed of a row: its place in the index and its value. JSON, with the byte strings behind it in the order in
 * which they occur.
 *
 * | field | bytes |
 * |---|---|
 * | length of the JSON u32 | 4 |
 * | JSON in UTF-8: `[group, order, value]`, or `[group, order, value, version]` | n |
 * | byte strings, one after the other | sum of their lengths |
 *
 * In the JSON a byte string is `{"$": length}`; a member name that begins with `$` gets another `$` in front.
 */
import { toJsonText } from '@cipherchat/protocol';
import type { Row, StoredValue } from '../port.ts';
import { isList, refuseUnlessFinite } from '../row-rules.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type SealedPart = Pick<Row, 'group' | 'order' | 'value' | 'version'>;

const BYTES = '$';
const HEAD_BYTES = 4;
const UTF8 = new TextEncoder();
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const toJson = (value: StoredValue, blobs: Uint8Array[]): Json => {
  if (typeof value === 'number') refuseUnlessFinite(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Uint8Array) {
    blobs.push(value);
    return { [BYTES]: value.length };
  }
  if (isList(value)) return value.map((item) => toJson(item, blobs));
  const members: (readonly [string, Json])[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) members.push([name.startsWith(BYTES) ? BYTES + name : name, toJson(member, blobs)]);
  }
  return Object.fromEntries(members);
};

export const encodeSealedPart = ({ group, order, value, version }: SealedPart): Uint8Array => {
  const blobs: Uint8Array[] = [];
  refuseUnlessFinite(order);
  const json = UTF8.encode(
    toJsonText([group, order, toJson(value, blobs), ...(version === undefined ? [] : [version])]),
  );
  const bytes = new Uint8Array(blobs.reduce((sum, blob) => sum + blob.length, HEAD_BYTES + json.length));
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, HEAD_BYTES);
  let offset = HEAD_BYTES + json.length;
  for (const blob of blobs) {
    bytes.set(blob, offset);
    offset += blob.length;
  }
  return bytes;
};

class Blobs {
  readonly #bytes: Uint8Array;
  #offset: number;

  constructor(bytes: Uint8Array, offset: number) {
    this.#bytes = bytes;
    this.#offset = offset;
  }

  take(length: number): Uint8Array {
    const blob = this.#bytes.slice(this.#offset, this.#offset + length);
    this.#offset += length;
    return blob;
  }
}

/** JSON has been authenticated with the row: its shape is ours. */
const fromJson = (json: Json, blobs: Blobs): StoredValue => {
  if (json === null || typeof json !== 'object') return json;
  if (isJsonList(json)) return json.map((item) => fromJson(item, blobs));
  const names = Object.keys(json);
  const length = names.length === 1 && names[0] === BYTES ? json[BYTES] : undefined;
  if (typeof length === 'number') return blobs.take(length);
  return Object.fromEntries(
    Object.entries(json).map(([name, member]) => [
      name.startsWith(BYTES) ? name.slice(BYTES.length) : name,
      fromJson(member, blobs),
    ]),
  );
};

const isJsonList = (json: Json): json is readonly Json[] => Array.isArray(json);

export const decodeSealedPart = (bytes: Uint8Array): SealedPart => {
  const end = HEAD_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const [group, order, value, version] = JSON.parse(STRICT_UTF8.decode(bytes.subarray(HEAD_BYTES, end))) as [
    string,
    number,
    Json,
    number?,
  ];
  const part = { group, order, value: fromJson(value, new Blobs(bytes, end)) };
  return version === undefined ? part : { ...part, version };
};
