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
import { onDemand } from '../transport/on-demand.ts';
import type { Directory, Wire } from '../transport/port.ts';
import { randomDelayMs } from '../base/backoff.ts';
import type { Identity } from '../accounts/identity.ts';
import { kindGroup, prekeyKey, prekeyRows, type KeptPrekey } from './prekey-rows.ts';
import { stocks } from '../rows/records.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { ServerClock } from '../clock/server-clock.ts';

const REPLACED_AFTER_MS = 7 * DAY_MS;
const REFILL_WITHIN_MS = 30_000;
const { mediumTerm, oneTime, lastResortKem, oneTimeKem } = PREKEY_KIND;

/**
 * How many of each one-time kind a device has out; a widget makes few, as most visitors write to one inbox and come
 * from nowhere else.
 */
export const stockOf = (kind: number): number => (kind === DEVICE_KIND.widget ? 10 : 100);

export type Order = {
  readonly kind: PrekeyKind;
  readonly count: number;
  /** The ids are greater than this one. */
  readonly above?: number | undefined;
};

export type Maker = { readonly identity: Identity; readonly platform: Platform; readonly now: number };

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

export const firstOneTime = (stock: number): readonly Order[] =>
  [oneTime, oneTimeKem].map((kind) => ({ kind, count: Math.min(stock, MOST_AT_FIRST) }));

/** The first prekeys of a new identity. */
export const makeFirstPrekeys = async (copy: WorkingCopy, of: Maker, stock: number): Promise<void> => {
  const lasting = [mediumTerm, lastResortKem].map((kind) => ({ kind, count: 1 }));
  await makePrekeys(copy, of, [...lasting, ...firstOneTime(stock)]);
};

/** Neither a week old nor dated ahead of its time, by a clock that was wrong when it was made. */
export const isTimely = ({ created }: KeptPrekey, now: number): boolean =>
  created + REPLACED_AFTER_MS > now && created <= now + DAY_MS;

/** All rows where they are as they were made for the first registration: whole, timely, none replaced. Else none. */
export const firstPrekeys = async (copy: RowReader, now: number): Promise<readonly KeptPrekey[]> => {
  const rows = await Promise.all(
    Object.values(PREKEY_KIND).map((kind) =>
      copy.list(prekeyRows, { group: kindGroup(kind), limit: MAX_PREKEYS_PER_UPLOAD }),
    ),
  );
  const all = rows.flat().map(({ value }) => value);
  const isFirst = rows.every(({ length }) => length > 0);
  return isFirst && all.every((one) => one.replaced === undefined && isTimely(one, now)) ? all : [];
};

export type StockParts = {
  readonly identity: Identity;
  readonly store: EngineStore;
  readonly platform: Platform;
  readonly clock: ServerClock;
  readonly directory: Directory;
  readonly wire: Wire;
  /** One-time prekeys of each kind. */
  readonly oneTimePrekeys: number;
};

/** What the server has of this device: the ids of both lasting prekeys, and of the one-time ones that it offers. */
export type ServerStock = Awaited<ReturnType<Directory['prekeys']>>;

/** What was compared last, as text, and when. */
export type Compared = { at: number; seen: string };

/**
 * The prekeys of this device on the server, as the engine looks after them. `check` runs on each connection and each
 * hour of it.
 */
export class PrekeyStock {
  readonly #parts: StockParts;
  #cancel: (() => void) | undefined;
  #refilling = false;
  readonly #compared: Compared = { at: -Infinity, seen: '' };

  constructor(parts: StockParts) {
    this.#parts = parts;
  }

  stop(): void {
    this.#cancel?.();
  }

  /** Compares with the server's stock, replaces prekeys that are due, and refills after a random delay. */
  async check(onError: (cause: unknown) => void): Promise<void> {
    const { directory, wire, clock, platform, oneTimePrekeys } = this.#parts;
    const since = clock.now();
    const theirs = await directory.prekeys(wire.token());
    if (!(await this.#isUntouched(theirs))) {
      const { renewPrekeys } = await onDemand(() => import('./renew-prekeys.ts'));
      await renewPrekeys(this.#parts, { theirs, since, compared: this.#compared });
    }
    const left = Math.min(theirs.oneTime.length, theirs.oneTimeKem.length);
    if (left >= oneTimePrekeys / 4) return;
    this.#cancel?.();
    this.#cancel = clock.after(randomDelayMs(REFILL_WITHIN_MS, platform), () => void this.#refill().catch(onError));
  }

  /** In its first week, while nobody has asked for any: both ends have what was registered, and nothing is due. */
  #isUntouched({ mediumTerm: medium, oneTime: once, lastResortKem: kem, oneTimeKem: kems }: ServerStock) {
    const { store, clock } = this.#parts;
    return store.read(async (copy) => {
      if ((await copy.count(prekeyRows, kindGroup(oneTime))) !== once.length) return false;
      const own = await firstPrekeys(copy, clock.now());
      return own.map(({ id }) => id).join() === [medium, ...once, kem, ...kems].join();
    });
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
}
