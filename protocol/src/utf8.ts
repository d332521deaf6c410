/** Strict UTF-8 (RFC 3629). */
import { Refusal } from './refusal.ts';

// Every platform has them; this package compiles without the types of any.
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => { readonly decode: (bytes: Uint8Array) => string };

/** Refuses `malformed` for a lone surrogate. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => {
  if (/\p{Surrogate}/u.test(text)) throw new Refusal('malformed'); // the text holds half a character
  return new TextEncoder().encode(text);
};

/** Refuses `malformed` for ill-formed input. Does not normalise the text, and keeps a byte order mark. */
export const decodeUtf8 = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('malformed'); // ill-formed UTF-8
  }
};
