import { describe, expect, test } from 'vitest';
import { askedIn, filledIn, matchingReplies } from './matching-replies.ts';

const reply = (title: string, text = 'text') => ({ id: title, title, text });

describe('saved replies', () => {
  test.each([
    ['/', ''],
    ['/ship', 'ship'],
    ['/ship now', undefined],
    ['a /ship', undefined],
    ['', undefined],
    ['/ship\n', undefined],
  ])('are asked for by a slash at the beginning: %j', (text, asked) => {
    expect(askedIn(text)).toBe(asked);
  });

  test('are found by title first, then by what they say, whatever the case and accents', () => {
    const all = [reply('returns', 'we do not ship them'), reply('Shipping'), reply('ship-éu')];
    const titles = (asked: string) => matchingReplies(all, asked).map(({ title }) => title);
    expect(titles('SHIP')).toEqual(['Shipping', 'ship-éu', 'returns']);
    expect(titles('ship-e')).toEqual(['ship-éu']);
    expect(titles('')).toEqual(['returns', 'Shipping', 'ship-éu']);
    expect(titles('x y')).toEqual([]);
  });

  test('have the name of the visitor, or none', () => {
    expect(filledIn('Hello {name}, dear {name}', 'Mara $& Holm')).toBe('Hello Mara $& Holm, dear Mara $& Holm');
    expect(filledIn('Hello {name}, we ship', undefined)).toBe('Hello, we ship');
    expect(filledIn('{name}', undefined)).toBe('');
  });
});
