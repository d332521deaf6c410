/** The words of causes that are told while the server can be reached, so that they can be loaded then. */
import type { ConnectionCause } from '@cipherchat/core/view';

export type RareCause = Exclude<ConnectionCause, 'offline' | 'server'>;

/** Title and explanation. `waiting`: messages that wait. `when`: time of the next try, or empty. */
export type CauseWords = (
  kind: RareCause,
  waiting: number,
  when: string,
) => readonly [title: string, explanation: string];
