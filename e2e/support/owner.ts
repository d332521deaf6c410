/** The owner in the inbox. */
import type { BrowserContext, Locator } from 'playwright-core';
import { Person } from './person.ts';
import { PlaywrightScreen } from './playwright-screen.ts';
import type { Screen } from './screen.ts';

const ADDRESS = /^[a-z2-7]{32}$/u;

/** Matches this text anywhere in a name. */
const containing = (text: string): RegExp => new RegExp(text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`), 'u');

export class Owner<S extends Screen = PlaywrightScreen> extends Person<S> {
  static async at(context: BrowserContext, url: string): Promise<Owner> {
    return new Owner(await PlaywrightScreen.at(context, url));
  }

  /** The address. */
  async createInbox(name?: string): Promise<string> {
    if (name !== undefined) await this.screen.fill('Your name', name);
    await this.screen.click('button', 'Create my inbox');
    return await this.address();
  }

  async address(): Promise<string> {
    return await this.screen.valueOf('Your address', ADDRESS);
  }

  conversations(this: Owner): Locator {
    return this.page.getByRole('list', { name: 'Conversations' }).getByRole('listitem');
  }

  async openInbox(url: string): Promise<void> {
    await this.screen.open(url);
    await this.screen.appears('list', 'Conversations');
  }

  /** Opens the conversation whose row holds the text. */
  async openConversation(text: string): Promise<void> {
    await this.screen.click('link', containing(text));
    await this.screen.appears('log', 'Messages');
  }
}
