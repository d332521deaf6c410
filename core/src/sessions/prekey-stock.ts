/** Prekeys of this device: made, kept before they are published, replaced and forgotten in time (PROTOCOL 3.3). */
import {
  DAY_MS,
  DEVICE_KIND,
  MAX_PREKEYS_PER_UPLOAD,
  PREKEY_KIND,
  PREKEY_LIFETIME_MS,
  toJsonText,
  type PrekeyKind,
} from '@cipherchat/protocol';
import { createPrekey } from '../crypto/prekey.ts';
import type { Platform } from '../crypto/platform.ts';
import { onDemand } from '../transport/on-demand.ts';
import type { Directory, Wire } from '../transport/port.ts';
import { randomDelayMs } from '../base/backoff.ts';
import type { Identity } from '../accounts/identity.ts';
import { kindGroup, prekeyKey, prekeyRows, type KeptPrekey } from './prekey-rows.ts';
import { handshakes, stocks } from '../rows/records.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { isAsOldAs, type ServerClock } from '../clock/server-clock.ts';

const REPLACED_AFTER_MS = 7 * DAY_MS;
const KEPT_AFTER_MS = 31 * DAY_MS;
const REFILL_WITHIN_MS = 30_000;
/** A server that names a greater id than this lies. It must not be able to use up the ids. */
const GREATEST_ID = 2 ** 31;
const { mediumTerm, oneTime, lastResortKem, oneTimeKem } = PREKEY_KIND;

/**
 * How many of each one-time kind a device has out; a widget makes few, as most visitors write to one inbox and come
 * from nowhere else.
 */
export const stockOf = ({ kind }: Identity): number => (kind === DEVICE_KIND.widget ? 10 : 100);

export type Order = {
  readonly kind: PrekeyKind;
  readonly count: number;
  /** The ids are greater than this one. */
  readonly above?: number | undefined;
};

type Maker = { readonly identity: Identity; readonly platform: Platform; readonly now: number };

/** Makes prekeys under fresh ids and puts them into the copy. Returns their records. */
export const makePrekeys = async (
  copy: WorkingCopy,
  { identity, platform, now }: Maker,
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

/** As many as one registration takes, next to one key of each other kind. */
const MOST_AT_FIRST = (MAX_PREKEYS_PER_UPLOAD - 2) / 2;

const firstOneTime = (identity: Identity): readonly Order[] =>
  [oneTime, oneTimeKem].map((kind) => ({ kind, count: Math.min(stockOf(identity), MOST_AT_FIRST) }));

/** The first prekeys of a new identity. */
export const makeFirstPrekeys = async (copy: WorkingCopy, of: Maker): Promise<void> => {
  const lasting = [mediumTerm, lastResortKem].map((kind) => ({ kind, count: 1 }));
  await makePrekeys(copy, of, [...lasting, ...firstOneTime(of.identity)]);
};

/** Neither a week old nor dated ahead of its time, by a clock that was wrong when it was made. */
const isTimely = ({ created }: KeptPrekey, now: number): boolean =>
  created + REPLACED_AFTER_MS > now && created <= now + DAY_MS;

const newestOf = async (copy: RowReader, kind: PrekeyKind): Promise<KeptPrekey | undefined> =>
  (await copy.list(prekeyRows, { group: kindGroup(kind), newestFirst: true, limit: 1 }))[0]?.value;

/** Makes room for a newer medium-term or last-resort key, whose id is greater than `above`. Returns its record. */
const renewLasting = async (
  copy: WorkingCopy,
  maker: Maker,
  newest: KeptPrekey | undefined,
  { kind, above }: Omit<Order, 'count'>,
): Promise<Uint8Array | undefined> => {
  if (newest !== undefined) copy.put(prekeyRows, prekeyKey(kind, newest.id), { ...newest, replaced: maker.now });
  return (await makePrekeys(copy, maker, [{ kind, count: 1, above }]))[0];
};

/** Unexpired, and not dated further ahead than a server takes. */
const oneTimeRecords = async (copy: RowReader, { now }: Maker): Promise<readonly Uint8Array[]> => {
  const rows = await Promise.all(
    [oneTime, oneTimeKem].map((kind) => copy.list(prekeyRows, { group: kindGroup(kind) })),
  );
  return rows
    .flat()
    .flatMap(({ value: { expires, record } }) =>
      expires > now && expires <= now + PREKEY_LIFETIME_MS + DAY_MS ? record : [],
    );
};

/**
 * The records to register with; those whose dates the server would refuse are made again. One-time ones only the first
 * time: a server that forgot us may have handed them out before.
 */
export const recordsToRegister = async (
  copy: WorkingCopy,
  maker: Maker,
  isFirst: boolean,
): Promise<readonly Uint8Array[]> => {
  const lasting: Uint8Array[] = [];
  for (const kind of [mediumTerm, lastResortKem]) {
    const newest = await newestOf(copy, kind);
    const isKept = newest !== undefined && isTimely(newest, maker.now);
    const record = isKept ? newest.record : await renewLasting(copy, maker, newest, { kind });
    if (record !== undefined) lasting.push(record);
  }
  let once = isFirst ? await oneTimeRecords(copy, maker) : [];
  if (isFirst && once.length === 0) once = await makePrekeys(copy, maker, firstOneTime(maker.identity));
  return [...lasting, ...once].slice(0, MAX_PREKEYS_PER_UPLOAD);
};

export type StockParts = {
  readonly identity: Identity;
  readonly store: EngineStore;
  readonly platform: Platform;
  readonly clock: ServerClock;
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
  #compared = { at: -Infinity, seen: '' };

  constructor(parts: StockParts) {
    this.#parts = parts;
  }

  stop(): void {
    this.#cancel?.();
  }

  /** Compares with the server's stock, replaces prekeys that are due, and refills after a random delay. */
  async check(onError: (cause: unknown) => void): Promise<void> {
    const { directory, wire } = this.#parts;
    const since = this.#parts.clock.now();
    const theirs = await directory.prekeys(wire.token());
    await this.#replace(mediumTerm, theirs.mediumTerm);
    await this.#replace(lastResortKem, theirs.lastResortKem);
    await this.#compare(theirs, since);
    const stock = stockOf(this.#parts.identity);
    const left = Math.min(theirs.oneTime.length, theirs.oneTimeKem.length);
    if (left >= stock / 4) return;
    this.#cancel?.();
    const { clock, platform } = this.#parts;
    this.#cancel = clock.after(randomDelayMs(REFILL_WITHIN_MS, platform), () => void this.#refill().catch(onError));
  }

  /**
   * Once a day, and whenever the server offers others than before or the stock has changed here: deletes prekeys that
   * are out of date, and removes those from the server whose private keys this device lacks. A server that was restored
   * from an older copy offers some that were used.
   */
  async #compare(theirs: Awaited<ReturnType<Directory['prekeys']>>, since: number): Promise<void> {
    const { directory, wire, clock, store } = this.#parts;
    const own = await store.read((copy) =>
      Promise.all([oneTime, oneTimeKem].map((kind) => copy.count(prekeyRows, kindGroup(kind)))),
    );
    const seen = toJsonText([theirs, own]);
    if (this.#compared.seen === seen && !isAsOldAs(this.#compared.at, DAY_MS, clock.now())) return;
    this.#compared = { at: clock.now(), seen };
    await this.#forget();
    const unknown = {
      oneTime: await this.#match(oneTime, theirs.oneTime, since),
      oneTimeKem: await this.#match(oneTimeKem, theirs.oneTimeKem, since),
    };
    if (unknown.oneTime.length + unknown.oneTimeKem.length > 0) await directory.removePrekeys(wire.token(), unknown);
  }

  /**
   * Notes which one-time prekeys were handed out: the server had those made before `since`, and offers them no more.
   * Returns the ids that it offers and this device cannot answer for.
   */
  #match(kind: PrekeyKind, ids: readonly number[], since: number): Promise<readonly number[]> {
    const { store, clock } = this.#parts;
    const offered = new Set(ids);
    return store.transact(async (copy) => {
      const rows = await copy.list(prekeyRows, { group: kindGroup(kind) });
      for (const { key, value } of rows) {
        const isOut = !offered.has(value.id) && value.created < since;
        if (isOut === (value.replaced !== undefined)) continue;
        copy.put(prekeyRows, key, { ...value, replaced: isOut ? clock.now() : undefined });
      }
      const own = new Set(rows.map(({ value }) => value.id));
      return ids.filter((id) => !own.has(id));
    });
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
      const isKept = newest !== undefined && (isTimely(newest, now) || clock.isDoubtful());
      if (isKept && newest.id >= above) {
        return newest.id === theirs ? undefined : newest.record;
      }
      return renewLasting(copy, { ...this.#parts, now }, newest, { kind, above });
    });
    if (record !== undefined) await directory.addPrekeys(wire.token(), [record]);
  }

  async #refill(): Promise<void> {
    if (this.#refilling || !this.#parts.wire.online) return;
    this.#refilling = true;
    try {
      const { refill } = await onDemand(() => import('./refill-prekeys.ts'));
      await refill(this.#parts);
    } finally {
      this.#refilling = false;
    }
  }

  /** Private keys whose time is over, and the handshakes that can come again with none of them. */
  async #forget(): Promise<void> {
    const now = this.#parts.clock.over();
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
