/** What a user interface shows. Views are values; the interface reads a new one after each event. */
import type { AccountId } from '@cipherchat/protocol';
import type { ConversationId } from './conversation-id.ts';
import type { Obstacle } from './obstacle.ts';

export type { Obstacle } from './obstacle.ts';

export type ConnectionState = 'connecting' | 'online' | 'offline';

/**
 * `waiting`: no connection; the client sends it later by itself. `not-sent`: the user has to decide; `failure` says
 * why.
 */
export type MessageStatus = 'sending' | 'waiting' | 'sent' | 'delivered' | 'read' | 'not-sent';

export type TextItem = {
  readonly kind: 'text';
  /** Name in the log: the message id, 32 hexadecimal digits, of an own text; `MESSAGE-ID.ACCOUNT` of a received one. */
  readonly id: string;
  readonly mine: boolean;
  readonly text: string;
  readonly sentAt: number;
  readonly status: MessageStatus | undefined;
  readonly failure: Obstacle | undefined;
  /** Arrived while the user was away from the log and not marked read yet. */
  readonly unread: boolean;
  /** Place in the log: ascending, and by id where two are equal. */
  readonly order: number;
};

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
    | { readonly kind: 'renewed' }
    | { readonly kind: 'renewed-often' }
    | { readonly kind: 'not-confirmed-since'; readonly since: number }
    | { readonly kind: 'devices-changed' }
    | { readonly kind: 'name'; readonly name: string };
};

export type TranscriptItem = TextItem | NoteItem;

export type Transcript = {
  readonly items: readonly TranscriptItem[];
  /** Older items exist before the first one. */
  readonly more: boolean;
};

/** One item after a commit: added or changed, or undefined if it is no longer shown. */
export type ItemChange = { readonly id: string; readonly item: TranscriptItem | undefined };

export type ConversationView = {
  readonly id: ConversationId;
  /** Address of the other side, 32 characters; undefined where there is more than one. */
  readonly peer: AccountId | undefined;
  /** The name that the peer gave itself. No one verified it. */
  readonly name: string | undefined;
  readonly preview:
    { readonly text: string; readonly mine: boolean; readonly status: MessageStatus | undefined } | undefined;
  readonly unread: number;
  /** Time of the newest item, or of the beginning; 0 where there is a draft alone, which is not in the list. */
  readonly at: number;
  readonly writing: boolean;
  readonly obstacle: Obstacle | undefined;
  /** The newest list is stale: since when nothing was confirmed. */
  readonly notConfirmedSince: number | undefined;
  readonly draft: string;
};

/** Why a client cannot run. Nothing is lost by any of them. */
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
  | 'other-tab';

export type ClientState = {
  readonly phase: 'loading' | 'no-identity' | 'ready' | 'failed';
  readonly connection: ConnectionState;
  /** Address of the own account, 32 characters. */
  readonly address: AccountId | undefined;
  readonly name: string | undefined;
  /** With phase `failed`. */
  readonly failure: ClientFailure | undefined;
  /** False where the browser will forget everything with the window (memory store). */
  readonly durable: boolean;
  /** Messages that wait on this device. */
  readonly waiting: number;
};

/**
 * What changed since the last read. Without `changed` or `changes` anything may have changed, so read everything again:
 * this tab was cut off from the others, or one commit changed very many items.
 */
export type ChatEvent =
  | { readonly kind: 'state' }
  | { readonly kind: 'conversations'; readonly changed?: readonly ConversationView[] }
  | { readonly kind: 'transcript'; readonly conversation: ConversationId; readonly changes?: readonly ItemChange[] }
  /** New incoming message, committed. */
  | { readonly kind: 'received'; readonly conversation: ConversationId; readonly id: string };

export type ReceiptSettings = { readonly delivered: boolean; readonly read: boolean };
