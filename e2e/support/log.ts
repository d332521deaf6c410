/** The log of a conversation as a reader meets it. */
import type { Locator, Page } from 'playwright-core';

export type StatusWord = 'Sending' | 'Waiting' | 'Sent' | 'Delivered' | 'Read' | 'Not sent';

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

  async shows(text: string, timeoutMs = 20_000): Promise<void> {
    await this.message(text).waitFor({ timeout: timeoutMs });
  }

  async says(word: StatusWord, timeoutMs = 20_000): Promise<void> {
    const pattern = new RegExp(`^(?:${fromWordOn(word).join('|')})$`, 'u');
    try {
      await this.locator().getByText(pattern).last().waitFor({ timeout: timeoutMs });
    } catch (cause) {
      throw new Error(`no "${word}" in the log, which reads:\n${await this.locator().innerText()}`, { cause });
    }
  }

  /** Everything that matches, in the order of the screen, after scrolling up until nothing older comes. */
  async inOrder(pattern: RegExp): Promise<readonly string[]> {
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
