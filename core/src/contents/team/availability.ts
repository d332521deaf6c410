/** Type 19: whether anyone of the team is available, and when (PROTOCOL 21.5). Reserved: ignored. */
import { mapOf, oneOf, optional, required, text, uint } from '../forms/form.ts';
import { openingHours, type OpeningHours } from '../forms/opening-hours.ts';
import { reservedKind, WITH_VISITOR } from '../kind.ts';

export type Availability = {
  /** 1 here, 2 away, 3 closed. */
  readonly state: 1 | 2 | 3;
  /** Until an answer. */
  readonly expectedMinutes: number | undefined;
  /** Up to 1,024 bytes. */
  readonly text: string | undefined;
  readonly hours: OpeningHours | undefined;
  /** Milliseconds since 1970. The code that shows it checks that it is at most 30 days ahead. */
  readonly validUntil: number;
};

export const availabilityBody = mapOf<Availability>({
  state: required(0, oneOf(1, 2, 3)),
  expectedMinutes: optional(1, uint()),
  text: optional(2, text(0, 1_024)),
  hours: optional(3, openingHours),
  validUntil: required(4, uint()),
});

export const availability = reservedKind({
  number: 19,
  ordered: false,
  to: WITH_VISITOR,
  outbox: 'drop',
});
