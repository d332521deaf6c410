/**
 * When the inbox was used last, in any of its tabs, and after what time of rest it locks. In `localStorage`, where each
 * tab sees it at once. It is no secret, and no protection by itself: what rests is sealed either way.
 */
export type RestPlace = Pick<Storage, 'getItem' | 'setItem'>;

const USED = 'cipherchat:lock-used';
const REST = 'cipherchat:lock-rest';

export const REST_MINUTES = [5, 15, 60] as const;
export type RestMinutes = (typeof REST_MINUTES)[number];

const USUAL: RestMinutes = 15;
const MINUTE_MS = 60_000;
/** Uses are written down this often. */
const STEP_MS = 1_000;

export class Rest {
  readonly #place: RestPlace;
  readonly #now: () => number;

  constructor(place: RestPlace, now: () => number) {
    this.#place = place;
    this.#now = now;
  }

  get minutes(): RestMinutes {
    const kept = Number(this.#place.getItem(REST));
    return REST_MINUTES.find((minutes) => minutes === kept) ?? USUAL;
  }

  set minutes(minutes: RestMinutes) {
    this.#place.setItem(REST, String(minutes));
  }

  /** Milliseconds until the inbox locks; 0 when it has to. Never more than chosen, whatever the clock says. */
  get leftMs(): number {
    return Math.max(0, this.minutes * MINUTE_MS - Math.max(0, this.#rested));
  }

  /** The inbox is used. Once the time of rest is over, only `begin` starts another one. */
  use(): void {
    const rested = this.#rested;
    if (rested < 0 || (rested >= STEP_MS && this.leftMs > 0)) this.begin();
  }

  begin(): void {
    this.#place.setItem(USED, String(this.#now()));
  }

  /** Every tab finds the time of rest over. */
  end(): void {
    this.#place.setItem(USED, '0');
  }

  get #rested(): number {
    const used = Number(this.#place.getItem(USED));
    return this.#now() - (Number.isFinite(used) ? used : 0);
  }
}
