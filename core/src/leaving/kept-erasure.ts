/**
 * What of a deleted profile is in the `localStorage` of the page. The erasure waits there until the server has it. It
 * is signed and public, and all that is left of the account in this browser.
 */
import { AccountId, ERASURE_BYTES, fromBase64Url, toBase64Url } from '@cipherchat/protocol';

export type KeptErasure = {
  /** Of the chat server. */
  readonly origin: string;
  readonly address: AccountId;
  /** 112 bytes. */
  readonly erasure: Uint8Array;
};

type Place = {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
};

const keyOf = (database: string): string => `${database}:erasure`;

/** Undefined where the browser denies it, which it may do by throwing. */
const inPlace = <T>(work: (place: Place) => T): T | undefined => {
  try {
    const place = (globalThis as { readonly localStorage?: Place }).localStorage;
    return place && work(place);
  } catch {
    return undefined;
  }
};

export const keepErasure = (database: string, { origin, address, erasure }: KeptErasure): void =>
  inPlace((place) => place.setItem(keyOf(database), JSON.stringify([origin, address, toBase64Url(erasure)])));

export const dropErasure = (database: string): void => inPlace((place) => place.removeItem(keyOf(database)));

/** Texts that were not in the database yet (`storage/dexie/sealed-instant-texts.ts`). */
export const dropInstantTexts = (database: string): void =>
  inPlace((place) => {
    for (const name of Object.keys(place)) if (name.startsWith(`${database}/`)) place.removeItem(name);
  });

const parsed = (text: string): KeptErasure | undefined => {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) return undefined;
  const [origin, address, erasure] = value as readonly unknown[];
  const bytes = typeof erasure === 'string' ? fromBase64Url(erasure) : undefined;
  if (typeof origin !== 'string' || !AccountId.is(address) || bytes?.length !== ERASURE_BYTES) return undefined;
  return { origin, address, erasure: bytes };
};

/** Undefined where none waits, or none that can be read. */
export const readErasure = (database: string): KeptErasure | undefined =>
  inPlace((place) => {
    const text = place.getItem(keyOf(database));
    return text === null ? undefined : parsed(text);
  });
