import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import { linkedText } from './linked-text.ts';

const drawn = (text: string): HTMLElement => {
  const place = document.createElement('p');
  render(html`${linkedText(text)}`, place);
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

  it('links a web address without the signs of the sentence around it', () => {
    const place = drawn('See (https://larch.example/a?b=c&d=1), and http://loam.example.');
    expect([...place.querySelectorAll('a')].map(({ href }) => href)).toEqual([
      'https://larch.example/a?b=c&d=1',
      'http://loam.example/',
    ]);
    expect(place.textContent).toBe('See (https://larch.example/a?b=c&d=1), and http://loam.example.');
    expect(place.querySelector('a')?.rel).toBe('noopener noreferrer nofollow ugc');
  });

  it.each(['ftp://a.example', 'mailto:a@b.example', 'larch.example', 'https://'])('does not link %s', (text) => {
    expect(drawn(text).querySelector('a')).toBeNull();
  });
});
