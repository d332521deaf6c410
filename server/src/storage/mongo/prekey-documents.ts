/**
 * Prekeys. A document outlives its record: its id is kept until the record would expire, so that no id ever stands for
 * two keys. `hand-out.ts` says how one-time prekeys leave.
 */
import { Binary } from 'mongodb';
import type { AddPrekeysOutcome, BundleRecords, PrekeyIds, PrekeyRecord } from '../port.ts';
import { binary, bytesOf, sameBytes, type Collections, type PrekeyDocument } from './collections.ts';
import { HandOut, type BundleWant } from './hand-out.ts';
import { insertNew } from './insert-new.ts';

const MEDIUM_TERM = 1;
const ONE_TIME = 2;
const LAST_RESORT_KEM = 3;
const ONE_TIME_KEM = 4;
const REPLACED_KINDS = [MEDIUM_TERM, LAST_RESORT_KEM] as const;
const KINDS = [MEDIUM_TERM, ONE_TIME, LAST_RESORT_KEM, ONE_TIME_KEM] as const;

const HAS_RECORD = { record: { $ne: null } };

/**
 * The last 32 bytes of the public key: an X25519 key, or the seed that no two ML-KEM keys share. The 64 bytes behind it
 * are the signature, which may differ in a repeat.
 */
const markOf = (record: Uint8Array): Uint8Array => record.subarray(-96, -64);
const idOf = (device: string, kind: number, id: number): string => `${device}.${kind}.${id}`;

const documentOf = (device: string, { kind, id, expires, record }: PrekeyRecord): PrekeyDocument => ({
  _id: idOf(device, kind, id),
  deviceId: device,
  kind,
  prekeyId: id,
  expiresAt: expires,
  record: binary(record),
  keyMark: binary(markOf(record)),
});

type Mark = Pick<PrekeyDocument, '_id' | 'keyMark'>;

const isReused = (documents: readonly PrekeyDocument[], kept: readonly Mark[]): boolean => {
  const marks = new Map(kept.map(({ _id, keyMark }) => [_id, bytesOf(keyMark)]));
  return documents.some(({ _id, keyMark }) => {
    const mark = marks.get(_id);
    return mark !== undefined && !sameBytes(mark, bytesOf(keyMark));
  });
};

export class PrekeyDocuments {
  readonly #collections: Collections;
  readonly #betweenWrites: (place: string) => Promise<void>;
  readonly #handOut: HandOut;

  constructor(collections: Collections, betweenWrites: (place: string) => Promise<void>) {
    this.#collections = collections;
    this.#betweenWrites = betweenWrites;
    this.#handOut = new HandOut(collections, betweenWrites);
  }

  /** Whether one of these ids has another key already. */
  async reuses(device: string, prekeys: readonly PrekeyRecord[]): Promise<boolean> {
    const documents = prekeys.map((prekey) => documentOf(device, prekey));
    return isReused(documents, await this.#marks(documents));
  }

  /** A kill within the insertion leaves a part; the repeat adds the rest. */
  async add(device: string, prekeys: readonly PrekeyRecord[], stockLimit: number): Promise<AddPrekeysOutcome> {
    const documents = prekeys.map((prekey) => documentOf(device, prekey));
    const kept = await this.#marks(documents);
    if (isReused(documents, kept)) return 'reused';
    const keptIds = new Set(kept.map(({ _id }) => _id));
    const fresh = documents.filter(({ _id }) => !keptIds.has(_id));
    if (await this.#isTooMuch(device, fresh, stockLimit)) return 'too-many';
    const taken = await insertNew(this.#collections.prekeys, fresh);
    if (taken.size > 0 && isReused(fresh, await this.#marks(fresh))) {
      // Meanwhile another node stored other keys under these ids.
      const mine = fresh.filter((_, i) => !taken.has(i)).map(({ _id }) => _id);
      await this.#collections.prekeys.deleteMany({ _id: { $in: mine } });
      return 'reused';
    }
    await this.#betweenWrites('addPrekeys: records');
    const kinds = new Set(documents.map(({ kind }) => kind));
    for (const kind of REPLACED_KINDS) if (kinds.has(kind)) await this.#dropOlder(device, kind);
    return 'added';
  }

  async ids(device: string): Promise<PrekeyIds | undefined> {
    const found = await this.#collections.prekeys
      .find({ deviceId: device, ...HAS_RECORD }, { projection: { kind: 1, prekeyId: 1 }, sort: { prekeyId: 1 } })
      .toArray();
    const of = (wanted: number): readonly number[] =>
      found.filter(({ kind }) => kind === wanted).map(({ prekeyId }) => prekeyId);
    const mediumTerm = of(MEDIUM_TERM).at(-1);
    const lastResortKem = of(LAST_RESORT_KEM).at(-1);
    if (mediumTerm === undefined || lastResortKem === undefined) return undefined;
    return { mediumTerm, lastResortKem, oneTime: of(ONE_TIME), oneTimeKem: of(ONE_TIME_KEM) };
  }

  async remove(device: string, { oneTime, oneTimeKem }: Pick<PrekeyIds, 'oneTime' | 'oneTimeKem'>): Promise<void> {
    const ids = [
      ...oneTime.map((id) => idOf(device, ONE_TIME, id)),
      ...oneTimeKem.map((id) => idOf(device, ONE_TIME_KEM, id)),
    ];
    if (ids.length === 0) return;
    await this.#collections.prekeys.updateMany({ _id: { $in: ids } }, { $set: { record: null } });
  }

  /** Serves concurrent requests for one device together, in the order of the requests. */
  async take(device: string, wants: readonly BundleWant[]): Promise<readonly (BundleRecords | undefined)[]> {
    const [mediumTerm, lastResort] = await Promise.all(REPLACED_KINDS.map((kind) => this.#newestRecord(device, kind)));
    if (mediumTerm === undefined || lastResort === undefined) return wants.map(() => undefined);
    const kems = await this.#handOut.take(device, ONE_TIME_KEM, wants);
    const oneTimes = await this.#handOut.take(device, ONE_TIME, wants);
    return wants.map((_, i) => ({ mediumTerm, kem: kems[i] ?? lastResort, oneTime: oneTimes[i] }));
  }

  /** The marks of these ids only: a device may have had very many others. */
  async #marks(documents: readonly PrekeyDocument[]): Promise<readonly Mark[]> {
    const ids = documents.map(({ _id }) => _id);
    return await this.#collections.prekeys.find({ _id: { $in: ids } }, { projection: { keyMark: 1 } }).toArray();
  }

  async #isTooMuch(device: string, fresh: readonly PrekeyDocument[], stockLimit: number): Promise<boolean> {
    for (const kind of KINDS) {
      const more = fresh.filter((document) => document.kind === kind).length;
      if (more === 0) continue;
      const isReplaced = REPLACED_KINDS.some((one) => one === kind);
      const counted = { deviceId: device, kind, ...(isReplaced ? {} : HAS_RECORD) };
      const there = await this.#collections.prekeys.countDocuments(counted);
      if (there + more > stockLimit) return true;
    }
    return false;
  }

  async #newest(device: string, kind: number): Promise<PrekeyDocument | null> {
    return await this.#collections.prekeys.findOne(
      { deviceId: device, kind, ...HAS_RECORD },
      { sort: { prekeyId: -1 } },
    );
  }

  async #dropOlder(device: string, kind: number): Promise<void> {
    const newest = await this.#newest(device, kind);
    if (newest === null) return;
    const older = { deviceId: device, kind, prekeyId: { $lt: newest.prekeyId }, ...HAS_RECORD };
    await this.#collections.prekeys.updateMany(older, { $set: { record: null } });
  }

  async #newestRecord(device: string, kind: number): Promise<Uint8Array | undefined> {
    const record = (await this.#newest(device, kind))?.record;
    return record instanceof Binary ? bytesOf(record) : undefined;
  }
}
