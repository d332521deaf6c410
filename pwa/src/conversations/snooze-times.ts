/** When a conversation that is put aside can come back. */
import { UNTIL_THEY_WRITE } from '@cipherchat/core/view';

export type SnoozeChoice = {
  readonly kind: 'afternoon' | 'tomorrow' | 'monday' | 'they-write';
  /** Milliseconds since 1970. */
  readonly until: number;
};

const MORNING = 9;
const AFTERNOON = 14;
const MONDAY = 1;
const DAYS = 7;

const at = (now: Date, days: number, hour: number): number =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour).getTime();

/**
 * In the time zone of this device, each time once: on a Sunday, tomorrow is Monday. `nowMs`: milliseconds since 1970.
 * The afternoon only before it has begun.
 */
export const snoozeTimes = (nowMs: number): readonly SnoozeChoice[] => {
  const now = new Date(nowMs);
  const toMonday = (MONDAY - now.getDay() + DAYS) % DAYS || DAYS;
  return [
    { kind: 'afternoon', until: at(now, 0, AFTERNOON) } as const,
    { kind: 'tomorrow', until: at(now, 1, MORNING) } as const,
    { kind: 'monday', until: at(now, toMonday, MORNING) } as const,
    { kind: 'they-write', until: UNTIL_THEY_WRITE } as const,
  ].filter(({ until }, i, all) => until > nowMs && all.findIndex((one) => one.until === until) === i);
};
