/**
 * When a device rings (PROTOCOL 23): an envelope was stored, no connection acknowledged it within 8 s, and the last
 * push is a minute old or was answered. What waits is looked up for many devices at once, and no payload is read. A
 * restart loses nothing: each start looks at the mailboxes of all devices that can be rung.
 */
import type { DeviceId } from '@cipherchat/protocol';
import type { Metrics } from '../observability/metrics/port.ts';
import type { MailWatch } from '../services/mail-watch.ts';
import type { MailboxStore, PushStore, PushSubscription, Waiting } from '../storage/port.ts';
import type { PushSender } from './port.ts';

const UNREACHED_MS = 8_000;
const REST_MS = 60_000;
const GATHER_MS = 1_000;
/** Tries of one push after the first. Then the device rings again with its next mail. */
const RETRY_AFTER_MS: readonly number[] = [2_000, 10_000, 60_000, 300_000];
/** Devices in one look. */
const MOST_DEVICES = 500;

export type RingingParts = {
  readonly store: Pick<MailboxStore, 'waiting'> & PushStore;
  readonly sender: PushSender;
  readonly metrics: Pick<Metrics, 'pushed'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once after so many milliseconds; the returned function cancels. */
  readonly after: (ms: number, run: () => void) => () => void;
};

/** After which time to look, and at which envelope. */
type Due = { readonly at: number; readonly sequence: number };

export class Ringing implements MailWatch {
  readonly #parts: RingingParts;
  readonly #due = new Map<DeviceId, Due>();
  /** Devices for which a push is on its way, or waits for its next try. */
  readonly #underWay = new Map<DeviceId, () => void>();
  #cancel: (() => void) | undefined;
  /** When the next look is. */
  #lookAt = Infinity;
  #look: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(parts: RingingParts) {
    this.#parts = parts;
  }

  stored(device: DeviceId, sequence: number): void {
    this.#add(device, { at: this.#parts.now() + UNREACHED_MS, sequence });
  }

  /** Looks for mail that was stored before this process began. Fails where the store does. */
  async start(): Promise<void> {
    const { store } = this.#parts;
    let after = '';
    while (!this.#isStopped) {
      const devices = await store.subscribedDevices(after, MOST_DEVICES);
      const last = devices.at(-1);
      if (last === undefined) return;
      for (const { device, envelopes } of await store.waiting(devices))
        if (envelopes !== undefined) this.stored(device, envelopes.newest);
      after = last;
    }
  }

  /** Resolves when nothing is asked of the store any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    for (const cancel of this.#underWay.values()) cancel();
    this.#due.clear();
    await this.#look;
  }

  /** The earlier time stays, and the later envelope. */
  #add(device: DeviceId, due: Due): void {
    if (this.#isStopped) return;
    const known = this.#due.get(device) ?? due;
    const at = Math.min(known.at, due.at);
    this.#due.set(device, { at, sequence: Math.max(known.sequence, due.sequence) });
    this.#lookBy(at);
  }

  /** Times are rounded up, so that many devices share a look. */
  #lookBy(at: number): void {
    const { now, after } = this.#parts;
    const rounded = Math.ceil(at / GATHER_MS) * GATHER_MS;
    if (rounded >= this.#lookAt || this.#isStopped) return;
    this.#lookAt = rounded;
    this.#cancel?.();
    this.#cancel = after(Math.max(0, rounded - now()), () => {
      this.#lookAt = Infinity;
      // One look after the other.
      this.#look = this.#look.then(() => this.#lookAtDue()).catch(() => undefined);
      void this.#look.then(() => {
        for (const { at: next } of this.#due.values()) this.#lookBy(next);
      });
    });
  }

  async #lookAtDue(): Promise<void> {
    const { store, now } = this.#parts;
    const due = new Map([...this.#due].filter(([, { at }]) => at <= now()).slice(0, MOST_DEVICES));
    for (const device of due.keys()) this.#due.delete(device);
    let waiting: readonly Waiting[];
    try {
      waiting = await store.waiting([...due.keys()]);
    } catch (cause) {
      // The store is away: the mail is not lost, and neither is the look at it.
      for (const [device, { sequence }] of due) this.stored(device, sequence);
      throw cause;
    }
    for (const { device, envelopes } of waiting) {
      const sequence = due.get(device)?.sequence ?? 0;
      // What is older than the oldest that waits was acknowledged.
      if (envelopes !== undefined && sequence >= envelopes.oldest) await this.#ring(device, envelopes);
    }
  }

  async #ring(device: DeviceId, { oldest, newest }: NonNullable<Waiting['envelopes']>): Promise<void> {
    const { store, now } = this.#parts;
    if (this.#underWay.has(device)) return;
    // Most devices that are away are those of visitors, who are not rung: a read costs less than a claim.
    if ((await store.subscription(device).catch(() => undefined)) === undefined) return;
    const outcome = await store
      .claimPush(device, { now: now(), restMs: REST_MS, oldest, newest })
      .catch(() => undefined);
    if (outcome === undefined) this.stored(device, newest);
    else if (outcome.kind === 'resting') this.#add(device, { at: outcome.until, sequence: newest });
    else if (outcome.kind === 'claimed') this.#try(outcome.subscription, 0);
  }

  #try(subscription: PushSubscription, failures: number): void {
    const { device, endpoint } = subscription;
    const { sender, store, metrics, after } = this.#parts;
    this.#underWay.set(device, () => undefined);
    void sender.send(subscription, 'look').then((outcome) => {
      metrics.pushed(outcome.kind);
      this.#underWay.delete(device);
      if (this.#isStopped) return;
      if (outcome.kind === 'gone') void store.dropSubscription(device, endpoint).catch(() => undefined);
      const pause = RETRY_AFTER_MS[failures];
      if (outcome.kind !== 'later' || pause === undefined) return;
      const cancel = after(Math.max(pause, outcome.afterMs ?? 0), () => void this.#again(subscription, failures + 1));
      this.#underWay.set(device, cancel);
    });
  }

  /** The mail may have been read meanwhile, and the subscription replaced. */
  async #again({ device }: PushSubscription, failures: number): Promise<void> {
    const { store } = this.#parts;
    try {
      const [[waiting], subscription] = await Promise.all([store.waiting([device]), store.subscription(device)]);
      if (!this.#isStopped && waiting?.envelopes !== undefined && subscription !== undefined)
        this.#try(subscription, failures);
      else this.#underWay.delete(device);
    } catch {
      this.#underWay.delete(device);
    }
  }
}
