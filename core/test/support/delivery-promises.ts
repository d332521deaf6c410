/**
 * The promises of delivery, held against what the two sides of a conversation wrote and were shown. The names are those
 * of docs/reliability.md. Pure, so that every test that breaks something can end with it, whatever it read its lines
 * from.
 */
import type { MessageStatus, TranscriptItem } from '../../src/base/view.ts';

export type Line = { readonly mine: boolean; readonly text: string; readonly status?: MessageStatus | undefined };

export type Side = {
  readonly name: string;
  /** What this person wrote, in order: one list for each tab that was written in. No text twice in all of them. */
  readonly wrote: readonly (readonly string[])[];
  /** The log at the end, from top to bottom. */
  readonly shown: readonly Line[];
  /** Messages that the log says are missing. */
  readonly missing: number;
};

export const RANK: Readonly<Record<MessageStatus, number>> = {
  'not-sent': -1,
  sending: 0,
  waiting: 0,
  sent: 1,
  delivered: 2,
  read: 3,
};

/** How a log reads: its lines, and how many messages its marks say are missing. */
export const readLog = (items: readonly TranscriptItem[]): Pick<Side, 'shown' | 'missing'> => ({
  shown: items.filter((item) => item.kind === 'text'),
  missing: items.reduce(
    (sum, item) => sum + (item.kind === 'note' && item.note.kind === 'gap' ? item.note.missing : 0),
    0,
  ),
});

export type Events = {
  /** By text: the furthest status that its writer was ever shown. */
  readonly furthest?: ReadonlyMap<string, MessageStatus>;
  /** Statuses that went back, in words. */
  readonly wentBack?: readonly string[];
  /** Texts that the server threw away while the other side was shown a mark for each. */
  readonly expired?: ReadonlySet<string>;
};

const repeated = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, i) => texts.indexOf(text) !== i && texts.lastIndexOf(text) === i);

const sameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, i) => text === other[i]);

const isSent = (status: MessageStatus | undefined): boolean => status !== undefined && RANK[status] >= 1;

/** What one reader sees of one writer. */
const ofWriter = (
  reader: Side,
  writer: Side,
  { expired = new Set(), furthest = new Map() }: Events,
): readonly string[] => {
  const seen = reader.shown.filter(({ mine }) => mine === (reader === writer)).map(({ text }) => text);
  const there = new Set(seen);
  const due = writer.wrote.map((texts) => texts.filter((text) => reader === writer || !expired.has(text)));
  const lost = due.flat().filter((text) => !there.has(text));
  const known = new Set(writer.wrote.flat());
  return [
    ...lost
      .filter((text) => isSent(furthest.get(text)))
      .map((text) => `D1: "${text}" was shown as sent, and ${reader.name} does not have it`),
    ...lost.filter((text) => !isSent(furthest.get(text))).map((text) => `D6: ${reader.name} does not have "${text}"`),
    ...repeated(seen).map((text) => `D3: ${reader.name} has "${text}" more than once`),
    ...seen.filter((text) => !known.has(text)).map((text) => `D2: nobody wrote "${text}", which ${reader.name} has`),
    ...due
      .filter(
        (texts) =>
          !sameOrder(
            texts.filter((text) => there.has(text)),
            [...new Set(seen)].filter((text) => texts.includes(text)),
          ),
      )
      .map(() => `D4: ${reader.name} has what ${writer.name} wrote in another order`),
  ];
};

/** In words, what is not as promised: D1 to D6. Empty where all of it holds. */
export const brokenPromises = (sides: readonly [Side, Side], events: Events = {}): readonly string[] => {
  const [one, other] = sides;
  const { expired = new Set(), wentBack = [] } = events;
  const claims = sides.flatMap((writer) => {
    const peer = writer === one ? other : one;
    const has = new Set(peer.shown.map(({ text }) => text));
    const isFalse = ({ mine, text, status }: Line): boolean =>
      mine && status !== undefined && (status === 'delivered' || status === 'read') && !has.has(text);
    return writer.shown
      .filter(isFalse)
      .map(({ text }) => `D2: "${text}" is said to have arrived, and ${peer.name} does not have it`);
  });
  const both = sides.map(({ shown }) => shown.map(({ text }) => text).filter((text) => !expired.has(text)));
  const agree = sameOrder(both[0] ?? [], both[1] ?? []);
  const due = sides.map(
    (reader) => (reader === one ? other : one).wrote.flat().filter((text) => expired.has(text)).length,
  );
  return [
    ...sides.flatMap((reader) => sides.flatMap((writer) => ofWriter(reader, writer, events))),
    ...claims,
    ...wentBack.map((what) => `D2: a status went back: ${what}`),
    ...(agree ? [] : [`D4: ${one.name} and ${other.name} do not have the same lines in the same order`]),
    ...sides
      .filter(({ missing }, i) => missing !== due[i])
      .map(({ name, missing }) => `D5: ${name} is told that ${String(missing)} are missing`),
  ];
};
