/** Body of the kind that says which page the visitor is on (PROTOCOL 21.3, type 16). */
import { listOf, mapOf, optional, required, text, tuple } from './form.ts';

/** Bytes of UTF-8. */
export const CONTEXT_BYTES = { page: 2_048, title: 256, locale: 35, referrer: 256, name: 64, value: 256 } as const;
export const MOST_CONTEXT_FIELDS = 16;

export type Context = {
  /** 1 to 2,048 bytes, without fragment. */
  readonly page: string;
  /** Up to 256 bytes. */
  readonly title: string | undefined;
  /** Up to 35 bytes. */
  readonly locale: string | undefined;
  /** Origin, up to 256 bytes. */
  readonly referrer: string | undefined;
  /** Up to 16 of [name to 64 bytes, value to 256]. */
  readonly fields: readonly (readonly [name: string, value: string])[] | undefined;
};

const field = tuple<readonly [string, string]>(text(0, CONTEXT_BYTES.name), text(0, CONTEXT_BYTES.value));

export const contextBody = mapOf<Context>({
  page: required(0, text(1, CONTEXT_BYTES.page)),
  title: optional(1, text(0, CONTEXT_BYTES.title)),
  locale: optional(2, text(0, CONTEXT_BYTES.locale)),
  referrer: optional(3, text(0, CONTEXT_BYTES.referrer)),
  fields: optional(4, listOf(field, 0, MOST_CONTEXT_FIELDS)),
});
