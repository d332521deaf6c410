/** The log of a conversation as a reader meets it. */
import type { Locator, Page } from 'playwright-core';

export type StatusWord = 'Sending' | 'Waiting' | 'Sent' | 'Delivered' | 'Read' | 'Not sent';

/** Ends what hangs; a page takes a second on a free processor. */
const LIMIT_MS = 60_000;

/** Statuses of a sent message, in order. Waiting for one of them also accepts a later one. */
const PROGRESS: readonly StatusWord[] = ['Sent', 'Delivered', 'Read'];

/** The word, and those that come after it. */
export const fromWordOn = (word: StatusWord): readonly StatusWord[] =>
  PROGRESS.includes(word) ? PROGRESS.slice(PROGRESS.indexOf(word)) : [word];

/** What every driver can tell of a log. */
export interface ConversationLog {
  /** Waits until the text is on the screen once. */
  shows(text: string): Promise<void>;
  /** Waits until an element of the log says this word, or one that comes after it. */
  says(word: StatusWord): Promise<void>;
}

export class LogOf implements ConversationLog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  locator(): Locator {
    return this.#page.getByRole('log', { name: 'Messages' });
  }

  message(text: string): Locator {
    return this.locator().getByText(text, { exact: true });
  }

  /** The reader's window gets the focus: without it a text counts as unread. */
  async shows(text: string, limitMs = LIMIT_MS): Promise<void> {
    await this.#page.bringToFront();
    await this.#wait(this.message(text), text, limitMs);
  }

  async says(word: StatusWord, limitMs = LIMIT_MS): Promise<void> {
    const pattern = new RegExp(`^(?:${fromWordOn(word).join('|')})$`, 'u');
    await this.#wait(this.locator().getByText(pattern).last(), word, limitMs);
  }

  async #wait(found: Locator, what: string, limitMs: number): Promise<void> {
    try {
      await found.waitFor({ timeout: limitMs });
    } catch (cause) {
      throw new Error(`no "${what}" in the log, which reads:\n${await this.locator().innerText()}`, { cause });
    }
  }

  /**
   * Everything that matches, in the order of the screen, after scrolling up until nothing older comes. The page comes
   * to the front: one behind another draws no frames, or few.
   */
  async inOrder(pattern: RegExp): Promise<readonly string[]> {
    await this.#page.bringToFront();
    const log = this.locator();
    for (let before = -1; ;) {
      const height = await log.evaluate(async (element) => {
        element.scrollTop = -element.scrollHeight;
        element.scrollTo({ top: element.scrollTop < 0 ? -element.scrollHeight : 0 });
        await new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        });
        return element.scrollHeight;
      });
      if (height === before) break;
      before = height;
    }
    return [...(await log.innerText()).matchAll(pattern)].map(([match]) => match);
  }
}
