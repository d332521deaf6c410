/**
 * Prekeys. An entry outlives its record, so that no id ever stands for two keys and a repeated upload restores nothing.
 */
import { compareBytes, PREKEY_KIND, type DeviceId } from '@cipherchat/protocol';
import {
  HANDED_OUT_MS,
  type AddPrekeysOutcome,
  type BundleRecords,
  type PrekeyIds,
  type PrekeyRecord,
} from '../port.ts';
import type { MemoryData, MemoryPrekey } from './memory-data.ts';

const {
  mediumTerm: MEDIUM_TERM,
  oneTime: ONE_TIME,
  lastResortKem: LAST_RESORT_KEM,
  oneTimeKem: ONE_TIME_KEM,
} = PREKEY_KIND;

const isReplaced = (kind: number): boolean => kind === MEDIUM_TERM || kind === LAST_RESORT_KEM;
const nameOf = ({ kind, id }: Pick<PrekeyRecord, 'kind' | 'id'>): string => `${kind}.${id}`;

/** The last 32 bytes of the public key; the 64 bytes behind it are the signature, which may differ in a repeat. */
const markOf = (record: Uint8Array): Uint8Array => Uint8Array.from(record.subarray(-96, -64));

/** Entries of one kind that still have a record, smallest id first. */
const available = (entries: ReadonlyMap<string, MemoryPrekey>, kind: number): readonly MemoryPrekey[] =>
  [...entries.values()].filter((one) => one.kind === kind && one.record !== undefined).sort((a, b) => a.id - b.id);

export class MemoryPrekeys {
  readonly #data: MemoryData;

  constructor(data: MemoryData) {
    this.#data = data;
  }

  add(device: DeviceId, prekeys: readonly PrekeyRecord[], stockLimit: number): AddPrekeysOutcome {
    const entries = new Map(this.#of(device));
    const grown = new Set<number>();
    for (const { kind, id, expires, record } of prekeys) {
      const [name, keyMark] = [nameOf({ kind, id }), markOf(record)];
      const known = entries.get(name);
      if (known !== undefined && compareBytes(known.keyMark, keyMark) !== 0) return 'reused';
      if (known !== undefined) continue;
      entries.set(name, { kind, id, expires, record: Uint8Array.from(record), keyMark });
      grown.add(kind);
    }
    for (const kind of grown) {
      const all = [...entries.values()].filter((one) => one.kind === kind);
      const counted = isReplaced(kind) ? all : available(entries, kind);
      if (counted.length > stockLimit) return 'too-many';
      if (isReplaced(kind)) this.#empty(entries, available(entries, kind).slice(0, -1));
    }
    this.#data.prekeys.set(device, entries);
    return 'added';
  }

  ids(device: DeviceId): PrekeyIds | undefined {
    const idsOf = (kind: number): readonly number[] => available(this.#of(device), kind).map(({ id }) => id);
    const [mediumTerm, lastResortKem] = [idsOf(MEDIUM_TERM).at(-1), idsOf(LAST_RESORT_KEM).at(-1)];
    if (mediumTerm === undefined || lastResortKem === undefined) return undefined;
    return { mediumTerm, lastResortKem, oneTime: idsOf(ONE_TIME), oneTimeKem: idsOf(ONE_TIME_KEM) };
  }

  remove(device: DeviceId, { oneTime, oneTimeKem }: Pick<PrekeyIds, 'oneTime' | 'oneTimeKem'>): void {
    const isNamed = ({ kind, id }: MemoryPrekey): boolean =>
      (kind === ONE_TIME && oneTime.includes(id)) || (kind === ONE_TIME_KEM && oneTimeKem.includes(id));
    this.#spend(device, [...this.#of(device).values()].filter(isNamed));
  }

  take(device: DeviceId, withOneTime: boolean, now: number, purpose?: string): BundleRecords | undefined {
    const entries = this.#of(device);
    const mediumTerm = available(entries, MEDIUM_TERM).at(-1)?.record;
    const lastResort = available(entries, LAST_RESORT_KEM).at(-1)?.record;
    if (mediumTerm === undefined || lastResort === undefined) return undefined;
    const oneTimeOf = (kind: number): Uint8Array | undefined =>
      this.#again(kind, now, purpose) ?? (withOneTime ? this.#takeOne({ device, kind }, now, purpose) : undefined);
    return { mediumTerm, kem: oneTimeOf(ONE_TIME_KEM) ?? lastResort, oneTime: oneTimeOf(ONE_TIME) };
  }

  /** Forgets all of a device that was removed. */
  drop(device: DeviceId): void {
    this.#data.prekeys.delete(device);
  }

  /** Forgets at most `rows` expired entries, of kinds 1 and 3 only replaced ones; returns how many. */
  sweep(now: number, rows: number): number {
    let gone = 0;
    for (const [device, entries] of this.#data.prekeys) {
      const isSpent = ({ kind, record, expires }: MemoryPrekey): boolean =>
        expires < now && (record === undefined || !isReplaced(kind));
      const old = [...entries].filter(([, prekey]) => isSpent(prekey)).slice(0, rows - gone);
      gone += old.length;
      const names = new Set(old.map(([name]) => name));
      if (names.size > 0) this.#data.prekeys.set(device, new Map([...entries].filter(([name]) => !names.has(name))));
    }
    for (const [key, { expires }] of this.#data.handedOut) if (expires < now) this.#data.handedOut.delete(key);
    return gone;
  }

  #again(kind: number, now: number, purpose: string | undefined): Uint8Array | undefined {
    const given = purpose === undefined ? undefined : this.#data.handedOut.get(`${purpose}.${kind}`);
    return given !== undefined && given.expires > now ? given.record : undefined;
  }

  #takeOne(
    { device, kind }: { device: DeviceId; kind: number },
    now: number,
    purpose?: string,
  ): Uint8Array | undefined {
    const one = available(this.#of(device), kind).find(({ expires }) => expires > now);
    if (one?.record === undefined) return undefined;
    this.#spend(device, [one]);
    const expires = Math.min(one.expires, now + HANDED_OUT_MS);
    if (purpose !== undefined) this.#data.handedOut.set(`${purpose}.${kind}`, { record: one.record, expires });
    return one.record;
  }

  #of(device: DeviceId): ReadonlyMap<string, MemoryPrekey> {
    return this.#data.prekeys.get(device) ?? new Map<string, MemoryPrekey>();
  }

  #spend(device: DeviceId, spent: readonly MemoryPrekey[]): void {
    if (spent.length === 0) return;
    const entries = new Map(this.#of(device));
    this.#empty(entries, spent);
    this.#data.prekeys.set(device, entries);
  }

  #empty(entries: Map<string, MemoryPrekey>, spent: readonly MemoryPrekey[]): void {
    for (const one of spent) entries.set(nameOf(one), { ...one, record: undefined });
  }
}
