/** Type 20: a visitor's rating of the help received. Reserved: shown as "sent by a newer version". */
import { mapOf, optional, required, text, uint } from '../forms/form.ts';
import { reservedKind, WITH_VISITOR } from '../kind.ts';

export type Rating = {
  /** 1 to 5. */
  readonly stars: number;
  /** Up to 1,024 bytes. */
  readonly text: string | undefined;
};

export const ratingBody = mapOf<Rating>({ stars: required(0, uint(1, 5)), text: optional(1, text(0, 1_024)) });

export const rating = reservedKind({
  number: 20,
  ordered: true,
  to: WITH_VISITOR,
  outbox: 'keep',
});
