/** Every kind of content, by its number (PROTOCOL 7.3, 21). A new one is a file and its line here. */
import type { CborMap } from '@cipherchat/protocol';
import { delivery } from './control/delivery.ts';
import { deviceSync } from './control/device-sync.ts';
import { groupControl } from './control/group-control.ts';
import { historyImport } from './control/history-import.ts';
import { move } from './control/move.ts';
import { resendRequest } from './control/resend-request.ts';
import { closing } from './conversation/closing.ts';
import { deletion } from './conversation/deletion.ts';
import { edit } from './conversation/edit.ts';
import { farewell } from './conversation/farewell.ts';
import { file } from './conversation/file.ts';
import { profile } from './conversation/profile.ts';
import { rating } from './conversation/rating.ts';
import { reaction } from './conversation/reaction.ts';
import { receipt } from './conversation/receipt.ts';
import { text } from './conversation/text.ts';
import { timer } from './conversation/timer.ts';
import { typing } from './conversation/typing.ts';
import { NEWER_VERSION, NO_EFFECT, NOT_SHOWN } from './kind.ts';
import type { AddressBytes, Arrived, BuiltKind, Effect, Kind, OutboxRule, Shown } from './kind.ts';
import { availability } from './team/availability.ts';
import { context } from './team/context.ts';
import { conversationState } from './team/conversation-state.ts';
import { note } from './team/note.ts';
import { teamSettings } from './team/team-settings.ts';
import { vouch } from './team/vouch.ts';

/** The numbers that PROTOCOL has given away: 1 to 24. */
type NumbersTo<Last extends number, Taken extends readonly unknown[] = [unknown]> = Taken['length'] extends Last
  ? Last
  : Taken['length'] | NumbersTo<Last, readonly [...Taken, unknown]>;
export type KindNumber = NumbersTo<24>;

/** A number without its kind, and a kind under another number than its own, do not compile. */
export const KINDS = {
  1: text,
  2: edit,
  3: deletion,
  4: reaction,
  5: receipt,
  6: typing,
  7: profile,
  8: file,
  9: groupControl,
  10: deviceSync,
  11: resendRequest,
  12: historyImport,
  13: delivery,
  14: note,
  15: conversationState,
  16: context,
  17: vouch,
  18: timer,
  19: availability,
  20: rating,
  21: closing,
  22: move,
  23: farewell,
  24: teamSettings,
} as const satisfies { readonly [N in KindNumber]: Kind<N> };

type Kinds = typeof KINDS;

/**
 * A body that this version can send: the number of the kind, and its fields. Texts that wait are stored in this form.
 */
export type SentBody = {
  [N in KindNumber]: Kinds[N] extends BuiltKind<N, infer T> ? { readonly type: N } & T : never;
}[KindNumber];

/** `unknown`: a reserved kind, one of a later version, or a known kind without its required fields. */
export type ContentBody = SentBody | { readonly type: 'unknown'; readonly number: number };

const builtOf = (body: Pick<SentBody, 'type'>): BuiltKind => KINDS[body.type];

/** Undefined for a number of a later version. */
export const kindOf = (number: number): Kind | undefined => (KINDS as Readonly<Record<number, Kind>>)[number];

/** Whether contents of this kind count. For kinds that this version sends; a later one is whatever its counter says. */
export const isOrdered = (number: KindNumber): boolean => KINDS[number].ordered;

export const outboxRuleOf = ({ type }: { readonly type: KindNumber }): OutboxRule => KINDS[type].outbox;

/**
 * Whether PROTOCOL 7.2 allows a `to` of this length for the kind. Later kinds have rules that this version cannot know,
 * so they are allowed.
 */
export const allowsAddress = (number: number, length: number): boolean =>
  kindOf(number)?.to.includes(length as AddressBytes) ?? true;

/** Writes key 6. Does not check the fields: see `encodeContent`. */
export const writeBody = (body: SentBody): CborMap => builtOf(body).body.write(body) as CborMap;

/** Key 6 as it is read. */
export const readBody = (number: number, body: CborMap): ContentBody => {
  const kind = kindOf(number);
  const read = kind?.built === true ? kind.body.read(body) : undefined;
  return read === undefined ? { type: 'unknown', number } : ({ type: number, ...read } as SentBody);
};

/** What the reader sees for an ordered content. */
export const shownOf = (body: ContentBody, arrived: Arrived): Shown => {
  if (body.type !== 'unknown') return builtOf(body).shown(body, arrived);
  const kind = kindOf(body.number);
  const isIgnored = arrived.mine || (kind?.built === false && !kind.ordered);
  return isIgnored ? NOT_SHOWN : NEWER_VERSION;
};

export const effectOf = (body: ContentBody, arrived: Arrived): Effect =>
  body.type === 'unknown' ? NO_EFFECT : builtOf(body).effect(body, arrived);
