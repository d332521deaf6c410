/**
 * Type 18: after how long the messages of a conversation are to be deleted. Reserved: shown as "sent by a newer
 * version".
 */
import { mapOf, required } from '../forms/form.ts';
import { timerSeconds } from '../forms/timer-seconds.ts';
import { EVERYWHERE, reservedKind } from '../kind.ts';

export type Timer = { /** 0 = off, or 60 to 31,536,000. */ readonly seconds: number };

export const timerBody = mapOf<Timer>({ seconds: required(0, timerSeconds) });

export const timer = reservedKind({
  number: 18,
  ordered: true,
  to: EVERYWHERE,
  // In a group only by roles 2 and 3, which the group's own rules judge.
  outbox: 'keep',
});
