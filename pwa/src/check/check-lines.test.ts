import { expect, it } from 'vitest';
import type { CheckResult, ConnectionCause } from '@cipherchat/core';
import { LANGUAGES, loadStrings } from '../locales/index.ts';
import { linesOf } from './check-lines.ts';

const ALL: Readonly<Record<ConnectionCause, true>> = {
  ...{ offline: true, server: true, limited: true, policy: true, intercepted: true, blocked: true, clock: true },
  ...{ refused: true, uninvited: true, 'switched-off': true, storage: true, slower: true },
};
const EVERY = Object.keys(ALL) as readonly ConnectionCause[];

it.each(LANGUAGES)(
  'in %s the check begins with the title of the band, and says what to do about each cause',
  async (lang) => {
    const strings = await loadStrings([lang]);
    const { conversation } = strings;
    const causes = await conversation.causes();
    const titleOf = (cause: ConnectionCause): string =>
      cause === 'offline' || cause === 'server' ? conversation.noConnection(cause, 0)[0] : causes(cause, 0, '')[0];
    const told = EVERY.map((cause) => {
      const result: CheckResult = { step: 'reach', verdict: 'bad', cause };
      const line = linesOf({ strings, causes, results: new Map([['reach', result]]) }, false)[1];
      return [titleOf(cause), line?.words ?? ''] as const;
    });
    for (const [title, words] of told) {
      expect(words.startsWith(`${title} `)).toBe(true);
      expect(words.length).toBeGreaterThan(title.length + 5);
    }
    expect(new Set(told.map(([title]) => title)).size).toBe(EVERY.length);
    expect(new Set(told.map(([, words]) => words)).size).toBe(EVERY.length);
  },
);
