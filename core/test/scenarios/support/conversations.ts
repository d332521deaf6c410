/**
 * All conversations of a scenario at its end: the promises of delivery, held against what was written in every tab and
 * what is shown.
 */
import type { ConversationId } from '../../../src/view.ts';
import { brokenPromises, RANK, readLog, type Line, type Side } from '../../support/delivery-promises.ts';
import type { ShownStatuses } from '../../support/shown-statuses.ts';
import type { Tab } from './tab.ts';

const EVERYTHING = 1_000_000;

export type Conversation = { readonly one: Tab; readonly other: Tab };

/** Each two people of whom one has written to the other, in the tab of each that is read at the end. */
export const conversationsOf = (tabs: readonly Tab[], shown: readonly Tab[]): readonly Conversation[] =>
  shown.flatMap((one, i) =>
    shown.slice(i + 1).flatMap((other) => {
      const wrote = (from: Tab, to: Tab): boolean =>
        tabs.some((tab) => tab.isOfOneWith(from) && tab.wrote.some(({ peer }) => peer === to.address));
      return wrote(one, other) || wrote(other, one) ? [{ one, other }] : [];
    }),
  );

/** A line that comes several times is told apart by which time it is. */
const numbered = <A extends { readonly mine: boolean; readonly text: string }>(lines: readonly A[]): readonly A[] => {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const key = `${String(line.mine)} ${line.text}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? line : { ...line, text: `${line.text} (${String(count)})` };
  });
};

const isGivenUp = ({ mine, status }: Line): boolean => mine && status === 'not-sent';

/** What was refused was not written; what a dying tab may have kept was, if it is in the log. */
const wroteIn = (
  tabs: readonly Tab[],
  peer: ConversationId,
  kept: readonly string[],
): readonly (readonly string[])[] => {
  const left = [...kept];
  const take = (text: string): boolean => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const written = tabs.map(({ wrote }) => wrote.filter((one) => one.peer === peer && one.outcome !== 'refused'));
  for (const { text, outcome } of written.flat()) if (outcome === 'kept') take(text);
  return written.map((list) =>
    list.filter(({ text, outcome }) => outcome === 'kept' || take(text)).map(({ text }) => text),
  );
};

/** Without what its writer was told is not sent. */
const sideOf = async (tabs: readonly Tab[], reader: Tab, peer: ConversationId): Promise<Side> => {
  const { shown, missing } = readLog(await reader.items(peer));
  const lines = numbered(shown);
  const givenUp = new Set(lines.filter(isGivenUp).map(({ text }) => text));
  const own = shown.filter(({ mine }) => mine).map(({ text }) => text);
  const written = wroteIn(tabs, peer, own);
  const flat = numbered(written.flatMap((texts, tab) => texts.map((text) => ({ mine: true, text, tab }))));
  const wrote = written.map((_, tab) =>
    flat.filter((one) => one.tab === tab && !givenUp.has(one.text)).map(({ text }) => text),
  );
  return { name: reader.address.slice(0, 4), wrote, shown: lines.filter((line) => !isGivenUp(line)), missing };
};

const sidesOf = async (tabs: readonly Tab[], { one, other }: Conversation): Promise<readonly [Side, Side]> => [
  await sideOf(
    tabs.filter((tab) => tab.isOfOneWith(one)),
    one,
    other.address,
  ),
  await sideOf(
    tabs.filter((tab) => tab.isOfOneWith(other)),
    other,
    one.address,
  ),
];

const arrived = ({ shown }: Side): boolean =>
  shown.every(({ mine, status }) => !mine || (status !== undefined && RANK[status] >= RANK.delivered));

/** Nothing is under way any more, and nothing is left to come. */
export const isAtRest = async (tabs: readonly Tab[], conversation: Conversation): Promise<boolean> => {
  const sides = await sidesOf(tabs, conversation);
  return sides.every(arrived) && sides.every(({ missing }) => missing === 0) && brokenPromises(sides).length === 0;
};

/** In words, what is not as promised in this conversation. */
export const brokenIn = async (
  tabs: readonly Tab[],
  conversation: Conversation,
  statuses: ShownStatuses,
): Promise<readonly string[]> => {
  const { one, other } = conversation;
  await statuses.look(one.client, other.address, EVERYTHING);
  await statuses.look(other.client, one.address, EVERYTHING);
  return brokenPromises(await sidesOf(tabs, conversation), statuses);
};
