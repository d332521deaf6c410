/** For tests of components: put into the page, found through shadow roots, waited for without sleeping. */
import { expect } from 'vitest';

export const frame = async (): Promise<void> => {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
};

/** Every element below `root` that matches, shadow roots included. */
export const findAll = (selector: string, root: ParentNode = document): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? findAll(selector, shadowRoot) : [])),
];

/** Waits until there is one. */
export const find = async <T extends HTMLElement = HTMLElement>(selector: string): Promise<T> => {
  await expect.poll(() => findAll(selector).length, { message: `nothing matches ${selector}` }).toBeGreaterThan(0);
  return findAll(selector)[0] as T;
};

export const missing = async (selector: string): Promise<void> => {
  await expect.poll(() => findAll(selector).length, { message: `${selector} is still there` }).toBe(0);
};

/** Text of what matches, in the order of the page. */
export const texts = (selector: string): readonly string[] =>
  findAll(selector).map((element) => element.innerText.trim());

export const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** Sends an event as a keyboard does, which can be cancelled. True if it was not. */
export const press = (target: Element, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));

export const type = (box: HTMLTextAreaElement, text: string): void => {
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
