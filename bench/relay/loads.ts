/** The two loads: messages that are due at their times, and as many as go. Both end when every message has arrived. */
import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil, wallClock } from '../paced.ts';
import { summarise, type Summary } from '../percentiles.ts';
import type { Pair } from './pair.ts';

/** A timer is late by more than a message takes, so the last part of the wait is spent looking at the clock. */
const LOOKED_AT_MS = 2;

const waitFor = async (at: number): Promise<void> => {
  const left = at - wallClock() - LOOKED_AT_MS;
  if (left > 0) await sleep(Math.floor(left));
  while (wallClock() < at) await new Promise((resolve) => setImmediate(resolve));
};

export type Times = { readonly delivery: Summary; readonly receipt: Summary };

export type Pacing = { readonly perSecond: number; readonly seconds: number };

/** An open loop: a time counts from when its message was due. Milliseconds. */
export const sendAtTimes = async (pairs: readonly Pair[], { perSecond, seconds }: Pacing): Promise<Times> => {
  const count = Math.max(1, Math.round(perSecond * seconds));
  const [delivery, receipt]: [number[], number[]] = [[], []];
  const begin = wallClock() + LOOKED_AT_MS;
  for (let i = 0; i < count; i += 1) {
    const due = begin + (i * 1000) / perSecond;
    await waitFor(due);
    pairs[i % pairs.length]?.send({
      received: () => delivery.push(wallClock() - due),
      receipt: () => receipt.push(wallClock() - due),
    });
  }
  await waitUntil(() => receipt.length === count, 'The last receipt');
  return { delivery: summarise(delivery), receipt: summarise(receipt) };
};

/** A closed loop: with each receipt its pair sends the next message. `next` says whether there is another one. */
const inClosedLoop = (
  pairs: readonly Pair[],
  underWay: number,
  next: () => boolean,
): { readonly done: () => number } => {
  let done = 0;
  const send = (pair: Pair): void => {
    if (!next()) return;
    pair.send({
      received: () => undefined,
      receipt: () => {
        done += 1;
        send(pair);
      },
    });
  };
  for (const pair of pairs) for (let i = 0; i < underWay; i += 1) send(pair);
  return { done: () => done };
};

export type Filling = {
  /** Messages of each pair that are under way at the same time. */
  readonly underWay: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
  /** Seconds of processor time that the server has used so far. */
  readonly cpuSeconds: () => number;
};

export type Rate = { readonly messages: number; readonly seconds: number; readonly cpuSeconds: number };

export const sendAsManyAsGo = async (pairs: readonly Pair[], filling: Filling): Promise<Rate> => {
  let [sent, isOver] = [0, false];
  const { done } = inClosedLoop(pairs, filling.underWay, () => {
    if (!isOver) sent += 1;
    return !isOver;
  });
  await sleep(filling.warmUpSeconds * 1000);
  const before = { done: done(), at: wallClock(), cpu: filling.cpuSeconds() };
  await sleep(filling.seconds * 1000);
  const rate = {
    messages: done() - before.done,
    seconds: (wallClock() - before.at) / 1000,
    cpuSeconds: filling.cpuSeconds() - before.cpu,
  };
  isOver = true;
  await waitUntil(() => done() === sent, 'The last receipt');
  return rate;
};

/** So many messages, however long they take. */
export const sendSoMany = async (pairs: readonly Pair[], count: number, underWay: number): Promise<void> => {
  let left = count;
  const { done } = inClosedLoop(pairs, underWay, () => (left -= 1) >= 0);
  await waitUntil(() => done() === count, 'The last receipt');
};
