/** When and where a text was written: what is known of it before it is sealed. */
import type { WrittenAt } from '../clock/server-clock.ts';
import { timeAfter } from '../contents/content-order.ts';

export type Written = WrittenAt & {
  /** Greatest place that its writer could see: a text comes after it. */
  readonly after?: number | undefined;
};

/** Where a text that is not sealed yet stands, and what its content will state at least. */
export const placeOfWaiting = ({ sentAt, after }: Pick<Written, 'sentAt' | 'after'>): number =>
  after === undefined ? sentAt : timeAfter(after, sentAt);
