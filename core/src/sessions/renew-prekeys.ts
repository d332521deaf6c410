/**
 * Prekeys that are due, or about which the server and this device differ. The first week of a visitor has neither, so
 * this is loaded when it is needed.
 */
import {
  DAY_MS,
  MAX_PREKEYS_PER_UPLOAD,
  PREKEY_KIND,
  PREKEY_LIFETIME_MS,
  toJsonText,
  type PrekeyKind,
} from '@cipherchat/protocol';
import { isAsOldAs } from '../clock/server-clock.ts';
import { handshakes } from '../rows/handshakes.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { kindGroup, prekeyKey, prekeyRows, type KeptPrekey } from './prekey-rows.ts';
import {
  firstOneTime,
  isTimely,
  makePrekeys,
  type Compared,
  type Maker,
  type Order,
  type ServerStock,
  type StockParts,
} from './prekey-stock.ts';

const KEPT_AFTER_MS = 31 * DAY_MS;
/** A server that names a greater id than this lies. It must not be able to use up the ids. */
const GREATEST_ID = 2 ** 31;
const { mediumTerm, oneTime, lastResortKem, oneTimeKem } = PREKEY_KIND;

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
 * time, `first` of each kind: a server that forgot us may have handed them out before.
 */
export const recordsToRegister = async (
  copy: WorkingCopy,
  maker: Maker,
  first: number | undefined,
): Promise<readonly Uint8Array[]> => {
  const lasting: Uint8Array[] = [];
  for (const kind of [mediumTerm, lastResortKem]) {
    const newest = await newestOf(copy, kind);
    const isKept = newest !== undefined && isTimely(newest, maker.now);
    const record = isKept ? newest.record : await renewLasting(copy, maker, newest, { kind });
    if (record !== undefined) lasting.push(record);
  }
  let once = first === undefined ? [] : await oneTimeRecords(copy, maker);
  if (first !== undefined && once.length === 0) once = await makePrekeys(copy, maker, firstOneTime(first));
  return [...lasting, ...once].slice(0, MAX_PREKEYS_PER_UPLOAD);
};

export type Comparison = {
  readonly theirs: ServerStock;
  /** When the server was asked. */
  readonly since: number;
  readonly compared: Compared;
};

/** Replaces lasting prekeys that are due, and makes one-time prekeys the same at both ends. */
export const renewPrekeys = async (parts: StockParts, comparison: Comparison): Promise<void> => {
  const { theirs } = comparison;
  await replace(parts, mediumTerm, theirs.mediumTerm);
  await replace(parts, lastResortKem, theirs.lastResortKem);
  await compare(parts, comparison);
};

/**
 * A medium-term or last-resort key that is a week old makes room for a new one; one that did not arrive is sent again.
 * A greater id than the own ones was published by this profile before an older copy of it was restored: the private key
 * is gone.
 */
const replace = async (parts: StockParts, kind: PrekeyKind, theirs: number): Promise<void> => {
  const { store, directory, wire, clock } = parts;
  const record = await store.transact(async (copy) => {
    const now = clock.now();
    const newest = await newestOf(copy, kind);
    const above = Math.min(theirs, GREATEST_ID);
    const isKept = newest !== undefined && (isTimely(newest, now) || clock.isDoubtful());
    if (isKept && newest.id >= above) {
      return newest.id === theirs ? undefined : newest.record;
    }
    return renewLasting(copy, { ...parts, now }, newest, { kind, above });
  });
  if (record !== undefined) await directory.addPrekeys(wire.token(), [record]);
};

/**
 * Once a day, and whenever the server offers others than before or the stock has changed here: deletes prekeys that are
 * out of date, and removes those from the server whose private keys this device lacks. A server that was restored from
 * an older copy offers some that were used.
 */
const compare = async (parts: StockParts, { theirs, since, compared }: Comparison): Promise<void> => {
  const { directory, wire, clock, store } = parts;
  const own = await store.read((copy) =>
    Promise.all([oneTime, oneTimeKem].map((kind) => copy.count(prekeyRows, kindGroup(kind)))),
  );
  const seen = toJsonText([theirs, own]);
  if (compared.seen === seen && !isAsOldAs(compared.at, DAY_MS, clock.now())) return;
  Object.assign(compared, { at: clock.now(), seen });
  await forget(parts);
  const unknown = {
    oneTime: await match(parts, oneTime, { ids: theirs.oneTime, since }),
    oneTimeKem: await match(parts, oneTimeKem, { ids: theirs.oneTimeKem, since }),
  };
  if (unknown.oneTime.length + unknown.oneTimeKem.length > 0) await directory.removePrekeys(wire.token(), unknown);
};

/**
 * Notes which one-time prekeys were handed out: the server had those made before `since`, and offers them no more.
 * Returns the ids that it offers and this device cannot answer for.
 */
const match = (
  { store, clock }: StockParts,
  kind: PrekeyKind,
  { ids, since }: { readonly ids: readonly number[]; readonly since: number },
): Promise<readonly number[]> => {
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
};

/** Private keys whose time is over, and the handshakes that can come again with none of them. */
const forget = async ({ clock, store }: StockParts): Promise<void> => {
  const now = clock.over();
  for (const kind of Object.values(PREKEY_KIND)) {
    await store.transact(async (copy) => {
      const rows = await copy.list(prekeyRows, { group: kindGroup(kind) });
      for (const { key, value } of rows) {
        const end = value.replaced ?? (kind === oneTime || kind === oneTimeKem ? value.expires : Infinity);
        if (end + KEPT_AFTER_MS > now) continue;
        copy.delete(prekeyRows, key);
        await forgetHandshakes(copy, kind, value.id);
      }
    });
  }
};

const forgetHandshakes = async (copy: WorkingCopy, kind: PrekeyKind, id: number): Promise<void> => {
  if (kind !== mediumTerm && kind !== lastResortKem) return;
  for (const { key, value } of await copy.list(handshakes, { group: `${kind}:${id}` })) {
    const keepers = value.lastResortKem !== 0 && kind === mediumTerm;
    const other = keepers && (await copy.get(prekeyRows, prekeyKey(lastResortKem, value.lastResortKem)));
    if (other) copy.put(handshakes, key, { ...value, mediumTerm: 0 });
    else copy.delete(handshakes, key);
  }
};
