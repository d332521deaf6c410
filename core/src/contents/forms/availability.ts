/** Body of the kind that says whether anyone of the team is available (PROTOCOL 21.5, type 19). */
import type { OpeningHours } from '../../base/opening-hours.ts';
import { mapOf, oneOf, optional, required, text, uint } from './form.ts';
import { openingHours } from './opening-hours.ts';

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
