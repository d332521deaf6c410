/** Prekeys of this device: made, kept before they are published, replaced and forgotten in time (PROTOCOL 3.3). */
import {
  DAY_MS,
  DEVICE_KIND,
  MAX_PREKEYS_PER_UPLOAD,
  PREKEY_KIND,
  PREKEY_LIFETIME_MS,
  type PrekeyKind,
} from '@cipherchat/protocol';
import { createPrekey } from '../crypto/prekey.ts';
import type { Platform } from '../crypto/platform.ts';
import type { Directory, Wire } from '../transport/port.ts';
import { randomDelayMs } from '../base/backoff.ts';
import type { Identity } from '../accounts/identity.ts';
import { kindGroup, prekeyKey, prekeyRows, type KeptPrekey } from './prekey-rows.ts';
import { handshakes, stocks } from '../rows/records.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Clock } from '../environment/port.ts';

const REPLACED_AFTER_MS = 7 * DAY_MS;
const KEPT_AFTER_MS = 31 * DAY_MS;
const CHUNK = 20;
const REFILL_WITHIN_MS = 30_000;
/**
 * Keys of one kind that may be out, in stocks: a server, or a crowd, that takes one after the other does not fill the
 * disk.
 */
const MAX_STOCKS = 20;
/** A server that names a greater id than this lies. It must not be able to use up the ids. */
const GREATEST_ID = 2 ** 31;
const { mediumTerm, oneTime, lastResortKem, oneTimeKem } = PREKEY_KIND;

/**
 * How many of each one-time kind a device has out; a widget makes few, as most visitors write to one inbox and come
 * from nowhere else.
 */
const stockOf = ({ kind }: Identity): number => (kind === DEVICE_KIND.widget ? 10 : 100);

type Order = {
  readonly kind: PrekeyKind;
  readonly count: number;
  /** The ids are greater than this one. */
  readonly above?: number;
};

/** Makes prekeys under fresh ids and puts them into the copy. Returns their records. */
const makePrekeys = async (
  copy: WorkingCopy,
  { identity, platform, now }: { readonly identity: Identity; readonly platform: Platform; readonly now: number },
  orders: readonly Order[],
): Promise<readonly Uint8Array[]> => {
  const next = { ...(await copy.get(stocks, 'stock'))?.next };
  const wanted = orders.flatMap(({ kind, count, above = 0 }) =>
    Array.from({ length: count }, () => {
      const id = Math.max(next[kind] ?? 1, above + 1);
      next[kind] = id + 1;
      return { kind, id, deviceId: identity.deviceId, expires: now + PREKEY_LIFETIME_MS };
    }),
  );
  copy.put(stocks, 'stock', { next });
  return Promise.all(
    wanted.map(async (fields) => {
      const { record, key } = await createPrekey(platform, identity.signingKey, fields);
      const { kind, id, expires } = fields;
      const { publicKey, stored } = key;
      copy.put(prekeyRows, prekeyKey(kind, id), { kind, id, expires, publicKey, record, stored, created: now });
      return record;
    }),
  );
};

/** The first prekeys of a new identity. */
export const makeFirstPrekeys = async (copy: WorkingCopy, of: Parameters<typeof makePrekeys>[1]): Promise<void> => {
  const first = Math.min(10, stockOf(of.identity));
  await makePrekeys(copy, of, [
    { kind: mediumTerm, count: 1 },
    { kind: lastResortKem, count: 1 },
    { kind: oneTime, count: first },
    { kind: oneTimeKem, count: first },
  ]);
};

const newestOf = async (copy: RowReader, kind: PrekeyKind): Promise<KeptPrekey | undefined> =>
  (await copy.list(prekeyRows, { group: kindGroup(kind), newestFirst: true, limit: 1 }))[0]?.value;

/**
 * The records to register with. One-time ones only the first time: a server that forgot us may have handed them out
 * before.
 */
export const recordsToRegister = async (copy: RowReader, isFirst: boolean): Promise<readonly Uint8Array[]> => {
  const lasting = await Promise.all([mediumTerm, lastResortKem].map((kind) => newestOf(copy, kind)));
  const once = isFirst
    ? await Promise.all([oneTime, oneTimeKem].map((kind) => copy.list(prekeyRows, { group: kindGroup(kind) })))
    : [];
  return [...lasting.flatMap((row) => row?.record ?? []), ...once.flat().map(({ value }) => value.record)].slice(
    0,
    MAX_PREKEYS_PER_UPLOAD,
  );
};

type StockParts = {
  readonly identity: Identity;
  readonly store: EngineStore;
  readonly platform: Platform;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly wire: Wire;
};

/**
 * The prekeys of this device on the server, as the engine looks after them. `check` runs on each connection and each
 * hour of it.
 */
export class PrekeyStock {
  readonly #parts: StockParts;
  #cancel: (() => void) | undefined;
  #refilling = false;
  #comparedAt = -Infinity;

  constructor(parts: StockParts) {
    this.#parts = parts;
  }

  stop(): void {
    this.#cancel?.();
  }

  /** Compares with the server's stock, replaces prekeys that are due, and refills after a random delay. */
  async check(onError: (cause: unknown) => void): Promise<void> {
    const { directory, wire } = this.#parts;
    const theirs = await directory.prekeys(wire.token());
    await this.#replace(mediumTerm, theirs.mediumTerm);
    await this.#replace(lastResortKem, theirs.lastResortKem);
    await this.#compare(theirs);
    const stock = stockOf(this.#parts.identity);
    const left = Math.min(theirs.oneTime.length, theirs.oneTimeKem.length);
    if (left >= stock / 4) return;
    this.#cancel?.();
    const { clock, platform } = this.#parts;
    this.#cancel = clock.after(randomDelayMs(REFILL_WITHIN_MS, platform), () => void this.#refill().catch(onError));
  }

  /**
   * Once a day: deletes prekeys that are out of date, and removes those from the server whose private keys this device
   * lacks.
   */
  async #compare(theirs: Awaited<ReturnType<Directory['prekeys']>>): Promise<void> {
    const { directory, wire, clock } = this.#parts;
    if (this.#comparedAt + DAY_MS > clock.now()) return;
    this.#comparedAt = clock.now();
    await this.#forget();
    const unknown = {
      oneTime: await this.#unknown(oneTime, theirs.oneTime),
      oneTimeKem: await this.#unknown(oneTimeKem, theirs.oneTimeKem),
    };
    if (unknown.oneTime.length + unknown.oneTimeKem.length > 0) await directory.removePrekeys(wire.token(), unknown);
  }

  /** Ids that the server offers and this device cannot answer for. */
  async #unknown(kind: PrekeyKind, ids: readonly number[]): Promise<readonly number[]> {
    const rows = await this.#parts.store.read((copy) => copy.list(prekeyRows, { group: kindGroup(kind) }));
    const own = new Set(rows.map(({ value }) => value.id));
    return ids.filter((id) => !own.has(id));
  }

  /**
   * A medium-term or last-resort key that is a week old makes room for a new one; one that did not arrive is sent
   * again. A greater id than the own ones was published by this profile before an older copy of it was restored: the
   * private key is gone.
   */
  async #replace(kind: PrekeyKind, theirs: number): Promise<void> {
    const { store, directory, wire, clock } = this.#parts;
    const record = await store.transact(async (copy) => {
      const now = clock.now();
      const newest = await newestOf(copy, kind);
      const above = Math.min(theirs, GREATEST_ID);
      if (newest !== undefined && newest.id >= above && newest.created + REPLACED_AFTER_MS > now) {
        return newest.id === theirs ? undefined : newest.record;
      }
      if (newest !== undefined) copy.put(prekeyRows, prekeyKey(kind, newest.id), { ...newest, replaced: now });
      return (await makePrekeys(copy, { ...this.#parts, now }, [{ kind, count: 1, above }]))[0];
    });
    if (record !== undefined) await directory.addPrekeys(wire.token(), [record]);
  }

  async #refill(): Promise<void> {
    if (this.#refilling || !this.#parts.wire.online) return;
    this.#refilling = true;
    try {
      const { directory, wire } = this.#parts;
      const theirs = await directory.prekeys(wire.token());
      const stock = stockOf(this.#parts.identity);
      await this.#make({ kind: oneTime, count: stock - theirs.oneTime.length });
      await this.#make({ kind: oneTimeKem, count: stock - theirs.oneTimeKem.length });
    } finally {
      this.#refilling = false;
    }
  }

  /** In small portions, so that nothing else waits long; each is kept before it is published. */
  async #make({ kind, count }: Order): Promise<void> {
    const { store, directory, wire, clock } = this.#parts;
    for (let left = count; left > 0; left -= CHUNK) {
      const order = { kind, count: Math.min(left, CHUNK) };
      const records = await store.transact(async (copy) => {
        const out = await copy.count(prekeyRows, kindGroup(kind));
        if (out + order.count > MAX_STOCKS * stockOf(this.#parts.identity)) return [];
        return makePrekeys(copy, { ...this.#parts, now: clock.now() }, [order]);
      });
      if (records.length === 0) return;
      await directory.addPrekeys(wire.token(), records);
    }
  }

  /** Private keys whose time is over, and the handshakes that can come again with none of them. */
  async #forget(): Promise<void> {
    const now = this.#parts.clock.now();
    for (const kind of Object.values(PREKEY_KIND)) {
      await this.#parts.store.transact(async (copy) => {
        const rows = await copy.list(prekeyRows, { group: kindGroup(kind) });
        for (const { key, value } of rows) {
          const end = value.replaced ?? (kind === oneTime || kind === oneTimeKem ? value.expires : Infinity);
          if (end + KEPT_AFTER_MS > now) continue;
          copy.delete(prekeyRows, key);
          await this.#forgetHandshakes(copy, kind, value.id);
        }
      });
    }
  }

  async #forgetHandshakes(copy: WorkingCopy, kind: PrekeyKind, id: number): Promise<void> {
    if (kind !== mediumTerm && kind !== lastResortKem) return;
    for (const { key, value } of await copy.list(handshakes, { group: `${kind}:${id}` })) {
      const keepers = value.lastResortKem !== 0 && kind === mediumTerm;
      const other = keepers && (await copy.get(prekeyRows, prekeyKey(lastResortKem, value.lastResortKem)));
      if (other) copy.put(handshakes, key, { ...value, mediumTerm: 0 });
      else copy.delete(handshakes, key);
    }
  }
}
