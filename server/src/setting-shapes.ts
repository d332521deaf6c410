/** Shapes of settings. Each sentence names the variable and what it has to be. */
import * as v from 'valibot';

export const whole = (name: string, least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/u, `${name} has to be a whole number from ${least} to ${most}.`),
    v.transform(Number),
    v.minValue(least, `${name} has to be at least ${least}.`),
    v.maxValue(most, `${name} can be at most ${most}.`),
  );

/** A date as an operator writes it; midnight UTC in milliseconds since 1970. */
export const calendarDay = (name: string) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)),
      `${name} has to be a date such as 2026-11-30.`,
    ),
    v.transform((text) => Date.parse(text)),
  );
