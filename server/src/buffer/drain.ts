/**
 * Moves what waits in the buffer into the store, once that is back: one node at a time, oldest first, and each entry is
 * removed after the store has it. Storing a send twice, or acknowledging twice, changes nothing. So a node may die
 * between any two steps, and two may even drain at once: the next one repeats a part.
 *
 * No one is pushed to: receivers and senders hear from the poll of mailboxes what waits for them.
 */
import { Rounds, type Later } from '../nodes/rounds.ts';
import type { Logger } from '../observability/logger.ts';
import type { MailBuffer } from './mail-buffer.ts';
import type { Outage } from './outage.ts';
import type { BufferStream } from './port.ts';
import { storePage, type StorePageParts } from './store-page.ts';

const EVERY_MS = 2_000;
/** When the node that drains has died, the next one begins after this time. Longer than the store takes for a page. */
const LEASE_MS = 15_000;

export type DrainParts = StorePageParts & {
  readonly isStoreThere: () => Promise<boolean>;
  readonly stream: Pick<BufferStream, 'remove' | 'load' | 'hold' | 'release'>;
  /** Whether the stream can be asked at all. */
  readonly isUp: () => boolean;
  readonly buffer: Pick<MailBuffer, 'page'>;
  readonly outage: Outage;
  readonly logger: Logger;
  readonly later?: Later | undefined;
};

export class Drain {
  readonly #parts: DrainParts;
  readonly #rounds: Rounds;
  /** Of this node, for the lock. */
  readonly #holder = crypto.randomUUID();
  /** Told once for each time that the buffer was seen with such entries. */
  #hasToldNewer = false;
  /** Rounds in a row. */
  #failures = 0;

  constructor(parts: DrainParts) {
    this.#parts = parts;
    this.#rounds = new Rounds({ round: () => this.#round(), pauseMs: () => EVERY_MS, later: parts.later });
  }

  start(): void {
    this.#rounds.start();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    await this.#rounds.stop();
  }

  async #round(): Promise<void> {
    const { stream, isUp, isStoreThere, outage, logger } = this.#parts;
    if (!isUp()) return;
    try {
      const load = await outage.look(() => stream.load());
      if (load.entries === 0) this.#failures = 0;
      if (load.entries === 0 && !outage.isStoreAway) return;
      if (!(await isStoreThere())) return;
      outage.isStoreAway = false;
      if (load.entries === 0 || !(await stream.hold(this.#holder, LEASE_MS))) return;
      await this.#drain().finally(() => stream.release(this.#holder));
      await outage.look(() => stream.load());
      this.#failures = 0;
    } catch (cause) {
      // Once: Redis went away during the round, which its link tells.
      this.#failures += 1;
      if (this.#failures === 2)
        logger.error({ err: cause }, 'the buffer in redis could not be emptied; it is tried again');
    }
  }

  async #drain(): Promise<void> {
    const { stream, buffer } = this.#parts;
    let [after, stored] = ['', 0];
    for (;;) {
      const page = await buffer.page(after);
      if (page.length === 0 || this.#rounds.isStopped || !(await stream.hold(this.#holder, LEASE_MS))) break;
      const outcome = await storePage(page, this.#parts);
      await stream.remove(outcome.done);
      stored += outcome.stored;
      this.#tell(outcome);
      if (outcome.hasFailed) break;
      after = page.at(-1)?.place ?? after;
    }
    if (stored > 0) this.#parts.logger.info({ messages: stored }, 'mail that waited in redis is in mongodb');
  }

  #tell({ unreadable, newer }: { readonly unreadable: number; readonly newer: number }): void {
    const { logger } = this.#parts;
    if (unreadable > 0)
      logger.error(
        { entries: unreadable },
        'entries of the buffer in redis that no node of this server wrote were dropped',
      );
    if (newer > 0 && !this.#hasToldNewer)
      logger.warn({ entries: newer }, 'a newer release wrote entries of the buffer in redis: they wait for it');
    this.#hasToldNewer = newer > 0;
  }
}
