import { describe, expect, it } from 'vitest';
import { findLinks } from './web-links.ts';

const shown = (text: string): readonly string[] =>
  findLinks(text).flatMap((part) => (part.href === undefined ? [] : [part.text]));
const hrefs = (text: string): readonly string[] => findLinks(text).flatMap(({ href }) => href ?? []);

const CYRILLIC_A = '\u0430';

describe('The links of a text', () => {
  it.each([
    ['See https://x.example/a_(b) for more', 'https://x.example/a_(b)'],
    ['(https://x.example/a)', 'https://x.example/a'],
    ['[https://x.example/a]', 'https://x.example/a'],
    ['Look at https://x.example/a!', 'https://x.example/a'],
    ['https://x.example/a?b=1&c=2#d, and more', 'https://x.example/a?b=1&c=2#d'],
    ['Is it https://x.example/a?', 'https://x.example/a'],
    ['https://x.example/a.', 'https://x.example/a'],
    ['https://x.example/a/b/...', 'https://x.example/a/b/'],
    ['\u201chttps://x.example/a\u201d', 'https://x.example/a'],
    ['\u201ehttps://x.example/a\u201c', 'https://x.example/a'],
    ['\u00abhttps://x.example/a\u00bb', 'https://x.example/a'],
    ['\u2018https://x.example/a\u2019s', 'https://x.example/a'],
    ['\u3010https://x.example/a\u3011', 'https://x.example/a'],
    ['\u8bf7\u770bhttps://x.example/a\u3002\u8c22\u8c22', 'https://x.example/a'],
    ['\uff08https://x.example/a\uff09', 'https://x.example/a'],
    ['https://x.example/a\uff0chttps', 'https://x.example/a'],
    ['HTTPS://X.EXAMPLE/A', 'HTTPS://X.EXAMPLE/A'],
    ['Http://x.example', 'Http://x.example'],
    ['<https://x.example/a>', 'https://x.example/a'],
    ['https://x.example:8080/a', 'https://x.example:8080/a'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/'],
    ['http://localhost/a', 'http://localhost/a'],
    ['https://x.example/@name', 'https://x.example/@name'],
    ['https://x.example/100%25', 'https://x.example/100%25'],
    ['www.larch.com', 'www.larch.com'],
    ['WWW.larch.com/a', 'WWW.larch.com/a'],
    ['write to ines@larch.example.', 'ines@larch.example'],
    ['mailto:ines@larch.example', 'mailto:ines@larch.example'],
    ['https://m\u00fcller.example/stra\u00dfe', 'https://m\u00fcller.example/stra\u00dfe'],
    ['https://\u4f8b\u5b50.\u6d4b\u8bd5/a', 'https://\u4f8b\u5b50.\u6d4b\u8bd5/a'],
    [
      'https://\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444',
      'https://\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444',
    ],
    [
      'https://\u0645\u062b\u0627\u0644.\u0625\u062e\u062a\u0628\u0627\u0631',
      'https://\u0645\u062b\u0627\u0644.\u0625\u062e\u062a\u0628\u0627\u0631',
    ],
  ])('%j has one: %j', (text, link) => {
    expect(shown(text)).toEqual([link]);
    expect(
      findLinks(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it('lead to the address that is shown', () => {
    expect(hrefs('HTTPS://X.example/A www.larch.com a@b.example https://m\u00fcller.example')).toEqual([
      'https://x.example/A',
      'https://www.larch.com/',
      'mailto:a@b.example',
      'https://xn--mller-kva.example/',
    ]);
  });

  it.each([
    'ftp://a.example',
    '//a.example',
    'larch.com',
    'readme.md',
    'https://',
    'http:///',
    'https://[',
    ['javascript', 'alert(1)'].join(':'),
    'data:text/html,a@b',
    'a@b',
    '@larch',
    'version 1.2.3',
    'https://paypal.com@evil.example',
    'https://paypal.com:443@evil.example/a',
    'https://paypal.com%2f@evil.example',
    'https://user:word@evil.example/',
    'https://user:word-that-is-longer-than-any-name-has-to-be-in-front-of-a-host-0123456789@evil.example/',
    'https://paypal.com\u2024@evil.example',
    'http://www.paypal.com:@evil.example',
    'www.paypal.com@evil.example.com/',
  ])('%j has none', (text) => {
    expect(findLinks(text).filter(({ href }) => href?.startsWith('http'))).toEqual([]);
    expect(
      findLinks(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it.each([
    [
      'a Cyrillic letter in a Latin name',
      `https://p${CYRILLIC_A}ypal.example/a`,
      /^https:\/\/xn--[\w-]+\.example\/a$/u,
    ],
    ['a name of look-alikes', 'https://\u0430\u0440\u0440\u04cf\u0435.com', /^https:\/\/xn--[\w-]+\.com$/u],
    ['a Greek letter', 'https://g\u03bf\u03bfgle.com', /^https:\/\/xn--[\w-]+\.com$/u],
    ['a dotless i', 'https://pa\u0131pal.com', /^https:\/\/xn--[\w-]+\.com$/u],
    ['full-width letters', 'https://\uff50aypal.com', /^https:\/\/paypal\.com$/u],
    ['a letter of mathematics', 'https://\u{1d429}aypal.com', /^https:\/\/paypal\.com$/u],
    ['a mail host', `shop@p${CYRILLIC_A}ypal.example`, /^shop@xn--[\w-]+\.example$/u],
  ])('with %s show the host in its ASCII form', (_, text, form) => {
    expect(shown(text)).toEqual([expect.stringMatching(form)]);
  });

  it('show what steers the direction, or is not drawn, as a code', () => {
    expect(shown('https://x.example/\u202egpj.exe')).toEqual(['https://x.example/%E2%80%AEgpj.exe']);
    expect(shown('https://x.example/a\u200bb\u2066c')).toEqual(['https://x.example/a%E2%80%8Bb%E2%81%A6c']);
    for (const host of ['x.ex\u00adample', 'x.ex\u200bample', '\u202ex.example'])
      for (const text of shown(`https://${host}/`)) expect(text).not.toMatch(/[\p{Bidi_C}\p{DI}]/u);
  });

  it.each([
    '(',
    '((((a',
    'a@',
    'https://a.',
    'https://a/(',
    'www.',
    '"',
    "https://a/'",
    '@a.b',
    'https://a@',
    '.a',
    '-',
  ])('are found in a text of the greatest length made of %j', (piece) => {
    const text = piece.repeat(16_384 / piece.length);
    expect(
      findLinks(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
