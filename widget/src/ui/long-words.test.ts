import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findAll } from '../../test/support/drawn.ts';
import { still } from '../../test/support/still.ts';
import { showState, WIDGET_STATES } from '../../test/support/widget-states.ts';
import type { Strings } from './locales/en.ts';
import { LANGUAGES } from './locales/languages.ts';
import { loadWords } from './locales/load-words.ts';

const WIDTH = 320;
const STATES = [
  ...['first-contact', 'conversation', 'offline', 'notes', 'menu', 'forget', 'files-sheet', 'unfinished'],
  ...[
    'older-build',
    'list-missing',
    'move-code',
    'move-digits',
    'join-asks',
    'join-digits',
    'join-question',
    'moved-waits',
  ],
];

const shown = WIDGET_STATES.filter(({ name }) => STATES.includes(name));

/** Width of all its plain texts, and its longest word, in CSS pixels. */
const widthOf = (strings: Strings, pen: CanvasRenderingContext2D): number => {
  const texts = Object.values(strings).flatMap((one) => (typeof one === 'string' ? [one] : []));
  const words = texts.flatMap((text) => text.split(/\s/u));
  return pen.measureText(texts.join(' ')).width + 20 * Math.max(...words.map((word) => pen.measureText(word).width));
};

const longest: Strings[] = [];

beforeAll(async () => {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.font = '16px sans-serif';
  const all = await Promise.all(LANGUAGES.flatMap((language) => (language === 'en' ? [] : loadWords(language))));
  longest.push(...all.toSorted((a, b) => widthOf(b, pen) - widthOf(a, pen)).slice(0, 4));
});

/** What reaches over an edge of the window, or is wider than its button. */
const cut = (): readonly string[] =>
  findAll('button, p, h2, h3, label, dt, dd').flatMap((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const over = width > 0 && (left < -1 || right > WIDTH + 1);
    // The badge of this one stands over its edge.
    const tight = element.matches('button:not(.jump)') && element.scrollWidth > element.clientWidth + 1;
    return over || (tight && width > 1) ? [`${element.localName}: ${element.innerText}`] : [];
  });

describe('The four longest languages at 320 pixels, with text twice as large', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.style.fontSize = '';
  });

  it.each(shown)('fit in the state $name', async (state) => {
    await page.viewport(WIDTH, 720);
    document.documentElement.style.fontSize = '200%';
    expect(longest).toHaveLength(4);
    for (const strings of longest) {
      const arrange = (widget: Parameters<NonNullable<typeof state.arrange>>[0]): void => {
        widget.strings = strings;
        state.arrange?.(widget);
      };
      const widget = await showState({ ...state, arrange });
      still();
      expect([strings.lang, cut()]).toEqual([strings.lang, []]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(WIDTH);
      widget.remove();
    }
  });
});
