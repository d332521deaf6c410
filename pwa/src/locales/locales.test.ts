import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { loadStrings, regionOf } from './index.ts';

describe('languages', () => {
  test('the first wished language that there is decides, else English', async () => {
    expect((await loadStrings(['xx-XX', 'en-GB'])).lang).toBe('en');
    expect(await loadStrings([])).toBe(en);
  });

  test('days and hours follow the region of the reader, as long as it has the language of the inbox', () => {
    expect(regionOf('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(regionOf('en', ['de-DE', 'enm'])).toBe('en');
  });

  test('every obstacle has a title and an explanation', async () => {
    const obstacle = await en.conversation.obstacles();
    const kinds = [
      'other-keys',
      'fork',
      'rollback',
      'server-behind',
      'list-missing',
      'away-too-long',
      'unknown-address',
      'limited',
      'mailbox-full',
      'server-storage',
      'refused',
      'storage',
    ] as const;
    for (const kind of kinds) {
      const [title, explanation] = obstacle(kind, 'Alice', '14:32');
      expect(title).not.toBe('');
      expect(explanation).not.toBe('');
    }
    expect(obstacle('fork', 'Alice', '')[0]).toContain('Alice');
  });
});
