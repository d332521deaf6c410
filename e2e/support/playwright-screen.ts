/** A page in Chromium or Firefox, driven by playwright-core. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { watchForTrouble } from './browser.ts';
import { LogOf } from './log.ts';
import type { Screen } from './screen.ts';

export class PlaywrightScreen implements Screen {
  readonly page: Page;
  readonly log: LogOf;
  readonly trouble: readonly string[];

  private constructor(page: Page) {
    this.page = page;
    this.log = new LogOf(page);
    this.trouble = watchForTrouble(page);
  }

  static async at(context: BrowserContext, url: string): Promise<PlaywrightScreen> {
    const screen = new PlaywrightScreen(await context.newPage());
    await screen.open(url);
    return screen;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async click(role: 'button' | 'link', name: string | RegExp): Promise<void> {
    const found = this.#find(role, name);
    await (role === 'link' ? found.first() : found).click();
  }

  async fill(textbox: string, text: string): Promise<void> {
    await this.#find('textbox', textbox).fill(text);
  }

  async appears(role: 'textbox' | 'log' | 'list', name: string): Promise<void> {
    await this.#find(role, name).waitFor();
  }

  async valueOf(textbox: string, pattern: RegExp): Promise<string> {
    const box = this.#find('textbox', textbox);
    await box.waitFor();
    const input = await box.elementHandle();
    await this.page.waitForFunction(
      ([element, matches]) => matches.test((element as HTMLInputElement).value),
      [input, pattern] as const,
      { timeout: 60_000 },
    );
    return await box.inputValue();
  }

  #find(role: Parameters<Page['getByRole']>[0], name: string | RegExp): Locator {
    return this.page.getByRole(role, { name, exact: true });
  }
}
