/** Type 16: which page the visitor is on, if the page wants it told (PROTOCOL 21.3). Reserved: ignored. */
import { listOf, mapOf, optional, required, text, tuple } from '../forms/form.ts';
import { reservedKind, WITH_VISITOR } from '../kind.ts';

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

export const contextBody = mapOf<Context>({
  page: required(0, text(1, 2_048)),
  title: optional(1, text(0, 256)),
  locale: optional(2, text(0, 35)),
  referrer: optional(3, text(0, 256)),
  fields: optional(4, listOf(tuple<readonly [string, string]>(text(0, 64), text(0, 256)), 0, 16)),
});

export const context = reservedKind({
  number: 16,
  ordered: false,
  to: WITH_VISITOR,
  outbox: 'drop',
});
