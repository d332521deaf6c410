/**
 * Texts in `localStorage`, which takes them without waiting, sealed by a pad that was made ahead.
 *
 * | part of an entry | form |
 * |---|---|
 * | name | database, `/`, key |
 * | value | base64url of IV 12 ‖ (4 bytes of zeros ‖ the text in UTF-8) XOR the pad |
 */
import { concatBytes, fromBase64Url, toBase64Url } from '@cipherchat/protocol';
import { StoreError, type InstantTexts } from '../port.ts';

const IV_BYTES = 12;
/** Without them a short text under another vault key could open to another text. */
const ZEROS = '\0\0\0\0';
/** Four texts of the greatest length: a draft may be longer than one message. */
const PAD_BYTES = 65_536;

type Pad = { readonly iv: Uint8Array; readonly bytes: Uint8Array };

/** Of `Storage`, whose entries are also its own properties. */
export type TextPlace = {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
};

export type InstantTextsParts = {
  readonly place: TextPlace;
  readonly database: string;
  /** A pad of `length` bytes; with the IV of an earlier one, that pad again. */
  readonly makePad: (length: number, iv?: Uint8Array<ArrayBuffer>) => Promise<Pad>;
};

/** Undefined where the browser denies it, which it does by throwing, and in a service worker. */
export const ownStorage = (): TextPlace | undefined => {
  try {
    return (globalThis as { readonly localStorage?: TextPlace }).localStorage;
  } catch {
    return undefined;
  }
};

const xor = (bytes: Uint8Array, { bytes: pad }: Pad): Uint8Array => bytes.map((byte, i) => byte ^ (pad[i] ?? 0));

export class SealedInstantTexts implements InstantTexts {
  readonly #parts: InstantTextsParts;
  /** Undefined while the next one is made. Each is used once. */
  #pad: Pad | undefined;
  #making: Promise<void> | undefined;

  constructor(parts: InstantTextsParts) {
    this.#parts = parts;
  }

  hold(key: string, text: string | undefined): () => void {
    const { place, database } = this.#parts;
    const name = `${database}/${key}`;
    const bytes = new TextEncoder().encode(`${ZEROS}${text ?? ''}`);
    if (text !== undefined && this.#pad !== undefined && bytes.length <= PAD_BYTES) {
      try {
        place.setItem(name, toBase64Url(concatBytes(this.#pad.iv, xor(bytes, this.#pad))));
      } catch {
        // No room. The text is on its way into the database all the same.
      }
      this.#pad = this.#making = undefined;
      void this.#renew();
    }
    const held = place.getItem(name);
    return () => {
      if (place.getItem(name) === held) place.removeItem(name);
    };
  }

  async read(): Promise<readonly (readonly [key: string, text: string])[]> {
    const { place, database } = this.#parts;
    await this.#renew();
    const found: (readonly [string, string])[] = [];
    for (const name of Object.keys(place)) {
      if (!name.startsWith(`${database}/`)) continue;
      try {
        found.push([name.slice(database.length + 1), await this.#open(place.getItem(name) ?? '')]);
      } catch {
        place.removeItem(name);
      }
    }
    return found;
  }

  async #open(value: string): Promise<string> {
    const bytes = fromBase64Url(value) ?? new Uint8Array();
    const sealed = bytes.subarray(IV_BYTES);
    const pad = await this.#parts.makePad(sealed.length, bytes.subarray(0, IV_BYTES));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(xor(sealed, pad));
    if (!text.startsWith(ZEROS)) throw new StoreError('damaged');
    return text.slice(ZEROS.length);
  }

  #renew(): Promise<void> {
    this.#making ??= this.#parts.makePad(PAD_BYTES).then((pad) => {
      this.#pad = pad;
    });
    return this.#making;
  }
}
