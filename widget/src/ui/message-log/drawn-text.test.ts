import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import type * as DrawnText from './drawn-text.ts';
import { textsIn } from './drawn-text.ts';

/** As it is before the first marks of a page, whatever other tests have loaded. */
const FRESH = './drawn-text.ts?fresh';

const drawn = (text: string, texts = textsIn): HTMLElement => {
  const host = document.createElement('div');
  const renderRoot = host.attachShadow({ mode: 'open' });
  const place = document.createElement('p');
  renderRoot.append(place);
  const draw = texts({ renderRoot, requestUpdate: () => redraw() });
  const redraw = (): void => void render(html`${draw(text)}`, place);
  redraw();
  return place;
};

describe('The text of a message', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    ['javascript', 'alert(1)'].join(':'),
    'data:text/html,<script>alert(1)</script>',
    '<a href="https://mallory.example">x</a',
    '${document.cookie}',
  ])('%s stays the text that it is', (text) => {
    const place = drawn(text);
    expect(place.textContent).toBe(text);
    expect([...place.querySelectorAll(':not(a)')]).toEqual([]);
  });

  it('links web and mail addresses', () => {
    const text = 'See (https://larch.example/a?b=c&d=1), www.loam.com, or write to ines@larch.example.';
    const place = drawn(text);
    expect([...place.querySelectorAll('a')].map(({ href }) => href)).toEqual([
      'https://larch.example/a?b=c&d=1',
      'https://www.loam.com/',
      'mailto:ines@larch.example',
    ]);
    expect(place.textContent).toBe(text);
    expect(place.querySelector('a')?.rel).toBe('noopener noreferrer nofollow ugc');
    expect(drawn('https://larch.example').querySelector('a')?.href).toBe('https://larch.example/');
  });

  it('keeps the letters of a link in their order inside a sentence that runs the other way', () => {
    const place = drawn('ראו https://larch.example/אבג/1?א=2 תודה');
    expect(place.querySelector('a')?.dir).toBe('ltr');
    document.body.replaceChildren(place);
    place.dir = 'auto';
    const link = place.querySelector('a') ?? place;
    const shown = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const edgeOf = (from: number): number => {
      const range = new Range();
      range.setStart(shown, from);
      range.setEnd(shown, from + 1);
      return range.getBoundingClientRect().left;
    };
    expect(edgeOf(0)).toBeLessThan(edgeOf(8));
    expect(edgeOf(8)).toBeLessThan(edgeOf(shown.length - 1));
    expect(getComputedStyle(place).direction).toBe('rtl');
  });

  it('shows marks once the code for them is loaded, and is plain until then', async () => {
    const text = 'Take **this**, not ~~that~~: `a*b*` see *www.loam.com*\n```\n<b>two\n```';
    const fresh = (await import(/* @vite-ignore */ FRESH)) as typeof DrawnText;
    const place = drawn(text, fresh.textsIn);
    expect(place.textContent).toBe(text);
    await expect.poll(() => place.querySelector('strong')?.textContent).toBe('this');
    expect(place.textContent).toBe('Take this, not that: a*b* see www.loam.com<b>two');
    expect([...place.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
      'strong',
      'del',
      'code',
      'em',
      'a',
      'code',
    ]);
    const block = place.querySelector<HTMLElement>('.block');
    expect([block?.textContent, block?.tabIndex]).toEqual(['<b>two', 0]);
  });
});
