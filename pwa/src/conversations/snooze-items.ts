/** The times that a menu offers for a snooze, in words. */
import type { ChatClient } from '@cipherchat/core';
import type { Strings } from '../locales/index.ts';
import { comingTime } from './short-time.ts';
import { snoozeTimes } from './snooze-times.ts';

export type Change = Parameters<NonNullable<ChatClient['contacts']>['change']>[1];

export type SnoozeItem = { readonly words: string; readonly aside: string | undefined; readonly change: Change };

/** `region`: the language of times. */
export const snoozeItems = (nowMs: number, order: Strings['order'], region: string): readonly SnoozeItem[] =>
  snoozeTimes(nowMs).map(({ kind, until }) => ({
    words: order.snoozeUntil[kind],
    aside: kind === 'they-write' ? undefined : comingTime(until, nowMs, region),
    change: { snoozedUntil: until, isClosed: false },
  }));
