/** A visitor of the demo shop. */
import type { BrowserContext } from 'playwright-core';
import { Person } from './person.ts';
import { PlaywrightScreen } from './playwright-screen.ts';
import type { Screen } from './screen.ts';

export class Visitor<S extends Screen = PlaywrightScreen> extends Person<S> {
  static async at(context: BrowserContext, url: string): Promise<Visitor> {
    return new Visitor(await PlaywrightScreen.at(context, url));
  }

  async openChat(): Promise<void> {
    await this.screen.click('button', /^Open chat/u);
    await this.screen.appears('textbox', 'Message');
  }
}
