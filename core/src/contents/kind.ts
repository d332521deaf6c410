/** The properties of a kind of content. Each kind declares them once, in its own file. */
import type { NoteItem } from '../base/view.ts';
import { encoded, type Encoded } from './forms/encoded.ts';
import type { Form } from './forms/form.ts';
import type { Reference } from './forms/reference.ts';

/** Lengths of `to` in bytes: 16 a group or team room, 20 the other account, 40 a team conversation (PROTOCOL 7.2). */
export type AddressBytes = 16 | 20 | 40;

export const EVERYWHERE: readonly AddressBytes[] = [16, 20, 40];
export const WITH_VISITOR: readonly AddressBytes[] = [20, 40];
export const TEAM_ROOM: readonly AddressBytes[] = [16];

/**
 * What the outbox does with a content that waits, or that the server or the peer's keys refuse. `keep`: the user wrote
 * it; it waits and, if refused, stays until the user decides. `keep-numbered`: the client wrote it. Refused before it
 * has a counter it is dropped. Refused later it stays, because its counter would be missing, and goes out with the next
 * content that the user sends again. `drop`: the client wrote it; it waits for a connection, and is dropped if refused.
 * `never-queued`: sent immediately or not at all, and begins no session.
 */
export type OutboxRule = 'keep' | 'keep-numbered' | 'drop' | 'never-queued';

/** What the reader sees for a content. `nothing` still takes a place in the order. */
export type Shown =
  | { readonly kind: 'nothing' }
  /** With `file` the log keeps the whole content, and `text` stands for it where only text can be shown. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly file?: true | undefined;
      readonly replyTo: Reference | undefined;
    }
  | { readonly kind: 'note'; readonly note: NoteItem['note'] };

/**
 * Effects of a content other than what is shown. `mailbox/content-effects.ts` carries them out, because it can reach
 * the rows.
 */
export type Effect =
  | { readonly kind: 'nothing' }
  /** The peer's new name for itself. Empty: the peer has no name any longer. */
  | { readonly kind: 'peer-name'; readonly name: string }
  /** The peer writes, or has stopped. */
  | { readonly kind: 'writing'; readonly begins: boolean }
  /** The peer has read or got these messages of ours, 16 bytes each. */
  | { readonly kind: 'read' | 'delivered'; readonly messageIds: readonly Uint8Array[] }
  /** Changes another message. `changes/` carries it out once it is loaded; the content's row shows nothing. */
  | ({ readonly kind: 'change' } & Encoded)
  /** The sending device could not open these envelopes, 16 bytes each. */
  | { readonly kind: 'resend'; readonly envelopeIds: readonly Uint8Array[] };

export const NOT_SHOWN: Shown = { kind: 'nothing' };
export const notShown = (): Shown => NOT_SHOWN;
export const NEWER_VERSION: Shown = { kind: 'note', note: { kind: 'newer-version' } };
export const NO_EFFECT: Effect = { kind: 'nothing' };
export const noEffect = (): Effect => NO_EFFECT;

/** What a kind is told about the conversation in which it arrives. */
export type Arrived = {
  /** Sent by another device of the own account. */
  readonly mine: boolean;
  /** As the peer called itself before. */
  readonly peerName: string | undefined;
};

/** The effect of what a person writes. It also ends the sender's writing notice, so no notice of the end is sent. */
export const endsWriting = ({ mine }: Arrived): Effect => (mine ? NO_EFFECT : { kind: 'writing', begins: false });

type Facts<N extends number> = {
  /** Key 5 of the content. Once given it never changes. */
  readonly number: N;
  /** Ordered contents count 1, 2, 3 … for each sender device and conversation; the others have counter 0. */
  readonly ordered: boolean;
  readonly to: readonly AddressBytes[];
  readonly outbox: OutboxRule;
};

/** A kind that this version sends and understands. */
export interface BuiltKind<N extends number = number, T extends object = object> extends Facts<N> {
  readonly built: true;
  /** Key 6 of the content. */
  readonly body: Form<T>;
  /** Asked of ordered kinds only. */
  shown(body: T, arrived: Arrived): Shown;
  effect(body: T, arrived: Arrived): Effect;
}

/**
 * A kind whose feature this version does not have: it is never sent (`ContentBody` has no type for it). On arrival this
 * client does what PROTOCOL asks of one that does not know the kind: it says that a newer version sent an ordered one,
 * and ignores an unordered one.
 */
export interface ReservedKind<N extends number = number> extends Facts<N> {
  readonly built: false;
}

export type Kind<N extends number = number> = BuiltKind<N> | ReservedKind<N>;

export const builtKind = <const N extends number, T extends object>(
  kind: Omit<BuiltKind<N, T>, 'built'>,
): BuiltKind<N, T> => ({ ...kind, built: true });

/* @__NO_SIDE_EFFECTS__ */
export const reservedKind = <const N extends number>(kind: Omit<ReservedKind<N>, 'built'>): ReservedKind<N> => ({
  ...kind,
  built: false,
});

/**
 * A kind that changes another message. Few conversations have one, so the client keeps its body as it is, and loads
 * what reads it (`changes/`).
 */
export const changingKind = <const N extends number>(number: N): BuiltKind<N, Encoded> => ({
  number,
  built: true,
  ordered: true,
  to: EVERYWHERE,
  outbox: 'keep',
  body: encoded,
  shown: notShown,
  effect: ({ fields }) => ({ kind: 'change', fields }),
});
