/**
 * With several nodes a push can get lost on its way between them, so each node asks the store what waits for the devices that are connected to it: every
 * four seconds, and every second while it is cut off from the others. It reads no payload; who was not told is told that there is more, and pulls.
 *
 * That a device was removed can get lost as well, and a node cannot know that another one was cut off when it said so: removed devices are looked for in
 * every fifth round, whatever this node hears.
 */
import type { DeviceId } from '@cipherchat/protocol';
import type { Logger } from '../observability/logger.ts';
import { MAX_NEWS } from '../services/mailbox.ts';
import type { MailboxStore, Waiting } from '../storage/port.ts';
import { RemovalCheck, type RemovalCheckParts } from './removal-check.ts';
import { Rounds, type Later } from './rounds.ts';

const EVERY_MS = 4_000;
const EVERY_MS_CUT_OFF = 1_000;
/** Devices in one question. */
const MAX_DEVICES = 500;
/** A search for removed devices begins every so many rounds. */
const ROUNDS_TO_CHECK = 5;

export type MailboxPollParts = RemovalCheckParts & {
  readonly store: Pick<MailboxStore, 'waiting' | 'deliveries'>;
  /** The others are out of reach, which they are not as a rule. */
  readonly isCutOff: () => boolean;
  readonly logger: Logger;
  readonly later?: Later | undefined;
};

export class MailboxPoll {
  readonly #parts: MailboxPollParts;
  readonly #removals: RemovalCheck;
  readonly #rounds: Rounds;
  /** Rounds since something may have been missed. */
  #round = 0;
  #hasFailed = false;

  constructor(parts: MailboxPollParts) {
    const { isCutOff, later } = parts;
    this.#parts = parts;
    this.#removals = new RemovalCheck(parts);
    this.#rounds = new Rounds({
      round: (isAnew) => this.#ask(isAnew),
      pauseMs: () => (isCutOff() ? EVERY_MS_CUT_OFF : EVERY_MS),
      later,
    });
  }

  start(): void {
    this.#rounds.start();
  }

  /** Something may have been missed: everything is looked at now, or as soon as the round under way has ended. */
  hurry(): void {
    this.#rounds.hurry();
  }

  /** Resolves when nothing is asked of the store any more. */
  async stop(): Promise<void> {
    this.#removals.stop();
    await this.#rounds.stop();
  }

  async #ask(isAnew: boolean): Promise<void> {
    const { sessions, logger } = this.#parts;
    if (isAnew) this.#round = 0;
    try {
      const devices = sessions.devices();
      for (let at = 0; at < devices.length && !this.#rounds.isStopped; at += MAX_DEVICES) {
        await this.#remind(devices.slice(at, at + MAX_DEVICES));
      }
      await this.#closeRemoved();
      // Not counted when the store did not answer: the next round has to do what this one had to.
      this.#round += 1;
      this.#hasFailed = false;
    } catch (cause) {
      if (!this.#hasFailed) logger.error({ err: cause }, 'mailboxes could not be polled');
      this.#hasFailed = true;
    }
  }

  async #remind(devices: readonly DeviceId[]): Promise<void> {
    const { store, sessions } = this.#parts;
    const found = await store.waiting(devices);
    for (const { device, envelopes, news } of found) {
      if (envelopes !== undefined) for (const session of sessions.of(device)) session.remind(envelopes);
      if (news) await this.#tellNews(device);
    }
  }

  async #tellNews(device: Waiting['device']): Promise<void> {
    const { store, sessions } = this.#parts;
    const deliveries = await store.deliveries(device, MAX_NEWS);
    for (const session of sessions.of(device)) {
      session.hasMoreNews ||= deliveries.length === MAX_NEWS;
      session.remindOfNews(deliveries);
    }
  }

  async #closeRemoved(): Promise<void> {
    if (this.#round === 0) {
      await this.#removals.lookAtAll();
      return;
    }
    if (this.#round % ROUNDS_TO_CHECK === 0) this.#removals.begin();
    await this.#removals.look();
  }
}
