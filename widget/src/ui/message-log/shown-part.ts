import type { LogPart } from '@cipherchat/core/view';

/** The part of a log that is loaded, and where the reader is led when it replaces another one. */
export type ShownPart = LogPart & {
  readonly turn: number;
  /** To the first or the last line above new messages, or to the end. */
  readonly at: 'first' | 'last' | 'end';
};

export const NOTHING_SHOWN: ShownPart = { items: [], more: false, newer: false, unread: 0, turn: 0, at: 'end' };
