/**
 * With several nodes a push can get lost on its way between them, so each node asks the store what waits for the devices that are connected to it: every
 * four seconds, and every second while the others are not reachable. It reads no payload; who was not told is told that there is more, and pulls.
 *
 * While the others are not reachable, nobody would hear either that a device was removed: the connected ones are looked up as well.
 */
import type { Principal } from '../auth/principal.ts';
import type { Logger } from '../observability/logger.ts';
import { MAX_NEWS } from '../services/mailbox.ts';
import type { Store, Waiting } from '../storage/port.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

const EVERY_MS = 4_000;
const EVERY_MS_ALONE = 1_000;
/** Devices in one question. */
const MAX_DEVICES = 500;
/** Removed devices are looked for in every so many rounds. */
const ROUNDS_TO_CHECK = 5;
const CHECKED_AT_ONCE = 32;

export type MailboxPollParts = {
  readonly store: Pick<Store, 'waiting' | 'deliveries'>;
  readonly sessions: Sessions;
  readonly isReachable: () => boolean;
  readonly isListed: (principal: Principal) => Promise<boolean>;
  readonly logger: Logger;
};

export class MailboxPoll {
  readonly #parts: MailboxPollParts;
  /** News that a device was told last, so that it is not told in every round. */
  readonly #told = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isStopped = false;
  #hasFailed = false;
  #round = 0;

  constructor(parts: MailboxPollParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#later();
  }

  /** The next round begins now: something may have been missed. */
  hurry(): void {
    this.#round = 0;
    clearTimeout(this.#timer);
    this.#begin();
  }

  /** Resolves when nothing is asked of the store any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #later(): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    const pause = this.#parts.isReachable() ? EVERY_MS : EVERY_MS_ALONE;
    this.#timer = setTimeout(() => this.#begin(), pause).unref();
  }

  #begin(): void {
    if (this.#isStopped) return;
    this.#running ??= this.#ask().then(() => {
      this.#running = undefined;
      this.#later();
    });
  }

  async #ask(): Promise<void> {
    const { sessions, logger, isReachable } = this.#parts;
    try {
      const devices = sessions.devices();
      for (const device of this.#told.keys()) if (sessions.countOf(device) === 0) this.#told.delete(device);
      for (let at = 0; at < devices.length && !this.#isStopped; at += MAX_DEVICES) {
        await this.#remind(devices.slice(at, at + MAX_DEVICES));
      }
      if (this.#round % ROUNDS_TO_CHECK === 0 && (this.#round === 0 || !isReachable())) await this.#closeRemoved();
      this.#round += 1;
      this.#hasFailed = false;
    } catch (cause) {
      if (!this.#hasFailed) logger.error({ err: cause }, 'mailboxes could not be polled');
      this.#hasFailed = true;
    }
  }

  async #remind(devices: readonly string[]): Promise<void> {
    const { store, sessions } = this.#parts;
    const found = await store.waiting(devices);
    const withNews = new Set(found.filter(({ news }) => news).map(({ device }) => device));
    for (const device of devices) if (!withNews.has(device)) this.#told.delete(device);
    for (const { device, envelopes, news } of found) {
      if (envelopes !== undefined) for (const session of sessions.of(device)) session.remind(envelopes);
      if (news) await this.#tellNews(device);
    }
  }

  async #tellNews(device: Waiting['device']): Promise<void> {
    const { store, sessions } = this.#parts;
    const deliveries = await store.deliveries(device, MAX_NEWS);
    const mark = deliveries.map(({ id }) => id).join(' ');
    if (deliveries.length === 0 || this.#told.get(device) === mark) return;
    this.#told.set(device, mark);
    for (const session of sessions.of(device)) {
      session.hasMoreNews ||= deliveries.length === MAX_NEWS;
      session.pushDeliveries(deliveries);
    }
  }

  async #closeRemoved(): Promise<void> {
    const { sessions, isListed } = this.#parts;
    const all = sessions.all();
    const check = async (session: Session): Promise<void> => {
      if (!(await isListed(session.principal))) session.close();
    };
    for (let at = 0; at < all.length && !this.#isStopped; at += CHECKED_AT_ONCE) {
      await Promise.all(all.slice(at, at + CHECKED_AT_ONCE).map(check));
    }
  }
}
