/** A visitor of the demo shop, by the accessible names that are a contract. */
import type { BrowserContext, Page } from 'playwright-core';
import { watchForTrouble } from './browser.ts';
import { LogOf } from './log.ts';

export class Visitor {
  readonly page: Page;
  readonly trouble: readonly string[];

  private constructor(page: Page, trouble: readonly string[]) {
    this.page = page;
    this.trouble = trouble;
  }

  static async at(context: BrowserContext, url: string): Promise<Visitor> {
    const page = await context.newPage();
    const trouble = watchForTrouble(page);
    await page.goto(url);
    return new Visitor(page, trouble);
  }

  async openChat(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open chat' }).click();
    await this.page.getByRole('textbox', { name: 'Message' }).waitFor();
  }

  async write(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Message' }).fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }

  log(): LogOf {
    return new LogOf(this.page);
  }
}
