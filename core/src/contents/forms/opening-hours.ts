/** Opening hours in the owner's time zone (PROTOCOL 20.2, kind 3 field 2). */
import { listOf, text, tuple, uint } from './form.ts';

/** Weekday 1 to 7 from Monday, from and to in minutes of the day, 0 to 1,440. */
export type Opening = readonly [weekday: number, from: number, to: number];
/** A time zone of up to 64 bytes, and up to 28 openings. */
export type OpeningHours = readonly [timeZone: string, openings: readonly Opening[]];

const minute = uint(0, 24 * 60);

export const openingHours = tuple<OpeningHours>(text(0, 64), listOf(tuple<Opening>(uint(1, 7), minute, minute), 0, 28));
