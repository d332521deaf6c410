/**
 * The room in which a team is by itself (PROTOCOL 21): notes, how conversations are filed, shared settings. Nothing of
 * it is in the rows of a conversation, so no code that sends, changes or exports messages can come across a note.
 */
import {
  toHex,
  type AccountId,
  type DeviceId,
  type EnvelopeId,
  type MessageId,
  type ParsedSend,
} from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import type { DeviceOrder } from '../contents/content-order.ts';
import { plain } from './records.ts';
import type { HeldContentRecord } from './team-rows.ts';

/** What this device and the others have sent so far in the room of one owner's team. Written by the engine. */
export type RoomRecord = {
  readonly owner: AccountId;
  readonly own: { readonly counter: number; readonly previous: Uint8Array; readonly order: number };
  readonly devices: Readonly<Record<DeviceId, DeviceOrder>>;
};
export const rooms = plain<RoomRecord, `room:${AccountId}`>('account', () => ['rooms', 0], { cached: true });
export const roomKey = (owner: AccountId): `room:${AccountId}` => `room:${owner}`;

/** Why a content for the room was not sent. `about-colleague`: whoever it is about would get it. */
export type RoomFailure = 'not-in-team' | 'about-colleague' | 'refused';

/** A note about a visitor, or a line that says who has the conversation. Written by the engine. */
export type TeamNoteRecord = {
  /** The visitor's. */
  readonly conversation: ConversationId;
  /** Its place among the messages of the conversation. */
  readonly order: number;
  /** The time to show, in milliseconds since 1970. */
  readonly sentAt: number;
  readonly text: string;
  /** Its author has given the conversation to this account, or to nobody, and wrote no text. */
  readonly assigned?: { readonly to: AccountId | undefined } | undefined;
  readonly author: AccountId;
  /** HASH16 of its content. */
  readonly hash: Uint8Array;
  /** Only of notes that were written on this device. */
  readonly status?: 'sending' | 'sent' | 'not-sent' | undefined;
  readonly failure?: RoomFailure | undefined;
  /** It was shown although its author states a roster that never came. */
  readonly unconfirmed?: true | undefined;
};
export type NoteKey = `team-note:${MessageId}.${AccountId}`;
export const notesOf = (conversation: ConversationId): string => `team-notes:${conversation}`;
export const noteKey = (id: MessageId, author: AccountId): NoteKey => `team-note:${id}.${author}`;
export const teamNotes = plain<TeamNoteRecord, NoteKey>('messages', ({ conversation, order }) => [
  notesOf(conversation),
  order,
]);

/** What the team has settled about a conversation: one register of it (PROTOCOL 21.2). Written by the engine. */
export type TeamRegisterRecord = {
  /** The visitor's. */
  readonly conversation: ConversationId;
  readonly field: number;
  /** CBOR of [field, subkey, stamp, writer, value], as it travels. */
  readonly entry: Uint8Array;
};
/** To whom the conversation is assigned: account, or empty bytes. */
export const ASSIGNED_FIELD = 1;
export const ASSIGNMENTS = 'assignments';
/** Kept, and not shown by this version. */
export const OTHER_TEAM_REGISTERS = 'team-registers';
export type TeamRegisterKey = `team-register:${ConversationId}:${number}:${string}`;
export const teamRegisterKey = (
  conversation: ConversationId,
  field: number,
  subkey: Uint8Array = new Uint8Array(0),
): TeamRegisterKey => `team-register:${conversation}:${field}:${toHex(subkey)}`;
export const teamRegisters = plain<TeamRegisterRecord, TeamRegisterKey>('conversations', ({ field }) => [
  field === ASSIGNED_FIELD ? ASSIGNMENTS : OTHER_TEAM_REGISTERS,
  0,
]);

/** What the user was writing as a note, apart from the draft of the answer. Written by tabs. */
export type NoteDraftRecord = { readonly conversation: ConversationId; readonly text: string };
export const noteDrafts = plain<NoteDraftRecord, `note-draft:${ConversationId}`>('conversations', () => [
  'note-drafts',
  0,
]);
export const noteDraftKey = (conversation: ConversationId): `note-draft:${ConversationId}` =>
  `note-draft:${conversation}`;

/** What the user wants told to the team. Written by tabs; the engine deletes it once it is carried out. */
export type RoomWishRecord =
  | {
      readonly kind: 'note';
      readonly conversation: ConversationId;
      readonly text: string;
      /** Greatest place that its writer could see. */
      readonly after: number;
      readonly at: number;
    }
  | {
      readonly kind: 'assign';
      readonly conversation: ConversationId;
      /** Undefined: to nobody. */
      readonly to: AccountId | undefined;
      readonly after: number;
      readonly at: number;
    }
  | { readonly kind: 'retry'; readonly id: MessageId; readonly at: number };
export const ROOM_WISHES = 'room-wishes';
export const roomWishes = plain<RoomWishRecord, `room-wish:${MessageId}`>('outbox', ({ at }) => [ROOM_WISHES, at]);

/** A content on its way to the team: one send of it. Written by the engine. */
export type RoomSendRecord = {
  readonly owner: AccountId;
  /** The visitor. Nothing is sealed or sent any more once that account is on the roster. */
  readonly about: AccountId;
  readonly messageId: MessageId;
  /** Number of its kind. */
  readonly type: number;
  /** As it was encoded once; every send of it carries these bytes. */
  readonly content: Uint8Array;
  readonly at: number;
  /** Of the accounts that get it, those of this send; undefined: it is not sealed yet, and is for all. */
  readonly only?: readonly AccountId[] | undefined;
  /** For this device alone, which asked for it again. */
  readonly device?: DeviceId | undefined;
  readonly send?: ParsedSend | undefined;
  readonly failure?: RoomFailure | undefined;
  /** How often it was sent again to a device. */
  readonly resent?: number | undefined;
};
export const ROOM_SENDS = 'room-sends';
export const roomSends = plain<RoomSendRecord, `room-send:${MessageId}`>('outbox', ({ at }) => [ROOM_SENDS, at]);
export const roomSendKey = (id: MessageId): `room-send:${MessageId}` => `room-send:${id}`;

/** Which content an envelope carried, for a device that could not open it (PROTOCOL 11). Written by the engine. */
export type RoomLedgerRecord = Pick<
  RoomSendRecord,
  'owner' | 'about' | 'messageId' | 'type' | 'content' | 'at' | 'resent'
> & {
  /** Those that may still ask for it. */
  readonly devices: readonly DeviceId[];
  /** When the server reported delivery, by device. */
  readonly delivered: Readonly<Record<DeviceId, number>>;
};
export const ROOM_LEDGER = 'room-ledger';
export const roomLedger = plain<RoomLedgerRecord, `room-ledger:${EnvelopeId}`>('ledger', ({ at }) => [ROOM_LEDGER, at]);

/** When requests of a device were answered, as the limits of PROTOCOL 11 count them. Written by the engine. */
export type RoomAnswersRecord = { readonly at: readonly number[] };
export const ROOM_ANSWERS = 'room-answers';
export const roomAnswers = plain<RoomAnswersRecord, `room-answers:${DeviceId}`>('account', ({ at }) => [
  ROOM_ANSWERS,
  at.at(-1) ?? 0,
]);

/** A content for the room whose sender states a roster that this device does not hold (PROTOCOL 8.3). */
export const heldRoomOf = (owner: AccountId): string => `held-room:${owner}`;
export const heldRoomContents = plain<HeldContentRecord, `held-room-content:${EnvelopeId}`>(
  'held',
  ({ owner, since }) => [heldRoomOf(owner), since],
);

/** A device sent what stays within a team past the team, or is no part of it (PROTOCOL 21.1). */
export type TeamFaultRecord = {
  readonly account: AccountId;
  readonly device: DeviceId;
  readonly at: number;
  readonly count: number;
  /** Its account has never been on the roster, so anybody can make such a row. */
  readonly isOutsider: boolean;
};
export const TEAM_FAULTS = 'team-faults';
export const OUTSIDE_FAULTS = 'team-faults-outside';
export const teamFaults = plain<TeamFaultRecord, `team-fault:${DeviceId}`>('account', ({ at, isOutsider }) => [
  isOutsider ? OUTSIDE_FAULTS : TEAM_FAULTS,
  at,
]);
