/** The owner in the inbox, by the accessible names that are a contract. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { LogOf } from './log.ts';
import { watchForTrouble } from './browser.ts';

export class Owner {
  readonly page: Page;
  readonly trouble: readonly string[];

  private constructor(page: Page, trouble: readonly string[]) {
    this.page = page;
    this.trouble = trouble;
  }

  static async at(context: BrowserContext, url: string): Promise<Owner> {
    const page = await context.newPage();
    const trouble = watchForTrouble(page);
    await page.goto(url);
    return new Owner(page, trouble);
  }

  async createInbox(name?: string): Promise<string> {
    if (name !== undefined) await this.page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await this.page.getByRole('button', { name: 'Create my inbox' }).click();
    return await this.address();
  }

  async address(): Promise<string> {
    const box = this.page.getByRole('textbox', { name: 'Your address' });
    await box.waitFor();
    return await box.evaluate(async (input) => {
      const box = input as HTMLInputElement;
      while (!/^[a-z2-7]{32}$/u.test(box.value)) await new Promise(requestAnimationFrame);
      return box.value;
    });
  }

  conversations(): Locator {
    return this.page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
  }

  async openInbox(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.getByRole('list', { name: 'Conversations' }).waitFor();
  }

  /** Opens the conversation whose row holds the text. */
  async openConversation(text: string): Promise<void> {
    await this.conversations().filter({ hasText: text }).first().getByRole('link').first().click();
    await this.page.getByRole('log', { name: 'Messages' }).waitFor();
  }

  async write(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Message' }).fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }

  log(): LogOf {
    return new LogOf(this.page);
  }
}
