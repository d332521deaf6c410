import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks, type MarkedPart } from './text-marks.ts';

const strong = (...parts: readonly MarkedPart[]): MarkedPart => ({ mark: 'strong', parts });
const em = (...parts: readonly MarkedPart[]): MarkedPart => ({ mark: 'em', parts });
const del = (...parts: readonly MarkedPart[]): MarkedPart => ({ mark: 'del', parts });
const code = (text: string): MarkedPart => ({ code: text, block: false });
const block = (text: string): MarkedPart => ({ code: text, block: true });

const shownOf = (part: MarkedPart): string =>
  typeof part === 'string' ? part : 'code' in part ? part.code : part.parts.map(shownOf).join('');

describe('Marks in a text', () => {
  it.each<[string, readonly MarkedPart[]]>([
    ['**now** or *later*', [strong('now'), ' or ', em('later')]],
    ['~~12~~ 10 euros', [del('12'), ' 10 euros']],
    ['**really, *really* big**', [strong('really, ', em('really'), ' big')]],
    ['use `SPRING **10**` today', ['use ', code('SPRING **10**'), ' today']],
    ['这是**重点**词', ['这是', strong('重点'), '词']],
    ['one\n**two**\n\nthree', ['one\n', strong('two'), '\n\nthree']],
  ])('%j', (text, parts) => {
    expect(findMarks(text)).toEqual(parts);
  });

  it.each([
    '3 * 4 * 5',
    '3*4*5 cm',
    'a_name_with_strokes and _this_',
    '¯\\_(ツ)_/¯',
    '~5 to ~6',
    '* milk\n* bread',
    '# 12\n> so\n1. one\n- two\n---',
    '<b>bold</b> &amp; \\*',
    '[here](https://larch.example) ![x](y)',
    '**left open',
    '*over\ntwo lines*',
    '****',
    'https://larch.example/a_b_c~d',
  ])('%j has none', (text) => {
    expect(findMarks(text)).toEqual([text]);
  });

  it('finds blocks of code, whatever is in them, up to the end if they have none', () => {
    expect(findMarks('Like this:\n```\nMara *Holm*\n\n  2 <b>\n```\nThanks')).toEqual([
      'Like this:',
      block('Mara *Holm*\n\n  2 <b>'),
      'Thanks',
    ]);
    expect(findMarks('````js\n```\nx\n````')).toEqual([block('```\nx')]);
    expect(findMarks('```thanks')).toEqual([block('thanks')]);
    expect(findMarks('```thanks\n```')).toEqual([block('thanks')]);
    expect(findMarks('```\nopen\nend …')).toEqual([block('open\nend …')]);
    expect(findMarks('```inline``` stays within its line')).toEqual([code('inline'), ' stays within its line']);
  });

  it('takes nothing but marks from any text, and loses no letter', () => {
    const pieces = fc.constantFrom(
      '*',
      '**',
      '~~',
      '~',
      '`',
      '```',
      '\n',
      ' ',
      'a',
      '_',
      '\\',
      '[x](y)',
      '<b>',
      'ש',
      '好',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (chosen) => {
        const text = chosen.join('');
        const shown = findMarks(text).map(shownOf).join('');
        const letters = (from: string): string => from.replaceAll(/[*~`\s]/gu, '');
        expect(letters(shown)).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a line as it is that nobody wrote by hand', () => {
    const long = '*a **b '.repeat(300);
    expect(findMarks(`${long}\n**end**`)).toEqual([`${long}\n`, strong('end')]);
  });
});
