/** Gathers what comes in one turn of the event loop, and hands it over at its end; or each by itself. */
import type { Acknowledging } from './pair.ts';

export const gathered = <T>(acknowledging: Acknowledging, hand: (items: readonly T[]) => void): ((item: T) => void) => {
  if (acknowledging === 'each') return (item) => hand([item]);
  let items: T[] = [];
  return (item) => {
    items.push(item);
    if (items.length > 1) return;
    setImmediate(() => {
      const all = items;
      items = [];
      hand(all);
    });
  };
};
