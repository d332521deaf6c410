/**
 * Forms of CBOR values: how a value is checked when it is read, and written. PROTOCOL 7.1 allows few types, so a form
 * is two functions; a body (PROTOCOL 7.3, 21) is a map of them. The annotations tell bundlers that making a form does
 * nothing, so that the bodies of kinds that are not sent yet, and a team's notes in the widget (21.1), are left out of
 * what is shipped.
 */
import { encodeUtf8, type CborMap, type CborValue } from '@cipherchat/protocol';

export interface Form<T> {
  /** Undefined: the value is missing, of another type, or beyond its limit. */
  read(value: CborValue | undefined): T | undefined;
  /** Does not check: what was written is read again before it is sent (`encodeContent`). */
  write(value: T): CborValue;
}

const same = <T extends CborValue>(value: T): CborValue => value;

const isList = (value: CborValue | undefined): value is readonly CborValue[] => Array.isArray(value);
export const isMap = (value: CborValue | undefined): value is CborMap => value instanceof Map;

/** A whole number from `least` to `most`. CBOR itself ends at 2^53 - 1. */
/* @__NO_SIDE_EFFECTS__ */
export const uint = (least = 0, most = Number.MAX_SAFE_INTEGER): Form<number> => ({
  read: (value) => (typeof value === 'number' && value >= least && value <= most ? value : undefined),
  write: same,
});

/** One of the numbers of an enumeration. */
/* @__NO_SIDE_EFFECTS__ */
export const oneOf = <const T extends number>(...values: readonly T[]): Form<T> => ({
  read: (value) => values.find((one) => one === value),
  write: same,
});

/** 0 or 1. */
export const flag: Form<boolean> = {
  read: (value) => (value === 0 || value === 1 ? value === 1 : undefined),
  write: (value) => (value ? 1 : 0),
};

/** A byte string of `least` to `most` bytes; exactly `least` where `most` is left out. */
/* @__NO_SIDE_EFFECTS__ */
export const bytes = (least: number, most = least): Form<Uint8Array> => ({
  read: (value) => (value instanceof Uint8Array && value.length >= least && value.length <= most ? value : undefined),
  write: same,
});

/** Text of `least` to `most` bytes in UTF-8, written in form C. */
/* @__NO_SIDE_EFFECTS__ */
export const text = (least: number, most: number): Form<string> => ({
  read: (value) => {
    if (typeof value !== 'string') return undefined;
    const { length } = encodeUtf8(value);
    return length >= least && length <= most ? value : undefined;
  },
  write: (value) => value.normalize('NFC'),
});

/** An array of `least` to `most` items of one form. */
/* @__NO_SIDE_EFFECTS__ */
export const listOf = <T>(item: Form<T>, least: number, most: number): Form<readonly T[]> => ({
  read: (value) => {
    if (!isList(value) || value.length < least || value.length > most) return undefined;
    const items = value.map((one) => item.read(one));
    return items.every((one) => one !== undefined) ? items : undefined;
  },
  write: (value) => value.map((one) => item.write(one)),
});

type Forms<T> = { readonly [K in keyof T]: Form<T[K]> };

/** An array with one form for each place. */
/* @__NO_SIDE_EFFECTS__ */
export const tuple = <T extends readonly unknown[]>(...forms: Forms<T>): Form<T> => ({
  read: (value) => {
    if (!isList(value) || value.length !== forms.length) return undefined;
    const items = forms.map((form, i) => form.read(value[i]));
    return items.every((one) => one !== undefined) ? (items as unknown as T) : undefined;
  },
  write: (value) => forms.map((form, i) => form.write(value[i])),
});

/** One key of a map. */
type Field<T> = { readonly key: number; readonly isOptional: boolean } & Form<T>;

/* @__NO_SIDE_EFFECTS__ */
export const required = <T>(key: number, form: Form<T>): Field<T> => ({ ...form, key, isOptional: false });
/** Marked with `?` in PROTOCOL: may be missing, but is not of another type. */
/* @__NO_SIDE_EFFECTS__ */
export const optional = <T>(key: number, form: Form<T>): Field<T | undefined> => ({
  key,
  isOptional: true,
  read: (value) => form.read(value),
  write: (value) => (value === undefined ? [] : form.write(value)),
});

/** A map with the given keys. A reader ignores keys that it does not know (PROTOCOL 7.3). */
/* @__NO_SIDE_EFFECTS__ */
export const mapOf = <T extends object>(fields: { readonly [K in keyof T]: Field<T[K]> }): Form<Readonly<T>> => {
  const names = Object.keys(fields) as (keyof T)[];
  return {
    read: (map) => {
      if (!isMap(map)) return undefined;
      const out: Partial<T> = {};
      for (const name of names) {
        const field = fields[name];
        const value = map.get(field.key);
        const read = field.read(value);
        if (read === undefined && !(field.isOptional && value === undefined)) return undefined;
        out[name] = read;
      }
      return out as T;
    },
    write: (value) =>
      new Map(
        names
          .filter((name) => !fields[name].isOptional || value[name] !== undefined)
          .map((name) => [fields[name].key, fields[name].write(value[name])]),
      ),
  };
};

/** Reads with `form`, then refuses a value for which `fits` is false, as if it had another form. */
/* @__NO_SIDE_EFFECTS__ */
export const where = <T>(form: Form<T>, fits: (value: T) => boolean): Form<T> => ({
  read: (value) => {
    const read = form.read(value);
    return read !== undefined && fits(read) ? read : undefined;
  },
  write: (value) => form.write(value),
});
