/**
 * A page in WebKitGTK: controls are found through every open shadow root, by the role and the name that the engine
 * itself computes.
 */
import { error, type WebDriver, type WebElement } from 'selenium-webdriver';
import type { Screen } from './screen.ts';
import { WebKitLog } from './webkit-log.ts';

const LIMIT_MS = 60_000;

/** Which elements may have the role; the engine's own answer is asked of these. */
const CANDIDATES = {
  button: 'button, [role="button"]',
  textbox: 'textarea, input:not([type]), input[type="text"]',
  link: 'a[href]',
  log: '[role="log"]',
  list: 'ul, ol, [role="list"]',
} as const;

export type Role = keyof typeof CANDIDATES;

/** Runs in the page. */
const visibleOnes = (selector: string): Element[] => {
  const found: Element[] = [];
  const walk = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector) && element.checkVisibility()) found.push(element);
      if (element.shadowRoot !== null) walk(element.shadowRoot);
    }
  };
  walk(document);
  return found;
};

export class WebKitPage implements Screen {
  readonly driver: WebDriver;
  readonly page = this;
  readonly log = new WebKitLog(this);
  /** The driver tells of none. */
  readonly trouble = [];

  constructor(driver: WebDriver) {
    this.driver = driver;
  }

  async open(url: string): Promise<void> {
    await this.driver.get(url);
  }

  async reload(): Promise<void> {
    await this.driver.navigate().refresh();
  }

  async evaluate<T, A extends readonly unknown[]>(script: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return await this.driver.executeScript<T>(script, ...args);
  }

  /** Waits until the condition gives a value. An element that was drawn again in the meantime is looked for again. */
  async until<T>(what: string, condition: () => Promise<T | undefined>): Promise<T> {
    let found: T | undefined;
    const met = async (): Promise<boolean> => {
      try {
        found = await condition();
      } catch (cause) {
        if (!(cause instanceof error.StaleElementReferenceError)) throw cause;
      }
      return found !== undefined;
    };
    try {
      await this.driver.wait(met, LIMIT_MS);
    } catch (cause) {
      if (!(cause instanceof error.TimeoutError)) throw cause;
      throw new Error(`WebKitGTK waited in vain for ${what}; the page reads:\n${await this.#reads()}`, { cause });
    }
    if (found === undefined) throw new Error(what);
    return found;
  }

  /** Everything that can be read on the page, through every open shadow root. */
  async #reads(): Promise<string> {
    const blocks = await this.driver.executeScript<WebElement[]>(
      visibleOnes,
      'p, h1, h2, h3, label, button, a, dt, dd, li',
    );
    const lines = await Promise.all(blocks.map((block) => block.getText()));
    return lines.filter((line) => line !== '').join('\n');
  }

  async find(role: Role, name: string | RegExp): Promise<WebElement> {
    return await this.until(`the ${role} ${String(name)}`, async () => {
      const candidates = await this.driver.executeScript<WebElement[]>(visibleOnes, CANDIDATES[role]);
      for (const candidate of candidates) {
        const computed = await candidate.getAccessibleName();
        if (typeof name === 'string' ? computed === name : name.test(computed)) return candidate;
      }
      return undefined;
    });
  }

  async click(role: Role, name: string | RegExp): Promise<void> {
    await this.until(`a click on the ${role} ${String(name)}`, async () => {
      await (await this.find(role, name)).click();
      return true;
    });
  }

  async fill(textbox: string, text: string): Promise<void> {
    await (await this.find('textbox', textbox)).sendKeys(text);
  }

  async appears(role: Role, name: string): Promise<void> {
    await this.find(role, name);
  }

  async valueOf(textbox: string, pattern: RegExp): Promise<string> {
    return await this.until(`the text box ${textbox} with ${String(pattern)}`, async () => {
      const box = await this.find('textbox', textbox);
      const value = await this.driver.executeScript<string>((one: HTMLInputElement) => one.value, box);
      return pattern.test(value) ? value : undefined;
    });
  }

  async text(role: Role, name: string | RegExp): Promise<string> {
    return await this.until(`text of the ${role} ${String(name)}`, async () => {
      const element = await this.find(role, name);
      return await this.driver.executeScript<string>((one: HTMLElement) => one.innerText, element);
    });
  }

  /** In CSS pixels, as laid out: a panel that is still opening draws it smaller. */
  async height(textbox: string): Promise<number> {
    const box = await this.find('textbox', textbox);
    return await this.driver.executeScript<number>((one: HTMLElement) => one.offsetHeight, box);
  }

  /** PNG of the whole page; the engine paints what was typed a moment later. */
  async screenshot(): Promise<Buffer> {
    await this.evaluate(async () => {
      for (let frame = 0; frame < 20; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    return Buffer.from(await this.driver.takeScreenshot(), 'base64');
  }
}
