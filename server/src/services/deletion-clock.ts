/**
 * Whether the time is sure enough to delete by it. The clock of one machine can be months ahead for a minute (a dead
 * battery, a wrong time server), and what is deleted in that minute is gone. So three witnesses have to agree within a
 * day: this machine's clock, the monotonic clock of this process, and what all processes wrote into the store.
 */
import { DAY_MS } from '@cipherchat/protocol';
import type { ClockReading } from '../storage/port.ts';

/** A clock that jumped counts again when it has kept step with the monotonic clock for this long. */
export const AGREEMENT_MS = 2 * DAY_MS;

export type Doubt =
  /** The clock moved by more than a day against the monotonic clock. */
  | 'jumped'
  /** The clock is more than a day from the newest time in the store: it is wrong, or no server ran for so long. */
  | 'far-from-store'
  /** Another node that is running now has a clock that is more than a day away. */
  | 'nodes-differ';

export type DeletionClockParts = {
  /** Names this process in the readings. */
  readonly node: string;
  /** Milliseconds since 1970, as this machine says. */
  readonly now: () => number;
  /** Milliseconds from any beginning; never set. */
  readonly monotonic: () => number;
  /** A day (UTC midnight, milliseconds since 1970) that an operator has confirmed. */
  readonly confirmedDay?: number | undefined;
};

type Anchor = { readonly wall: number; readonly monotonic: number };

export class DeletionClock {
  readonly #parts: DeletionClockParts;
  /** Where both clocks stood when this process began to trust or to doubt. */
  #anchor: Anchor | undefined;
  #doubt: Doubt | undefined;
  /** Readings of the others at the last check, by id. */
  #heard: ReadonlyMap<string, number> = new Map();

  constructor(parts: DeletionClockParts) {
    this.#parts = parts;
  }

  /** Call it before every deletion, with what the store has. Undefined: all agree. */
  check(readings: readonly ClockReading[]): Doubt | undefined {
    const { now, monotonic, confirmedDay } = this.#parts;
    const here = { wall: now(), monotonic: monotonic() };
    const since = this.#anchor ?? here;
    const isFirst = this.#anchor === undefined;
    const found = this.#differ(here, readings) ?? (isFirst ? this.#far(here, readings) : jumped(since, here));
    this.#anchor = isFirst || found !== undefined ? here : since;
    if (found !== undefined) this.#doubt = found;
    const agreedMs = here.monotonic - this.#anchor.monotonic;
    const isConfirmed = confirmedDay !== undefined && isSameDay(confirmedDay, here.wall) && found !== 'nodes-differ';
    if (agreedMs >= AGREEMENT_MS || isConfirmed) this.#doubt = undefined;
    return this.#doubt;
  }

  /** A reading for the store. */
  reading(): ClockReading {
    return { node: this.#parts.node, at: this.#parts.now(), isTrusted: this.#doubt === undefined };
  }

  /** Processes before this one may have agreed for long enough already: each says until when it doubted. */
  #far(here: Anchor, readings: readonly ClockReading[]): Doubt | undefined {
    const doubted = readings.filter(({ isTrusted, at }) => !isTrusted && at <= here.wall).map(({ at }) => at);
    const isLongAgreed = doubted.length > 0 && here.wall - Math.min(...doubted) >= AGREEMENT_MS;
    const isLatest = doubted.length > 0 && here.wall - Math.max(...doubted) <= DAY_MS;
    return isLongAgreed && isLatest ? undefined : farFromStore(here, readings);
  }

  /** Those that changed since the last check belong to processes that are running now. */
  #differ({ wall }: Anchor, readings: readonly ClockReading[]): Doubt | undefined {
    const others = readings.filter(({ node }) => node !== this.#parts.node);
    const running = others.filter((one) => (this.#heard.get(idOf(one)) ?? one.at) !== one.at);
    this.#heard = new Map(others.map((one) => [idOf(one), one.at]));
    return running.some(({ at }) => Math.abs(at - wall) > DAY_MS) ? 'nodes-differ' : undefined;
  }
}

const idOf = ({ node, isTrusted }: ClockReading): string => `${node} ${String(isTrusted)}`;

const jumped = (from: Anchor, to: Anchor): Doubt | undefined =>
  Math.abs(to.wall - from.wall - (to.monotonic - from.monotonic)) > DAY_MS ? 'jumped' : undefined;

/** A new store has no time to compare with. */
const farFromStore = ({ wall }: Anchor, readings: readonly ClockReading[]): Doubt | undefined => {
  const trusted = readings.filter(({ isTrusted }) => isTrusted).map(({ at }) => at);
  if (trusted.length === 0) return undefined;
  return Math.abs(wall - Math.max(...trusted)) > DAY_MS ? 'far-from-store' : undefined;
};

/** The operator's day may be that of another time zone. */
const isSameDay = (day: number, at: number): boolean => at >= day - DAY_MS && at < day + 2 * DAY_MS;
