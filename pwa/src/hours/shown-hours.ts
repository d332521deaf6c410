/** What a visitor reads, now and at another time, in the words of the widget. */
import { openStateAt, type ShopHours } from '@cipherchat/core/view';
import type { Strings } from '../locales/index.ts';

type Note = Awaited<ReturnType<Strings['conversation']['notes']>>['note'];

const MINUTE_MS = 60_000;

/** Undefined where nothing is told. */
const shownAt = (note: Note, { hours, awayText, expectedMinutes }: ShopHours, name: string, now: number) => {
  const text = awayText.trim() === '' ? undefined : awayText;
  if (hours === undefined && text === undefined && expectedMinutes === undefined) return undefined;
  const stated = { state: 2, hours, text, expectedMinutes, sent: now, validUntil: now + MINUTE_MS } as const;
  return String(note({ kind: 'availability', ...stated }, name, () => '', now));
};

export type ShownHours = {
  readonly now: string | undefined;
  /** After the next time at which the shop opens or closes. Undefined where that makes no difference. */
  readonly later: string | undefined;
  readonly isOpen: boolean;
};

export const shownHours = (note: Note, shop: ShopHours, name: string, now: number): ShownHours => {
  const state = shop.hours && openStateAt(shop.hours, now);
  const change = state?.changesAt;
  return {
    now: shownAt(note, shop, name, now),
    later: change === undefined ? undefined : shownAt(note, shop, name, change + MINUTE_MS),
    isOpen: state?.open === true,
  };
};
