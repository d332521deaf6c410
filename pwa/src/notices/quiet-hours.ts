/** Hours in which nothing rings. */
import type { QuietHours } from './notice-settings.ts';

const HOUR = 60;

/** By the clock of the device. From and to the same hour is a whole day. */
export const isQuiet = (quiet: QuietHours | undefined, at: Date): boolean => {
  if (quiet === undefined) return false;
  const minute = at.getHours() * HOUR + at.getMinutes();
  const { from, to } = quiet;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
};

/** As a field of type `time` has it: `19:00`. */
export const timeOf = (minute: number): string =>
  [Math.floor(minute / HOUR), minute % HOUR].map((part) => String(part).padStart(2, '0')).join(':');

/** Undefined for what is no time of day. */
export const minuteOf = (time: string): number | undefined => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * HOUR + Number(minutes);
};
