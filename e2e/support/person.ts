/** A person who takes part in a conversation, in any browser. */
import type { PlaywrightScreen } from './playwright-screen.ts';
import type { Screen } from './screen.ts';

export class Person<S extends Screen = PlaywrightScreen> {
  readonly screen: S;

  constructor(screen: S) {
    this.screen = screen;
  }

  get page(): S['page'] {
    return this.screen.page;
  }

  get trouble(): readonly string[] {
    return this.screen.trouble;
  }

  log(): S['log'] {
    return this.screen.log;
  }

  async write(text: string): Promise<void> {
    await this.screen.fill('Message', text);
    await this.screen.click('button', 'Send');
  }
}
