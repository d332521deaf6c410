/**
 * The one notion of time of a client: the server's time, as well as this device knows it. Each challenge, token and
 * page of the mailbox states it. Between two readings the monotonic clock counts, so a device clock that is wrong, or
 * that someone sets, changes nothing. docs/protocol.md 1.5 says which date uses which clock.
 */
import { DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import type { Clock } from '../environment/port.ts';

/** A time at which something was written on this device, and what was known about the clock then. */
export type WrittenAt = {
  /** Milliseconds since 1970, corrected by `aheadMs`. */
  readonly sentAt: number;
  /** How far the server's clock was believed to be ahead of the device's clock. */
  readonly aheadMs?: number | undefined;
  /** Server's time at the last reading before: it was written later. */
  readonly notBefore?: number | undefined;
};

/** What outlives a page. The last two: see `Anchor`; earlier builds wrote neither. */
export type KeptReading = {
  readonly aheadMs: number;
  readonly at?: number | undefined;
  readonly doubtMs?: number | undefined;
  readonly driftMs?: number | undefined;
};

/** A reading is worth a commit when the correction moved by this, or when it is this much newer. */
const MOVED_MS = 1_000;
const NEWER_MS = HOUR_MS;
/** 1 November 2026. */
const WRITTEN_AT = 1_793_491_200_000;

/** A stamp that is far ahead was set by a clock that was wrong: it counts as an old one. Times in milliseconds. */
export const isAsOldAs = (at: number, ageMs: number, now: number): boolean => Math.abs(now - at) >= ageMs;

/** No clock that works states another time than one between these, and not all of the others are dates. */
const canBe = (at: number): boolean => at > Date.UTC(2020, 0) && at < Date.UTC(2200, 0);

type Anchor = {
  /** Server's time of a reading, and where the two clocks of this device stood. */
  readonly at: number;
  readonly device: number;
  readonly monotonic: number;
  /**
   * How far the server's clock has moved in all, beyond what a clock of this device explains; half the time that passes
   * is taken off, so that the server's word counts in the end.
   */
  readonly doubtMs: number;
  /**
   * How far it has moved beyond the device's clock, in steps of less than a day: below 0 where it is slow, or stands
   * still. Larger ones say that one of the two was set.
   */
  readonly driftMs: number;
};

/** While the machine slept, the device's clock went on; when the device was set, the monotonic clock did. */
const follow = (last: Anchor, at: number, device: number, monotonic: number): Anchor => {
  const [passed, awake, onDevice] = [at - last.at, monotonic - last.monotonic, device - last.device];
  // The server's clock went on, or back to where it was.
  const missedBy = (ms: number): number => Math.min(Math.abs(passed - ms), Math.abs(last.doubtMs + passed - ms));
  const own = missedBy(onDevice) < Math.min(DAY_MS, missedBy(awake)) ? onDevice : awake;
  const doubt = last.doubtMs + passed - own;
  const left = Math.max(0, Math.abs(doubt) - Math.max(0, own) / 2);
  const step = passed - onDevice;
  // The server's clock went back to where the device's clock is: it is right now.
  const isRight = doubt <= -2 * DAY_MS && Math.abs(at - device) < DAY_MS;
  return {
    at,
    device,
    monotonic,
    doubtMs: isRight ? 0 : Math.sign(doubt) * left,
    driftMs: last.driftMs + (Math.abs(step) < DAY_MS ? step : 0),
  };
};

export class ServerClock implements Clock {
  readonly #device: Clock;
  #anchor: Anchor | undefined;
  #kept: KeptReading = { aheadMs: 0 };
  #aheadMs = 0;
  #isRead = false;

  constructor(device: Clock) {
    this.#device = device;
  }

  /** For signed dates, for what is due, and for stamps. The device's clock counts only before the first reading. */
  now(): number {
    const anchor = this.#anchor;
    if (anchor === undefined) return this.#device.now() + this.#aheadMs;
    return Math.max(0, anchor.at + this.#device.monotonic() - anchor.monotonic);
  }

  /** The server's time without what no clock of the device explains: for limits that it must not be able to lift. */
  confirmed(): number {
    return this.now() - (this.#anchor?.doubtMs ?? 0);
  }

  /**
   * The server's time moved by a day or more, and no clock of the device confirms it: what is dated by it may be out of
   * date when it is right again.
   */
  isDoubtful(): boolean {
    return Math.min(Math.abs(this.now() - this.confirmed()), Math.abs(this.#aheadMs)) >= DAY_MS;
  }

  /**
   * The earliest that it can be: by the server, by the device, and without unconfirmed jumps. What is over by all of
   * them may stop a conversation.
   */
  sure(): number {
    return Math.min(this.now(), this.#device.now(), this.confirmed());
  }

  /** The same for what may be deleted: a server cannot stop that with a clock that is slow or stands still. */
  over(): number {
    const slowMs = Math.max(0, -(this.#anchor?.driftMs ?? 0));
    return Math.min(Math.min(this.now(), this.confirmed()) + slowMs, this.#device.now());
  }

  /** The later one of the server's and the device's time. */
  latest(): number {
    return Math.max(this.now(), this.#device.now());
  }

  /**
   * The time of what the user writes now. It follows the device's clock, which goes on while the machine sleeps, with
   * the last correction; `settled` repairs it when the text is sealed, since sealing needs a connection.
   */
  written(): Required<WrittenAt> {
    const { at: notBefore } = this.#kept;
    return { sentAt: Math.max(0, this.#device.now() + this.#aheadMs), aheadMs: this.#aheadMs, notBefore };
  }

  /** When it was written, by what is known now: not before the last reading of that time, and not after now. */
  settled({ sentAt, aheadMs = this.#aheadMs, notBefore = 0 }: WrittenAt): number {
    return Math.min(Math.max(sentAt + this.#aheadMs - aheadMs, notBefore), this.now());
  }

  /** How far the server's clock is ahead of the device's; undefined before anything is known. */
  get aheadMs(): number | undefined {
    return this.#anchor && this.#aheadMs;
  }

  /**
   * The device's clock is certainly behind: before this program was written, or before a time that it agreed on with
   * the server. Certificates are not valid yet then, so a browser connects to nothing, and does not say why.
   */
  isBehind(): boolean {
    const { aheadMs, at = 0 } = this.#kept;
    const agreed = Math.abs(aheadMs) < DAY_MS ? at - DAY_MS : 0;
    return this.#device.now() < Math.max(agreed, WRITTEN_AT);
  }

  after(delayMs: number, callback: () => void): () => void {
    return this.#device.after(delayMs, callback);
  }

  monotonic(): number {
    return this.#device.monotonic();
  }

  /** Takes what an earlier page, or the tab that leads, has read. A reading of this page is worth more. */
  recall(kept: KeptReading | undefined): void {
    if (kept === undefined || this.#isRead || kept === this.#kept) return;
    const { aheadMs, at = this.#device.now() + aheadMs, doubtMs = 0, driftMs = 0 } = kept;
    if (!canBe(at)) return;
    this.#kept = kept;
    const before = { at, device: at - aheadMs, monotonic: this.#device.monotonic(), doubtMs, driftMs };
    // It is not earlier than then: the device was set back.
    this.#anchorAt(Math.max(this.#device.now() + aheadMs, at), before);
  }

  /** The server says that it is `at`. Nothing changes where that cannot be. */
  read(at: number): void {
    if (!canBe(at)) return;
    this.#isRead = true;
    this.#anchorAt(at);
  }

  /** What to commit of the last reading, if it says more than what was kept before. */
  unkept(): KeptReading | undefined {
    const { aheadMs, at: before } = this.#kept;
    const at = this.now();
    const isKnown = before !== undefined && Math.abs(at - before) < NEWER_MS;
    if (!this.#isRead || (isKnown && Math.abs(this.#aheadMs - aheadMs) < MOVED_MS)) return undefined;
    const { doubtMs = 0, driftMs = 0 } = this.#anchor ?? {};
    this.#kept = { aheadMs: this.#aheadMs, at, doubtMs: doubtMs || undefined, driftMs: driftMs || undefined };
    return this.#kept;
  }

  #anchorAt(at: number, last = this.#anchor): void {
    const [device, monotonic] = [this.#device.now(), this.#device.monotonic()];
    this.#aheadMs = at - device;
    const first = { at, device, monotonic, doubtMs: 0, driftMs: 0 };
    this.#anchor = follow(last ?? first, at, device, monotonic);
  }
}
