/** The promises of delivery, held against what two pages show at the end. */
import { expect } from 'vitest';
import { brokenPromises, type Side } from '../../core/test/support/delivery-promises.ts';
import type { LogOf } from './log.ts';

export type PageSide = {
  readonly name: string;
  readonly log: LogOf;
  /** One list for each tab that was written in; no text is part of another one. */
  readonly wrote: readonly (readonly string[])[];
};

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);

const sideOf = async ({ name, log, wrote }: PageSide, other: PageSide): Promise<Side> => {
  const mine = new Set(wrote.flat());
  const all = [...mine, ...other.wrote.flat()].sort((one, next) => next.length - one.length);
  const texts = await log.inOrder(new RegExp(all.map(escaped).join('|'), 'gu'));
  const missing = await log.locator().getByText('missing here').count();
  return { name, wrote, shown: texts.map((text) => ({ mine: mine.has(text), text })), missing };
};

export const expectPromises = async (one: PageSide, other: PageSide): Promise<void> => {
  const broken = brokenPromises([await sideOf(one, other), await sideOf(other, one)]);
  expect(broken, broken.join('; ')).toEqual([]);
};
