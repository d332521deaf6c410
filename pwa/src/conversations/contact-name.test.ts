import { describe, expect, it } from 'vitest';
import { asTitle } from './contact-name.ts';

describe('a text in the place of a name', () => {
  it.each([
    ['CipherChat Support \u2713 verified', 'CipherChat Support verified'],
    ['Is it\n\nthere?', 'Is it there?'],
    ['\u202eeman', 'eman'],
    ['\u2713\ufe0f', ''],
  ])('of %j is %j', (text, title) => {
    expect(asTitle(text)).toBe(title);
  });
});
