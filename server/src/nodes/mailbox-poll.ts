/**
 * With several nodes a push can get lost between them. So each node asks the store what waits for the devices that are
 * connected to it: every four seconds, and every second while the other nodes are out of reach. It reads no payload. A
 * device that was not notified gets `mailbox:more` and pulls.
 *
 * The removal of a device can get lost as well, and a node cannot know that another one was cut off when it announced
 * it. So every fifth round looks for removed devices, whatever this node heard.
 */
import type { DeviceId } from '@cipherchat/protocol';
import type { Logger } from '../observability/logger.ts';
import { MAX_NEWS } from '../services/mailbox.ts';
import type { MailboxStore, Waiting } from '../storage/port.ts';
import { RemovalCheck, type RemovalCheckParts } from './removal-check.ts';
import { Rounds, type Later } from './rounds.ts';

const EVERY_MS = 4_000;
const EVERY_MS_CUT_OFF = 1_000;
/** Devices in one query. */
const MAX_DEVICES = 500;
/** Rounds between two searches for removed devices. */
const ROUNDS_TO_CHECK = 5;

export type MailboxPollParts = RemovalCheckParts & {
  readonly store: Pick<MailboxStore, 'waiting' | 'deliveries'>;
  /** The other nodes are out of reach. */
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
      round: (afterGap) => this.#ask(afterGap),
      pauseMs: () => (isCutOff() ? EVERY_MS_CUT_OFF : EVERY_MS),
      later,
    });
  }

  start(): void {
    this.#rounds.start();
  }

  /** Something may have been missed: a full round begins now, or as soon as the current one has ended. */
  hurry(): void {
    this.#rounds.hurry();
  }

  /** Resolves when no query is under way any more. */
  async stop(): Promise<void> {
    this.#removals.stop();
    await this.#rounds.stop();
  }

  async #ask(afterGap: boolean): Promise<void> {
    const { sessions, logger } = this.#parts;
    if (afterGap) this.#round = 0;
    try {
      const devices = sessions.devices();
      for (let at = 0; at < devices.length && !this.#rounds.isStopped; at += MAX_DEVICES) {
        await this.#remind(devices.slice(at, at + MAX_DEVICES));
      }
      await this.#closeRemoved();
      // Not counted if the store did not answer: the next round does the same work.
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
