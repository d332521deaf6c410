/**
 * How a blob lies in a bucket: each part is an object `ID/DAY.SIZE/FROM`, for S3 cannot append. `SIZE` is that of the
 * whole blob; a part begins where the one before it ends.
 */
import type { BlobDay } from '../port.ts';
import type { ListedObject } from './listing.ts';

const KEY = /^(?<id>[0-9a-f]{32})\/(?<day>\d{4}-\d{2}-\d{2})\.(?<size>[1-9]\d{0,9})\/(?<from>\d{10})$/u;
const FROM_DIGITS = 10;

export type PartKey = { readonly id: string; readonly day: BlobDay; readonly size: number; readonly from: number };

export const keyOf = ({ id, day, size, from }: PartKey): string =>
  `${id}/${day}.${size}/${String(from).padStart(FROM_DIGITS, '0')}`;

/** Undefined: no server makes such a key. */
export const partOfKey = (key: string): PartKey | undefined => {
  const { id, day, size, from } = KEY.exec(key)?.groups ?? {};
  if (id === undefined || day === undefined) return undefined;
  return { id, day, size: Number(size), from: Number(from) };
};

export type StoredBlob = {
  readonly id: string;
  readonly day: BlobDay;
  readonly size: number;
  /** Of the parts that follow each other without a gap. */
  readonly have: number;
  /** How long each of these is. */
  readonly parts: readonly number[];
  /** Of everything that lies under its name. */
  readonly keys: readonly string[];
  readonly bytes: number;
};

export const isWhole = ({ have, size }: StoredBlob): boolean => have === size;

const blobOf = (listed: readonly (ListedObject & { readonly part: PartKey })[]): StoredBlob | undefined => {
  const [first] = listed;
  if (first === undefined) return undefined;
  const { id, day, size } = first.part;
  const parts: number[] = [];
  let have = 0;
  for (const { part, size: length } of listed) {
    if (part.from !== have || have + length > size) break;
    parts.push(length);
    have += length;
  }
  const bytes = listed.reduce((sum, one) => sum + one.size, 0);
  return { id, day, size, have, parts, keys: listed.map(({ key }) => key), bytes };
};

/** Objects have to come in the order of their keys. What no server makes is left out. */
export async function* storedBlobs(objects: AsyncIterable<ListedObject>): AsyncGenerator<StoredBlob> {
  let listed: (ListedObject & { readonly part: PartKey })[] = [];
  for await (const object of objects) {
    const part = partOfKey(object.key);
    if (part === undefined) continue;
    const before = listed[0]?.part;
    if (before !== undefined && keyOf({ ...before, from: 0 }) !== keyOf({ ...part, from: 0 })) {
      const blob = blobOf(listed);
      if (blob !== undefined) yield blob;
      listed = [];
    }
    listed.push({ ...object, part });
  }
  const last = blobOf(listed);
  if (last !== undefined) yield last;
}
