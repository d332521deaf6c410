/** A shop that is not ours, with the chat on its page: server, browser and site for the tests of one `describe`. */
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { newPerson } from './browser.ts';
import { ForeignSite } from './foreign-site.ts';
import { startStack, type Stack } from './stack.ts';

/** An address of which nobody has the keys. */
export const SOME_OWNER = 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly';

export const launcher = (page: Page): Locator => page.getByRole('button', { name: 'Open chat' });
export const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Message' });

export const openChat = async (page: Page): Promise<void> => {
  await launcher(page).click();
  await box(page).waitFor();
};

export class Shop {
  readonly site = new ForeignSite();
  #running: { readonly stack: Stack; readonly browser: Browser } | undefined;
  readonly #people: BrowserContext[] = [];

  /** Origin of the chat server. */
  get server(): string {
    return this.#started.stack.server.url;
  }

  get #started(): { readonly stack: Stack; readonly browser: Browser } {
    if (this.#running === undefined) throw new Error('The shop has not been started.');
    return this.#running;
  }

  async start(launch: () => Promise<Browser>): Promise<void> {
    const [stack, browser] = await Promise.all([startStack(), launch(), this.site.start()]);
    this.#running = { stack, browser };
  }

  /** A browser of its own, which ends with the test. */
  async person(settings: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await newPerson(this.#started.browser, settings);
    this.#people.push(context);
    return context;
  }

  /** Somebody looks at this page. */
  async open(html: string, settings: BrowserContextOptions = {}): Promise<Page> {
    this.site.html = html;
    const page = await (await this.person(settings)).newPage();
    await page.goto(this.site.url());
    return page;
  }

  async closePages(): Promise<void> {
    await Promise.all(this.#people.splice(0).map((person) => person.close()));
  }

  async stop(): Promise<void> {
    await this.#running?.browser.close();
    this.site.stop();
    await this.#running?.stack.stop();
  }
}

/** To be called in a `describe`. */
export const withShop = (launch: () => Promise<Browser>): Shop => {
  const shop = new Shop();
  beforeAll(() => shop.start(launch));
  afterEach(() => shop.closePages());
  afterAll(() => shop.stop());
  return shop;
};
