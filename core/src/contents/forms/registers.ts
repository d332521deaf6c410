/**
 * Registers: the state that devices of an account, or members of a team, share (PROTOCOL 20.1). Each entry writes one
 * register, and the last writer wins.
 */
import { compareBytes, DAY_MS, encodeCbor, toHex, type CborValue } from '@cipherchat/protocol';
import { bytes, listOf, tuple, uint, type Form } from './form.ts';
import { id16 } from './reference.ts';

/** [field, subkey of 0 to 40 bytes, stamp, device id of the writer, value]; the value `[]` deletes. */
export type Entry = readonly [field: number, subkey: Uint8Array, stamp: number, writer: Uint8Array, value: CborValue];

const anything: Form<CborValue> = { read: (value) => value, write: (value) => value };

const entry = tuple<Entry>(uint(), bytes(0, 40), uint(), id16, anything);

/** The form of a known field. */
export type FieldForm = {
  readonly subkey: (subkey: Uint8Array) => boolean;
  readonly value: (value: CborValue) => boolean;
};
export type FieldTable = Readonly<Record<number, FieldForm>>;

/* @__NO_SIDE_EFFECTS__ */
export const isOf =
  <T>(form: Form<T>) =>
  (value: CborValue): boolean =>
    form.read(value) !== undefined;

export const noSubkey = ({ length }: Uint8Array): boolean => length === 0;
/* @__NO_SIDE_EFFECTS__ */
export const subkeyOf =
  (least: number, most = least) =>
  ({ length }: Uint8Array): boolean =>
    length >= least && length <= most;

export const isDeleted = (value: CborValue): boolean => Array.isArray(value) && value.length === 0;

/** Fields of a later version are taken as they are, and repeated in snapshots. */
const isListed = (table: FieldTable, [field, subkey, , , value]: Entry): boolean => {
  const known = table[field];
  return known === undefined || (known.subkey(subkey) && (isDeleted(value) || known.value(value)));
};

/** 1 to `most` entries. One whose value is not of the listed form is left out; the others count. */
/* @__NO_SIDE_EFFECTS__ */
export const entriesOf = (table: FieldTable, most: number): Form<readonly Entry[]> => {
  const entries = listOf(entry, 1, most);
  return {
    read: (value) => entries.read(value)?.filter((one) => isListed(table, one)),
    write: (value) => entries.write(value),
  };
};

/** Below 0: `a` gives way to `b`. Higher stamp, then higher writer id, then higher encoded value. */
const compareEntries = (a: Entry, b: Entry): number =>
  a[2] - b[2] || compareBytes(a[3], b[3]) || compareBytes(encodeCbor(a[4]), encodeCbor(b[4]));

/**
 * Entries stamped further ahead of the reader's clock than this are ignored. Otherwise a device with a wrong clock
 * would own a register forever.
 */
const MAX_AHEAD_MS = DAY_MS;

/**
 * The registers that all these entries leave, ascending by field and subkey, deletions among them: the same on every
 * device, whatever the order and however often an entry comes. `now` is the reader's clock in milliseconds.
 */
export const mergeEntries = (entries: readonly Entry[], now: number): readonly Entry[] => {
  const registers = new Map<string, Entry>();
  for (const one of entries) {
    if (one[2] > now + MAX_AHEAD_MS) continue;
    const key = `${one[0]}:${toHex(one[1])}`;
    const known = registers.get(key);
    if (known === undefined || compareEntries(known, one) < 0) registers.set(key, one);
  }
  return [...registers.values()].sort((a, b) => a[0] - b[0] || compareBytes(a[1], b[1]));
};
