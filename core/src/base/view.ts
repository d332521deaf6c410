/** What a user interface shows. Views are values; the interface reads a new one after each event. */
import type { AccountId, ErasureReason, MessageId } from '@cipherchat/protocol';
import type { ConversationId } from './conversation-id.ts';
import type { ConnectionStatus } from './connection-status.ts';
import type { Obstacle } from './obstacle.ts';
import type { StatedHours } from './shop-hours.ts';

export type { ConnectionCause, ConnectionState, ConnectionStatus } from './connection-status.ts';
export type { Obstacle, ToldObstacle } from './obstacle.ts';

/**
 * `waiting`: no connection; the client sends it later by itself. `not-sent`: the user has to decide; `failure` says
 * why.
 */
export type MessageStatus = 'sending' | 'waiting' | 'sent' | 'delivered' | 'read' | 'not-sent';

/**
 * Why a received text may not be the contact's. `revoked`: its device was reported as being in other hands by then.
 * `fork`: it came while two device lists claimed to be the contact's.
 */
export type Doubt = 'revoked' | 'fork';

/** `at`: when it was written, in milliseconds since 1970; `id`: the content that says it. The greater one holds. */
export type ChangeStamp = { readonly at: number; readonly id: MessageId };

/** What was done to a message after it was sent. */
export type TextMarks = {
  /** Its sender gave it another wording. */
  readonly edited?: ChangeStamp | undefined;
  /** Its sender took it back. Nothing of it is left. */
  readonly deleted?: true | undefined;
  /** It came from another device of the account, which alone says who wrote it. */
  readonly imported?: true | undefined;
  /** A change by the user was not sent. It is sent with the next message in the conversation. */
  readonly unsent?: true | undefined;
  /** The newest one of each account. Empty: withdrawn. */
  readonly reactions?:
    | readonly (ChangeStamp & { readonly account: AccountId; readonly mine: boolean; readonly reaction: string })[]
    | undefined;
};

/**
 * What a user does with a message. `delete`: for everyone, which only its sender can, or on the user's own devices.
 * `reaction`: up to 32 bytes of UTF-8; empty withdraws it.
 */
export type MessageChange =
  | { readonly kind: 'edit'; readonly text: string }
  | { readonly kind: 'delete'; readonly forEveryone: boolean }
  | { readonly kind: 'react'; readonly reaction: string };

/** A file of a message, as its sender describes it. */
export type FileView = {
  /** Without its way: up to 255 bytes. */
  readonly name: string;
  /** Up to 64 bytes, perhaps empty. Nothing may be shown by this word alone. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** A small picture in JPEG, PNG or WebP; up to 8,192 bytes. */
  readonly thumbnail: Uint8Array | undefined;
  /** [width, height] in pixels. */
  readonly dimensions: readonly [number, number] | undefined;
  readonly durationMs: number | undefined;
};

export type TextItem = {
  readonly kind: 'text';
  /** Name in the log: the message id, 32 hexadecimal digits, of an own text; `MESSAGE-ID.ACCOUNT` of a received one. */
  readonly id: string;
  readonly mine: boolean;
  /** Of a file its caption, or its name. */
  readonly text: string;
  /** It is a file: `files.describe` tells more. */
  readonly file?: true | undefined;
  readonly sentAt: number;
  readonly status: MessageStatus | undefined;
  readonly failure: Obstacle | undefined;
  /** Received, and not marked read yet. */
  readonly unread: boolean;
  /** When it arrived, if it was put above other items more than a minute after it was written. */
  readonly late?: number | undefined;
  readonly doubt?: Doubt | undefined;
  /** Id of the item that it answers. That item may not be in the log, or not yet. */
  readonly replyTo?: string | undefined;
  readonly marks?: TextMarks | undefined;
  /** Place in the log: ascending, and by id where two are equal. */
  readonly order: number;
};

/**
 * The safety number of a contact was compared. `verified`: on this device, or by one that signed it with the account
 * key. `compared`: by another own device, which could not sign it.
 */
export type VerifiedMark = 'verified' | 'compared';

/** Something between messages that the reader should know. */
export type NoteItem = {
  readonly kind: 'note';
  readonly id: string;
  readonly at: number;
  /** As for a text. */
  readonly order: number;
  readonly note:
    | { readonly kind: 'gap'; readonly missing: number }
    | { readonly kind: 'conflict' }
    | { readonly kind: 'newer-version' }
    /** Envelopes that cannot be opened. */
    | { readonly kind: 'unopened'; readonly count: number }
    /** Envelopes that wait for a device list that names their sender. */
    | { readonly kind: 'held'; readonly count: number }
    | { readonly kind: 'renewed' }
    | { readonly kind: 'renewed-often' }
    | { readonly kind: 'not-confirmed-since'; readonly since: number }
    | { readonly kind: 'devices-changed' }
    /** The user's own devices. */
    | { readonly kind: 'own-devices-changed' }
    /** A verified contact has added so many devices. */
    | { readonly kind: 'device-added'; readonly count: number }
    /** The user has verified the contact, or has taken it back. */
    | { readonly kind: 'verification'; readonly mark: VerifiedMark | undefined }
    /** The peer says: 1 it leaves, 2 it asks that the conversation be deleted, 3 both. */
    | { readonly kind: 'farewell'; readonly wish: 1 | 2 | 3 }
    /** The peer's account has ended. */
    | { readonly kind: 'ended'; readonly reason: ErasureReason }
    /** The user has deleted what was here. */
    | { readonly kind: 'deleted-here' }
    /** When the other side answers, as it states. */
    | ({ readonly kind: 'availability' } & StatedHours)
    | { readonly kind: 'name'; readonly name: string };
};

export type TranscriptItem = TextItem | NoteItem;

export type Transcript = {
  readonly items: readonly TranscriptItem[];
  /** Older items exist before the first one. */
  readonly more: boolean;
  /** Newer items exist after the last one. */
  readonly newer: boolean;
};

/** One item after a commit: added or changed, or undefined if it is no longer shown. */
export type ItemChange = { readonly id: string; readonly item: TranscriptItem | undefined };

export type ConversationView = {
  readonly id: ConversationId;
  /** Address of the other side, 32 characters; undefined where there is more than one. */
  readonly peer: AccountId | undefined;
  /** The name that the peer gave itself. No one verified it. */
  readonly name: string | undefined;
  /** Absent: not verified. */
  readonly verified?: VerifiedMark | undefined;
  readonly preview:
    | {
        readonly text: string;
        readonly mine: boolean;
        readonly status: MessageStatus | undefined;
        /** Its sender took the message back: there is no text. */
        readonly deleted?: true | undefined;
      }
    | undefined;
  /**
   * Who can read along besides the two ends, by address, where a team answers; undefined where none does. The account
   * that wrote an item is in the item's id.
   */
  readonly members?: readonly { readonly address: AccountId; readonly name: string | undefined }[] | undefined;
  readonly unread: number;
  /** Place in the log of the first unread text. The engine may be behind: the text can be read by now. */
  readonly unreadFrom?: number | undefined;
  /**
   * Place in the list: when the newest message reached the server, or when we wrote it; 0 where there is a draft alone,
   * which is not in the list.
   */
  readonly at: number;
  readonly writing: boolean;
  readonly obstacle: Obstacle | undefined;
  /** The peer asks that the conversation be deleted, and the user has not answered. */
  readonly asksToDelete?: true | undefined;
  /** With an obstacle that passes: when the next try begins. */
  readonly retryAt?: number | undefined;
  /** The newest list is stale: since when nothing was confirmed. */
  readonly notConfirmedSince: number | undefined;
  readonly draft: string;
};

/** Why a client cannot run. Nothing is lost by any of them, except by `damaged` and `cleared`. */
export type ClientFailure =
  /** No secure context or no Web Crypto. */
  | 'unsupported'
  /** The browser lets us store nothing. */
  | 'storage-denied'
  /** The client ran until a newer build upgraded its database: a reload helps. */
  | 'newer-database'
  /** The database is from a newer build: a reload helps where the page loads that build. */
  | 'older-build'
  /** Another tab holds an upgrade of the database up, and has to be closed. */
  | 'other-tab'
  /** What is stored on this device does not open any more. */
  | 'damaged'
  /** The site's data was cleared while the client ran. */
  | 'cleared';

export type ClientState = ConnectionStatus & {
  readonly phase: 'loading' | 'no-identity' | 'ready' | 'failed';
  /** Address of the own account, 32 characters. */
  readonly address: AccountId | undefined;
  readonly name: string | undefined;
  /** With phase `failed`. */
  readonly failure: ClientFailure | undefined;
  /** False where the browser will forget everything with the window (memory store). */
  readonly durable: boolean;
  /** Messages that wait on this device. */
  readonly waiting: number;
  /** Files that are on their way from this device, of all conversations. */
  readonly uploads?: number | undefined;
  /**
   * How far the server's clock is ahead of this device's clock, in whole minutes, as milliseconds. All times that views
   * have are the server's. Absent while it is not known.
   */
  readonly clockAheadMs?: number | undefined;
};

/**
 * What changed since the last read. Without `changed` or `changes` anything may have changed, so read everything again:
 * this tab was cut off from the others, or one commit changed very many items.
 */
export type ChatEvent =
  | { readonly kind: 'state' }
  /** This profile was deleted, here or in another tab: the client is closed. */
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'conversations'; readonly changed?: readonly ConversationView[] }
  | { readonly kind: 'transcript'; readonly conversation: ConversationId; readonly changes?: readonly ItemChange[] }
  /** New incoming message, committed. */
  | { readonly kind: 'received'; readonly conversation: ConversationId; readonly id: string };

export type ReceiptSettings = { readonly delivered: boolean; readonly read: boolean };
