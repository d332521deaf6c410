/** The log of a conversation in WebKitGTK, line by line. */
import { fromWordOn, type ConversationLog, type StatusWord } from './log.ts';

/** What it needs of the page. */
type Reading = {
  text(role: 'log', name: string): Promise<string>;
  /** Waits until the condition gives something. */
  until<T>(what: string, condition: () => Promise<T | undefined>): Promise<T>;
};

export class WebKitLog implements ConversationLog {
  readonly #page: Reading;

  constructor(page: Reading) {
    this.#page = page;
  }

  async shows(text: string): Promise<void> {
    await this.#waitFor(`the message "${text}"`, [text]);
  }

  async says(word: StatusWord): Promise<void> {
    await this.#waitFor(`the status "${word}"`, fromWordOn(word));
  }

  /** Until the log has a line that is one of these texts. */
  async #waitFor(what: string, texts: readonly string[]): Promise<void> {
    await this.#page.until(what, async () => {
      const lines = (await this.#page.text('log', 'Messages')).split('\n').map((line) => line.trim());
      return lines.some((line) => texts.includes(line)) ? true : undefined;
    });
  }
}
