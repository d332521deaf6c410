/**
 * Release manifest, tag 81 (PROTOCOL 19.1): the files of one release, signed by those who vouch for them.
 *
 * | field | bytes |
 * |---|---|
 * | prefix 01 01 81 | 3 |
 * | map length u32 | 4 |
 * | map, in deterministic CBOR | |
 * | signature count u8, 1 to 4 | 1 |
 * | per signature, ascending by key: Ed25519 key 32, signature 64 | 96 each |
 *
 * Layout only: the caller hashes and verifies. What makes one release follow another is in `release-chain.ts`.
 */
import { readBytes, type ByteReader } from './byte-reader.ts';
import { compareBytes, concatBytes, u32, u8 } from './byte-writer.ts';
import { decodeCbor, encodeCbor, type CborMap, type CborValue } from './cbor.ts';
import { HASH_BYTES, PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';
import { prefix, readPrefix, TAG } from './structure.ts';
import { encodeUtf8 } from './utf8.ts';

export const MAX_RELEASE_FILES = 512;
export const MAX_RELEASE_BUILDS = 16;
export const MAX_WITHDRAWN_BUILDS = 64;
export const MAX_RELEASE_SIGNATURES = 4;
export const BUILD_ID_BYTES = 8;
export const SHA384_BYTES = 48;

/** `path` is relative to the origin. `hash`: SHA-256, 32 bytes, or SHA-384, 48 bytes, of the whole file. */
export type ReleaseFile = { readonly path: string; readonly size: number; readonly hash: Uint8Array };

/** A build of the widget under `/w/`. `id`: 8 bytes. Files with SHA-384 as in the tag's `integrity`, loader first. */
export type ReleaseBuild = { readonly id: Uint8Array; readonly files: readonly ReleaseFile[] };

export type ReleaseFields = {
  readonly product: string;
  readonly version: string;
  /** From 1, one more with each release. */
  readonly sequence: number;
  /** Milliseconds since 1970. */
  readonly issued: number;
  /** Release hash of the one before, 32 bytes; zeros at sequence 1. */
  readonly previous: Uint8Array;
  readonly source: { readonly repository: string; /** 20 or 32 bytes. */ readonly commit: Uint8Array };
  /** Files of the inbox, ascending by the bytes of their paths. */
  readonly files: readonly ReleaseFile[];
  readonly builds: readonly ReleaseBuild[];
  /** Ids of builds that pages should no longer load, 8 bytes each. */
  readonly withdrawn: readonly Uint8Array[];
  readonly note?: string | undefined;
};

export type ReleaseSignature = { readonly key: Uint8Array; readonly signature: Uint8Array };

export type ReleaseManifest = ReleaseFields & {
  /** All bytes through the map: what is hashed and signed. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signatures: readonly ReleaseSignature[];
};

const KEY = {
  product: 0,
  version: 1,
  sequence: 2,
  issued: 3,
  previous: 4,
  source: 5,
  files: 6,
  builds: 7,
  withdrawn: 8,
  note: 9,
} as const;

const fileItem = ({ path, size, hash }: ReleaseFile): CborValue => [path, size, hash];

/** All bytes before the signatures. The caller orders files and builds as the types say. */
export const encodeUnsignedRelease = (release: ReleaseFields): Uint8Array<ArrayBuffer> => {
  const map = new Map<number, CborValue>([
    [KEY.product, release.product],
    [KEY.version, release.version],
    [KEY.sequence, release.sequence],
    [KEY.issued, release.issued],
    [KEY.previous, release.previous],
    [KEY.source, [release.source.repository, release.source.commit]],
    [KEY.files, release.files.map(fileItem)],
    [KEY.builds, release.builds.map(({ id, files }) => [id, files.map(fileItem)])],
    [KEY.withdrawn, release.withdrawn],
  ]);
  if (release.note !== undefined) map.set(KEY.note, release.note);
  const body = encodeCbor(map);
  return concatBytes(prefix(TAG.release), u32(body.length), body);
};

/** The whole manifest. Puts the signatures in the order of their keys. */
export const encodeRelease = (signed: Uint8Array, signatures: readonly ReleaseSignature[]): Uint8Array<ArrayBuffer> => {
  const ordered = [...signatures].sort((a, b) => compareBytes(a.key, b.key));
  return concatBytes(signed, u8(ordered.length), ...ordered.map(({ key, signature }) => concatBytes(key, signature)));
};

const malformed = (): never => {
  throw new Refusal('malformed');
};

const text = (value: CborValue | undefined, least: number, most: number): string =>
  typeof value === 'string' && value.length >= least && encodeUtf8(value).length <= most ? value : malformed();

const bytes = (value: CborValue | undefined, ...lengths: readonly number[]): Uint8Array =>
  value instanceof Uint8Array && lengths.includes(value.length) ? value : malformed();

const whole = (value: CborValue | undefined, least: number): number =>
  typeof value === 'number' && value >= least ? value : malformed();

const items = (value: CborValue | undefined, least: number, most: number): readonly CborValue[] =>
  Array.isArray(value) && value.length >= least && value.length <= most ? (value as readonly CborValue[]) : malformed();

const tuple = (value: CborValue | undefined, length: number): readonly CborValue[] => items(value, length, length);

/** Below the origin, one file: no scheme, host, query or fragment, no way up, no empty part. */
const isPath = (path: string): boolean =>
  !/[\\:?#%\p{Cc}]/u.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

const readFile = (value: CborValue, hashBytes: number): ReleaseFile => {
  const [path, size, hash] = tuple(value, 3);
  const file = { path: text(path, 1, 256), size: whole(size, 0), hash: bytes(hash, hashBytes) };
  return isPath(file.path) ? file : malformed();
};

const ascending = (files: readonly ReleaseFile[]): readonly ReleaseFile[] => {
  const inOrder = files.every((file, i) => {
    const before = files[i - 1];
    return before === undefined || compareBytes(encodeUtf8(before.path), encodeUtf8(file.path)) < 0;
  });
  return inOrder ? files : malformed();
};

const readBuild = (value: CborValue): ReleaseBuild => {
  const [id, files] = tuple(value, 2);
  return {
    id: bytes(id, BUILD_ID_BYTES),
    files: items(files, 1, MAX_RELEASE_FILES).map((file) => readFile(file, SHA384_BYTES)),
  };
};

const readFields = (map: CborMap): ReleaseFields => {
  for (const key of map.keys()) if (key > KEY.note) malformed();
  const [repository, commit] = tuple(map.get(KEY.source), 2);
  const sequence = whole(map.get(KEY.sequence), 1);
  const previous = bytes(map.get(KEY.previous), HASH_BYTES);
  if (sequence === 1 && previous.some((byte) => byte !== 0)) malformed(); // the first one follows none
  return {
    product: text(map.get(KEY.product), 1, 64),
    version: text(map.get(KEY.version), 1, 64),
    sequence,
    issued: whole(map.get(KEY.issued), 0),
    previous,
    source: { repository: text(repository, 0, 256), commit: bytes(commit, 20, 32) },
    files: ascending(items(map.get(KEY.files), 1, MAX_RELEASE_FILES).map((file) => readFile(file, HASH_BYTES))),
    builds: items(map.get(KEY.builds), 0, MAX_RELEASE_BUILDS).map(readBuild),
    withdrawn: items(map.get(KEY.withdrawn), 0, MAX_WITHDRAWN_BUILDS).map((id) => bytes(id, BUILD_ID_BYTES)),
    note: map.has(KEY.note) ? text(map.get(KEY.note), 0, 1024) : undefined,
  };
};

const readSignatures = (reader: ByteReader): readonly ReleaseSignature[] => {
  const count = reader.u8();
  if (count < 1 || count > MAX_RELEASE_SIGNATURES) malformed();
  const signatures: ReleaseSignature[] = [];
  for (let i = 0; i < count; i += 1) {
    const next = { key: reader.bytes(PUBLIC_KEY_BYTES), signature: reader.bytes(SIGNATURE_BYTES) };
    const before = signatures.at(-1);
    if (before !== undefined && compareBytes(before.key, next.key) >= 0) malformed();
    signatures.push(next);
  }
  return signatures;
};

/** Refuses `malformed` and `unsupported`. Signatures are not verified here. */
export const parseRelease = (input: Uint8Array): ReleaseManifest => {
  const copy = Uint8Array.from(input);
  const reader = readBytes(copy);
  readPrefix(reader, TAG.release);
  const map = decodeCbor(reader.bytes(reader.u32()));
  const signed = copy.subarray(0, reader.offset());
  const signatures = readSignatures(reader);
  reader.end();
  return { ...readFields(map instanceof Map ? (map as CborMap) : malformed()), signed, signatures };
};
