/** The owner and the visitors of the demo shop, each with a browser profile of their own. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { DESKTOP } from './camera.ts';

const newContext = async (browser: Browser): Promise<BrowserContext> =>
  await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' });

const message = (page: Page): Locator => page.getByRole('textbox', { name: 'Message', exact: true });
const log = (page: Page): Locator => page.getByRole('log', { name: 'Messages', exact: true });

/** Writes, and waits until the log shows it with a word that says where it is. */
const write = async (page: Page, text: string, status: RegExp): Promise<void> => {
  await message(page).fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await log(page).getByText(text, { exact: true }).waitFor();
  await log(page).getByText(status).last().waitFor();
};

const ARRIVED = /^(?:Delivered|Read)$/u;
const GONE = /^(?:Sent|Delivered|Read)$/u;

export class Visitor {
  readonly #context: BrowserContext;
  readonly #shop: string;
  page: Page;

  private constructor(context: BrowserContext, page: Page, shop: string) {
    this.#context = context;
    this.page = page;
    this.#shop = shop;
  }

  static async at(browser: Browser, shop: string): Promise<Visitor> {
    const context = await newContext(browser);
    const page = await context.newPage();
    await page.goto(shop);
    return new Visitor(context, page, shop);
  }

  async openChat(): Promise<void> {
    await this.page.getByRole('button', { name: /^Open chat/u }).click();
    await message(this.page).waitFor();
  }

  async write(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await write(this.page, text, GONE);
  }

  async begin(text: string): Promise<void> {
    await message(this.page).pressSequentially(text);
  }

  async leave(): Promise<void> {
    await this.page.close();
  }

  async comeBack(): Promise<void> {
    this.page = await this.#context.newPage();
    await this.page.goto(this.#shop);
  }
}

export class Owner {
  readonly #context: BrowserContext;
  readonly #server: string;
  readonly page: Page;

  private constructor(context: BrowserContext, page: Page, server: string) {
    this.#context = context;
    this.page = page;
    this.#server = server;
  }

  static async at(browser: Browser, server: string): Promise<Owner> {
    const context = await newContext(browser);
    const page = await context.newPage();
    await page.goto(server);
    return new Owner(context, page, server);
  }

  /** The link to the demo with this owner. */
  async createInbox(): Promise<string> {
    await this.page.getByRole('button', { name: 'Create my inbox', exact: true }).click();
    const link = this.page.getByRole('link', { name: 'Try it on the demo site', exact: true });
    return (await link.getAttribute('href')) ?? '';
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.#server}${path}`);
  }

  conversations(): Locator {
    return this.page.getByRole('list', { name: 'Conversations', exact: true }).getByRole('listitem');
  }

  async open(text: string): Promise<void> {
    await this.conversations().filter({ hasText: text }).first().getByRole('link').click();
    await log(this.page).waitFor();
  }

  async write(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await write(this.page, text, ARRIVED);
  }

  /** Writes without a network, once the inbox has said that it has none. */
  async writeOffline(text: string): Promise<void> {
    await this.page.evaluate(async () => await navigator.serviceWorker.ready);
    await this.#context.setOffline(true);
    await write(this.page, text, /^Waiting$/u);
    await this.page.getByText('You are offline.').first().waitFor();
  }

  async comeOnline(): Promise<void> {
    await this.#context.setOffline(false);
    await log(this.page).getByText(ARRIVED).last().waitFor();
  }
}
