/** What the user interface sees of the client. Views are values; a new one is read after each event. */

export type ConnectionState = 'connecting' | 'online' | 'offline';

/** Waiting: no connection, it goes out by itself. Not sent: the user has to decide; `failure` says why. */
export type MessageStatus = 'sending' | 'waiting' | 'sent' | 'delivered' | 'read' | 'not-sent';

/** Why nothing can be sent to an account, or why a message was not sent. Each has its words in the locales. */
export type Obstacle =
  /** The server gave keys or a list that are not the address's: `bad-signature`, `bad-chain`, `malformed`. */
  | 'other-keys'
  /** Two different lists of one version exist. */
  | 'fork'
  /** An older list than one seen before, or than the page demands. */
  | 'rollback'
  /** The owner has been away for more than 45 days: no list that is fresh enough to begin with. */
  | 'away-too-long'
  /** The server does not know the address. */
  | 'unknown-address'
  /** The server refuses for now (`rate-limited`, `mailbox-full`). */
  | 'refused'
  /** This browser cannot store: quota or private mode. */
  | 'storage';

export type TextItem = {
  readonly kind: 'text';
  /** Message id, 32 hexadecimal digits. */
  readonly id: string;
  readonly mine: boolean;
  readonly text: string;
  readonly sentAt: number;
  readonly status: MessageStatus | undefined;
  readonly failure: Obstacle | undefined;
  /** Arrived while the user was away from the log and not marked read yet. */
  readonly unread: boolean;
};

/** Something between messages that the reader should know. */
export type NoteItem = {
  readonly kind: 'note';
  readonly id: string;
  readonly at: number;
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

export type ConversationView = {
  /** The peer's address, 32 characters. */
  readonly peer: string;
  /** As the peer calls itself; nobody checked it. */
  readonly name: string | undefined;
  readonly preview:
    { readonly text: string; readonly mine: boolean; readonly status: MessageStatus | undefined } | undefined;
  readonly unread: number;
  /** Time of the newest item, or of the beginning. */
  readonly at: number;
  readonly writing: boolean;
  readonly obstacle: Obstacle | undefined;
  /** The newest list is stale: since when nothing was confirmed. */
  readonly notConfirmedSince: number | undefined;
  readonly draft: string;
};

export type ClientState = {
  readonly phase: 'loading' | 'no-identity' | 'ready' | 'failed';
  readonly connection: ConnectionState;
  readonly address: string | undefined;
  readonly name: string | undefined;
  /** With phase `failed`: no secure context or Web Crypto, storage denied, or a newer version of the database. */
  readonly failure: 'unsupported' | 'storage-denied' | 'newer-database' | undefined;
  /** False where the browser will forget everything with the window (memory store). */
  readonly durable: boolean;
  /** Messages that wait on this device. */
  readonly waiting: number;
};

export type ChatEvent =
  | { readonly kind: 'state' }
  | { readonly kind: 'conversations' }
  | { readonly kind: 'transcript'; readonly peer: string }
  /** New incoming message, committed. */
  | { readonly kind: 'received'; readonly peer: string; readonly id: string };

export type ReceiptSettings = { readonly delivered: boolean; readonly read: boolean };

export interface ChatClient {
  state(): ClientState;
  /** Listeners are called after the commit, in every tab. */
  subscribe(listener: (event: ChatEvent) => void): () => void;
  /** Makes keys on this device; needs no network. Does nothing when an identity is there. */
  createIdentity(options: { readonly name?: string }): Promise<void>;
  /** Newest first. */
  conversations(): Promise<readonly ConversationView[]>;
  /** Undefined before the first message. */
  conversation(peer: string): Promise<ConversationView | undefined>;
  /** The newest `limit` items, in display order; `limit` grows as the reader scrolls up. */
  transcript(peer: string, limit: number): Promise<Transcript>;
  /** Keeps the message at once and sends it when it can; makes the identity if there is none. Text of 1 to 16,384 bytes, else a `ChatError` `text-too-long`. */
  send(peer: string, text: string): Promise<string>;
  /** Tries a message that was not sent again, under the same message id. */
  retry(id: string): Promise<void>;
  /** Everything received so far has been seen; sends read receipts if they are on. */
  markRead(peer: string): Promise<void>;
  /** Call on input; the client spaces the notices. */
  setWriting(peer: string, writing: boolean): void;
  saveDraft(peer: string, text: string): Promise<void>;
  setName(name: string): Promise<void>;
  receipts(): Promise<ReceiptSettings>;
  setReceipts(settings: ReceiptSettings): Promise<void>;
  /** Twelve groups of five digits; undefined before the peer's list was seen. */
  safetyNumber(peer: string): Promise<string | undefined>;
  close(): Promise<void>;
}
