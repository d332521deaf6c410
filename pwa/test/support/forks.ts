/** Two device lists of one contact. */
import type { ForkedDevice, ForkView } from '@cipherchat/core';

const device = (digit: string, created: number, isInBoth: boolean): ForkedDevice => ({
  id: digit.repeat(32) as ForkedDevice['id'],
  kind: 'app',
  created,
  isInBoth,
});

const both = device('a', Date.UTC(2026, 5, 12), true);

export const FORK: ForkView = {
  held: {
    hash: 'a'.repeat(64),
    version: 7,
    issued: Date.UTC(2026, 10, 12),
    devices: [both, device('b', Date.UTC(2026, 10, 2), false)],
  },
  other: {
    hash: 'b'.repeat(64),
    version: 7,
    issued: Date.UTC(2026, 10, 28),
    devices: [both, device('c', Date.UTC(2026, 10, 28), false)],
  },
  isDecided: false,
  chosen: undefined,
};
