import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { chooseStrings, regionOf } from './index.ts';

describe('languages', () => {
  test('the first wished language that there is decides, else English', () => {
    expect(chooseStrings(['xx-XX', 'en-GB']).lang).toBe('en');
    expect(chooseStrings([])).toBe(en);
  });

  test('days and hours follow the region of the reader, as long as it has the language of the inbox', () => {
    expect(regionOf('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(regionOf('en', ['de-DE', 'enm'])).toBe('en');
  });

  test('every obstacle has a title and an explanation', () => {
    const kinds = ['other-keys', 'fork', 'rollback', 'away-too-long', 'unknown-address', 'refused', 'storage'] as const;
    for (const kind of kinds) {
      const [title, explanation] = en.conversation.obstacle(kind, 'Alice');
      expect(title).not.toBe('');
      expect(explanation).not.toBe('');
    }
    expect(en.conversation.obstacle('fork', 'Alice')[0]).toContain('Alice');
  });
});
