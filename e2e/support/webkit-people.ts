/** Visitor and owner in WebKitGTK, by the same accessible names as in the other engines. */
import type { StatusWord } from './log.ts';
import type { WebKitPage } from './webkit-page.ts';

const PROGRESS: readonly string[] = ['Sent', 'Delivered', 'Read'];

class Person {
  readonly page: WebKitPage;

  constructor(page: WebKitPage) {
    this.page = page;
  }

  async write(text: string): Promise<void> {
    await this.page.type('Message', text);
    await this.page.click('button', 'Send');
  }

  /** The lines of the conversation as they are read. */
  async lines(): Promise<readonly string[]> {
    const text = await this.page.text('log', 'Messages');
    return text.split('\n').map((line) => line.trim());
  }

  async shows(text: string): Promise<void> {
    await this.page.until(`the message "${text}"`, async () =>
      (await this.lines()).includes(text) ? true : undefined,
    );
  }

  /** Waits for the word, or one that comes after it. */
  async says(word: StatusWord): Promise<void> {
    const words = PROGRESS.includes(word) ? PROGRESS.slice(PROGRESS.indexOf(word)) : [word];
    await this.page.until(`the status "${word}"`, async () =>
      (await this.lines()).some((line) => words.includes(line)) ? true : undefined,
    );
  }
}

export class WebKitVisitor extends Person {
  async openChat(): Promise<void> {
    await this.page.click('button', /^Open chat/u);
    await this.page.find('textbox', 'Message');
  }
}

export class WebKitOwner extends Person {
  async createInbox(): Promise<string> {
    await this.page.click('button', 'Create my inbox');
    return await this.address();
  }

  async address(): Promise<string> {
    return await this.page.until('an address', async () => {
      const box = await this.page.find('textbox', 'Your address');
      const value = await this.page.driver.executeScript<string>((one: HTMLInputElement) => one.value, box);
      return /^[a-z2-7]{32}$/u.test(value) ? value : undefined;
    });
  }

  async openConversation(text: string): Promise<void> {
    await this.page.click('link', new RegExp(text, 'u'));
    await this.page.find('log', 'Messages');
  }
}
