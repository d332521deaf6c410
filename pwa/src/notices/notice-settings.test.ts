import { describe, expect, test } from 'vitest';
import { DEFAULTS, readRecord } from './notice-settings.ts';

describe('the record of how a device rings', () => {
  test('has its defaults where there is none, or another thing', () => {
    for (const record of [undefined, null, 'text', 7, [], {}]) expect(readRecord(record)).toEqual(DEFAULTS);
  });

  test('keeps what was chosen', () => {
    const chosen = {
      version: 1,
      rings: true,
      wasAsked: true,
      content: 'name',
      sound: false,
      quiet: { from: 1, to: 2 },
      registered: '{}',
      whileLocked: 3,
      language: 'ar',
    };
    expect(readRecord(chosen)).toEqual(chosen);
  });

  test('of a build before languages has none', () => {
    const earlier = { version: 1, rings: true, wasAsked: false, content: 'text', sound: true, whileLocked: 0 };
    expect(readRecord(earlier)).toEqual({ ...DEFAULTS, rings: true, language: undefined });
  });

  test('of a later build keeps what this one understands', () => {
    const later = {
      version: 9,
      rings: true,
      content: 'picture',
      quiet: { from: -1, to: 5000 },
      sound: 'loud',
      whileLocked: -1,
      language: 7,
      x: 1,
    };
    expect(readRecord(later)).toEqual({ ...DEFAULTS, rings: true });
  });
});
