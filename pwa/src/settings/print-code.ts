/** Prints the recovery code on a page of its own, black on white: text nodes in a frame that is gone afterwards. */
import type { Strings } from '../locales/index.ts';

const element = (page: Document, name: string, text: string): HTMLElement =>
  Object.assign(page.createElement(name), { textContent: text });

export const printCode = ({ product, recovery, lang }: Strings, code: readonly string[]): void => {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (page === null || view === null) return;
  page.documentElement.lang = lang;
  const list = page.createElement('ol');
  list.append(...code.map((group) => element(page, 'li', group.toUpperCase())));
  list.style.cssText = 'columns: 3; font: 600 20px/2 monospace';
  page.body.style.cssText = 'color: #000; background: #fff; font: 14px/1.5 sans-serif';
  page.body.append(
    element(page, 'p', product),
    element(page, 'h1', recovery.code),
    element(page, 'p', recovery.codeMore),
    list,
    element(page, 'p', location.host),
  );
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.print();
};
