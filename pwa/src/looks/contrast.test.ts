import { describe, expect, it } from 'vitest';
import { contrast, pageContrast, textContrast } from './contrast.ts';

describe('the contrast of a colour', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each([
    ['#0b5c6b', 7.6, 7.6],
    ['#f4d03f', 13.9, 1.5],
    ['#ffffff', 21, 1],
  ])(
    'of %s is that of the text the widget puts on it, and that of the button on a white page',
    (accent, text, page) => {
      expect(textContrast(accent)).toBeCloseTo(text, 1);
      expect(pageContrast(accent)).toBeCloseTo(page, 1);
    },
  );

  it('is at least 4.5 for the text on every grey and on every full colour', () => {
    const greys = Array.from({ length: 256 }, (_, i) => `#${i.toString(16).padStart(2, '0').repeat(3)}`);
    const full = ['#ff0000', '#00ff00', '#0000ff', '#ffff00', '#ff00ff', '#00ffff'];
    for (const accent of [...greys, ...full]) expect(textContrast(accent), accent).toBeGreaterThanOrEqual(4.5);
  });
});
