/** What clients do with a kind that they do not know. No client asks for it while it runs. */
import type { KindNumber } from './registry.ts';

/**
 * `not-sent`: it would show "newer version", which tells its reader nothing. So the sender first asks whether the
 * client knows the kind (PROTOCOL 21).
 */
export type OlderClient = 'shows-newer-version' | 'ignores' | 'not-sent';

export const OLDER_CLIENTS: Readonly<Record<KindNumber, OlderClient>> = {
  1: 'shows-newer-version',
  2: 'shows-newer-version',
  3: 'shows-newer-version',
  4: 'shows-newer-version',
  5: 'ignores',
  6: 'ignores',
  7: 'shows-newer-version',
  8: 'shows-newer-version',
  9: 'ignores',
  10: 'ignores',
  11: 'ignores',
  12: 'ignores',
  13: 'ignores',
  14: 'shows-newer-version',
  15: 'shows-newer-version',
  16: 'ignores',
  17: 'ignores',
  18: 'not-sent',
  19: 'ignores',
  20: 'not-sent',
  21: 'not-sent',
  22: 'shows-newer-version',
  23: 'not-sent',
  24: 'shows-newer-version',
};
