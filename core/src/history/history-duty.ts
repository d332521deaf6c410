/**
 * The background duty of history: what this device has promised to another, and what was announced to it. It runs on
 * each connection, and when a row changes.
 */
import { backoffMs, pauseMs } from '../base/backoff.ts';
import { HISTORY_FILES, HISTORY_GRANTS, historyFiles, historyGrants } from '../rows/history-rows.ts';
import { onDemand } from '../transport/on-demand.ts';
import { TransportError, type BlobDirectory } from '../transport/port.ts';
import type { SendParts } from './send-history.ts';
import type { TakeParts } from './take-history.ts';

type DutyParts = SendParts & TakeParts & { readonly connection: { readonly online: boolean } };

/** One for each tab. */
export class HistoryDuty {
  readonly name = 'history';
  readonly #blobs: () => Promise<BlobDirectory>;
  #running = false;
  #isAsked = false;
  #failures = 0;
  #cancel: (() => void) | undefined;
  /** The server has asked for the pause. */
  #isPaused = false;

  constructor(blobs: () => Promise<BlobDirectory>) {
    this.#blobs = blobs;
  }

  readonly run = async (parts: DutyParts): Promise<void> => {
    if (!parts.connection.online || this.#isPaused) return;
    if (this.#running) {
      this.#isAsked = true;
      return;
    }
    this.#running = true;
    this.#cancel?.();
    try {
      do {
        this.#isAsked = false;
        await this.#work(parts);
      } while (this.#isRunAgain());
      this.#failures = 0;
    } catch (cause) {
      if (!(cause instanceof TransportError)) throw cause;
      this.#runLater(parts, cause);
    } finally {
      this.#running = false;
    }
  };

  /** It may be asked while something is awaited, which the compiler does not see. */
  #isRunAgain(): boolean {
    return this.#isAsked;
  }

  async #work(parts: DutyParts): Promise<void> {
    const [isSending, isTaking] = await parts.store.read(async (copy) => [
      (await copy.list(historyGrants, { group: HISTORY_GRANTS })).some(({ value }) => value.isThere && !value.failure),
      (await copy.list(historyFiles, { group: HISTORY_FILES, limit: 1 })).length > 0,
    ]);
    if (isTaking) {
      const { takeHistory } = await onDemand(() => import('./take-history.ts'));
      await takeHistory(parts, await onDemand(this.#blobs));
    }
    if (isSending) {
      const { sendHistory } = await onDemand(() => import('./send-history.ts'));
      await sendHistory(parts, await onDemand(this.#blobs));
    }
  }

  /** While the connection holds; the next one begins at once, unless the server has asked for the pause. */
  #runLater(parts: DutyParts, { retryAfterMs }: TransportError): void {
    this.#failures += 1;
    const ms = pauseMs(backoffMs(this.#failures, parts.platform), retryAfterMs);
    this.#isPaused = retryAfterMs !== undefined;
    this.#cancel = parts.clock.after(ms, () => {
      this.#isPaused = false;
      void this.run(parts).catch(() => undefined);
    });
  }
}
