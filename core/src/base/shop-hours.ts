/** What an owner tells visitors about when answers come. */
import type { OpeningHours } from './opening-hours.ts';

export type ShopHours = {
  /** Undefined: no hours are told. */
  readonly hours: OpeningHours | undefined;
  /** Shown while nobody is there: 0 to 1,024 bytes of UTF-8. */
  readonly awayText: string;
  /** How long an answer usually takes. Undefined: that is not told. */
  readonly expectedMinutes: number | undefined;
};

/** As the other side states it in a conversation (PROTOCOL 21.5). Nobody checks it. */
export type StatedHours = {
  /** 1 somebody was there, 2 away, 3 closed: when it was stated. */
  readonly state: 1 | 2 | 3;
  readonly hours?: OpeningHours | undefined;
  readonly text?: string | undefined;
  readonly expectedMinutes?: number | undefined;
  /** Milliseconds since 1970. */
  readonly sent: number;
  readonly validUntil: number;
};
