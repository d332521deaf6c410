/**
 * The rows that the client stores, by table. Each has one writer: the engine, or tabs where the comment says so.
 */
import type { ConversationId } from '../base/conversation-id.ts';
import type {
  AccountId,
  DeviceId,
  EnvelopeId,
  MessageId,
  ParsedEnvelope,
  ParsedSend,
  PrekeyKind,
} from '@cipherchat/protocol';
import { outboxRuleOf, type KindNumber, type SentBody } from '../contents/registry.ts';
import type { StoredValue, Table } from '../storage/port.ts';
import type { ConversationEnd } from './conversation-end.ts';
import { conversationRows } from './conversation-rows.ts';
import type { EnvelopeKey, TroubleKey } from './device-keys.ts';
import { defineRows, type PlainRows, type Upgrade } from './define-rows.ts';
import type { KeptReading } from '../clock/server-clock.ts';
import type { DeviceOrder } from '../contents/content-order.ts';
import type { Written } from './written-text.ts';
import type { NumberRange } from '../unread/read-set.ts';
import type { KeptObstacle, Passing } from '../base/obstacle.ts';
import type { MessageStatus, NoteItem, Obstacle, ReceiptSettings, TextItem, VerifiedMark } from '../base/view.ts';

type Place = readonly [group: string, order: number];

type Manner = { readonly cached?: boolean; readonly upgrades?: readonly Upgrade[] };

/**
 * A record that is stored as it is. If a change of its type does not fit old rows, it needs an upgrade
 * (`docs/data-at-rest.md`).
 */
export const plain = <T extends StoredValue, K extends string = string>(
  table: Table,
  place: (value: T) => Place,
  { cached = false, upgrades = [] }: Manner = {},
): PlainRows<T, K> =>
  defineRows<T, T, K>({
    table,
    cached,
    upgrades,
    toRow: (key, value) => {
      const [group, order] = place(value);
      return { key, group, order, value };
    },
    fromRow: (row) => row.value as T,
  });

const account = <T extends StoredValue>(manner?: Manner): PlainRows<T> =>
  plain<T>('account', () => ['account', 0], manner);

/** Key `name`; written by tabs. */
export const names = account<{ readonly name: string }>();
/** Key `receipts`; written by tabs. */
export const receiptSettings = account<ReceiptSettings>();
/** Key `clock`: what was known last of the server's time. 0.1.0 wrote no `at`. */
export const clockOffsets = account<KeptReading>({ cached: true });
/** Keys `token`, which is used so long by the corrected clock, and `registered`. */
export const tokens = account<{ readonly token: string; readonly until: number }>();
export const registrations = account<{ readonly at: number }>();
/** Key `invitation`: goes along with registrations; written by tabs. One that was used does nothing more. */
export const invitations = account<{ readonly code: string }>();
/** Key `stock`: the next id of each kind of prekey, which is never used twice. */
export const stocks = account<{ readonly next: Readonly<Record<string, number>> }>();
/** Key `strangers`: times of session renewals with devices from which nothing was ever authenticated. */
export const strangerRenewals = account<{ readonly at: readonly number[] }>();
export type HeldTotals = Readonly<Record<AccountId, { readonly count: number; readonly bytes: number }>>;
/** Key `held`: number and bytes of envelopes that are kept for a later try, by account. */
export const heldTotals = account<HeldTotals>();
/** Key `unread`: number of unread received texts, and the engine that counted them (`unread-total.ts`). */
export const unreadTotals = account<{ readonly unread: number; readonly engine: number }>({ cached: true });

export type OwnListRecord = { readonly version: number; readonly bytes: Uint8Array; readonly published: boolean };
/** Every list that this account signed, stored before it is published. The number in the key is its version. */
export const ownLists = plain<OwnListRecord, `list:${number}`>('account', ({ version }) => ['lists', version]);

export type PrekeyRecord = {
  readonly kind: PrekeyKind;
  readonly id: number;
  /** Signed record, 128 or 1280 bytes. */
  readonly record: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly created: number;
  readonly expires: number;
  /** Kinds 1 and 3: when a newer one took its place. Kinds 2 and 4: when it was found to be handed out. */
  readonly replaced?: number | undefined;
};

/** `in-log`: the content is in the row of the text in the log. */
export type KeptContent = Uint8Array | 'in-log';

/** Stage 1: not sealed yet. */
type Unsealed = { readonly body: SentBody; readonly content?: undefined };
/** Stage 2: sealed before. Re-sends too, which have no body. 0.1.0 kept the whole body, and the bytes of texts. */
type OnceSealed = {
  readonly body?: { readonly type: KindNumber } | undefined;
  /** Fixed when the message is sealed for the first time; later seals carry the same bytes. */
  readonly content: KeptContent;
};

/** A message on its way out. */
export type OutboxRecord = Written &
  (Unsealed | OnceSealed) & {
    readonly conversation: ConversationId;
    /** Sent to this device only; states no list (PROTOCOL 6). */
    readonly device?: DeviceId | undefined;
    /** Asks for a new session first (PROTOCOL 11). */
    readonly renews?: boolean | undefined;
    /** The message that this row sends again. The key of such a row has the form of a message id, but is not one. */
    readonly messageId?: MessageId | undefined;
    /** How often this content was sent again to a device. */
    readonly resent?: number | undefined;
    readonly send?: ParsedSend | undefined;
    /** The other sends of the same content, where it goes to too many devices for one. Up to 0.1.0 none was written. */
    readonly more?: readonly ParsedSend[] | undefined;
    /** Position in the order of sealing. */
    readonly sequence?: number | undefined;
    readonly failure?: KeptObstacle | undefined;
    /** Why a text waits that cannot be sealed yet, while its conversation has no row. Builds up to 0.1.0 write none. */
    readonly waits?: { readonly obstacle: Obstacle; readonly retryAt: number | undefined } | undefined;
  };

/**
 * The user's texts are in `text`, all other contents in `control`, and messages that need a decision of the user in
 * `failed`. Tabs write stage 1.
 */
export const OUTBOX_GROUPS = ['text', 'control', 'failed'] as const;
export const outboxGroup = ({ body, failure, device }: OutboxRecord): (typeof OUTBOX_GROUPS)[number] => {
  if (failure !== undefined) return 'failed';
  const isWritten = body !== undefined && outboxRuleOf(body) === 'keep';
  return isWritten && device === undefined ? 'text' : 'control';
};

/** Key: message id. */
export const outbox = conversationRows<OutboxRecord, MessageId>('outbox', (value) => [
  outboxGroup(value),
  value.sentAt,
]);

export type TextRecord = {
  readonly kind: 'text';
  readonly conversation: ConversationId;
  readonly order: number;
  readonly mine: boolean;
  /** The time to show, which is another thing than the place `order`. */
  readonly sentAt: number;
  /** Status of our own text when the row was written, which is done once. Later statuses are in `statuses`. */
  readonly status?: MessageStatus | undefined;
  /** Only 0.1.0 wrote it. */
  readonly failure?: Obstacle | undefined;
  /** 1-based position among the received texts of the conversation; 0 for our own. */
  readonly number: number;
  /** HASH16 of the content, if the text was received. */
  readonly hash?: Uint8Array | undefined;
  /** Sending device of a received text, and its counter. Up to 0.1.0 none was written. */
  readonly device?: DeviceId | undefined;
  readonly counter?: number | undefined;
  /** When the server stored it, if it was put above other items more than a minute after it was written. */
  readonly late?: number | undefined;
  /** None of these three were written up to 0.1.0. */
  readonly doubt?: TextItem['doubt'];
  /** Key of the message that it answers; in `content` of a text that was sealed here. */
  readonly replyTo?: string | undefined;
  readonly marks?: TextItem['marks'];
} &
  /** `text`: as it is shown, also where `content` has another wording. */
  (
    | { readonly text: string; readonly content?: Uint8Array | undefined }
    /** The content: of a text sealed here, whose bytes are sent again (0.1.0 wrote `text` here too), and of a file. */
    | { readonly content: Uint8Array; readonly text?: undefined }
  );
export type NoteRecord = {
  readonly kind: 'note';
  readonly conversation: ConversationId;
  readonly order: number;
  readonly at: number;
  readonly note: NoteItem['note'];
  readonly hash?: Uint8Array | undefined;
};
/** A content that is not shown, or no longer. The row is kept so that a repeat is recognised. */
export type MarkRecord = {
  readonly kind: 'mark';
  readonly conversation: ConversationId;
  readonly order: number;
  readonly hash?: Uint8Array | undefined;
};
export type MessageRecord = TextRecord | NoteRecord | MarkRecord;
/** Key: message id for our own texts, `MESSAGE-ID.ACCOUNT` for received ones, any other form for notes. */
export const messages = conversationRows<MessageRecord>(
  'messages',
  ({ kind, conversation, order }) => [kind === 'mark' ? `marks:${conversation}` : conversation, order],
  { cached: true },
);

export type ConversationRecord = {
  readonly conversation: ConversationId;
  /** The server's time at which the newest text arrived, or was written here. The list is in this order. */
  readonly at: number;
  /** Greatest display order of the items. */
  readonly newest: number;
  /** Number of texts received. */
  readonly received: number;
  /** A `ReadSet` of texts: read, and receipted if the user wants that. `unreadFrom`: order of the first other one. */
  readonly receipted: number;
  readonly receiptedBeyond?: readonly NumberRange[] | undefined;
  readonly unreadFrom?: number | undefined;
  readonly name?: string | undefined;
  /** Our name as it was last sent to the peer. */
  readonly toldName?: string | undefined;
  readonly preview?:
    | {
        readonly id: string;
        readonly text: string;
        readonly mine: boolean;
        readonly status?: MessageStatus | undefined;
        readonly deleted?: true | undefined;
      }
    | undefined;
  /** Who else takes part, be it nobody: a team's conversation. Not written up to 0.1.0. */
  readonly members?: readonly AccountId[] | undefined;
  readonly memberNames?: Readonly<Record<AccountId, string>> | undefined;
  readonly own: { readonly counter: number; readonly previous: Uint8Array; readonly order: number };
  /** What each device of the other side has sent so far, by device id. */
  readonly devices: Readonly<Record<DeviceId, DeviceOrder>>;
  readonly obstacle?: KeptObstacle | undefined;
  readonly passing?: Passing | undefined;
  /** The peer has left. Up to 0.1.0 none was written. */
  readonly ended?: ConversationEnd | undefined;
  /** The peer asks that the conversation be deleted, and the user has not answered. Up to 0.1.0 none was written. */
  readonly asksToDelete?: true | undefined;
  /** When the visitor got the opening hours last, and whether that was after an answer. Not up to 0.1.0. */
  readonly toldHours?: { readonly at: number; readonly answered: boolean } | undefined;
  /** Key of the newest note about envelopes that could not be opened. */
  readonly unopened?: string | undefined;
  /** Since when the newest verified list of the peer confirms it. */
  readonly issued?: number | undefined;
  /** As `beliefs` has it. Up to 0.1.0 none was written. */
  readonly verified?: VerifiedMark | undefined;
};
/** Key: id of the conversation. */
export const conversations = conversationRows<ConversationRecord, ConversationId>(
  'conversations',
  ({ at }) => ['conversations', at],
  { cached: true },
);

export type Draft = { readonly conversation: ConversationId; readonly text: string };
/** Written by tabs. */
export const drafts = conversationRows<Draft, `draft:${ConversationId}`>('conversations', () => ['drafts', 0]);

export type TroubleRecord = {
  readonly account: AccountId;
  /** Envelopes that could not be opened and were not requested again yet. */
  readonly missing: readonly EnvelopeId[];
  /** Whether these are asked for in the session that there is: it works, and they came too late for it. */
  readonly inSession?: boolean | undefined;
  /** Times at which a session was renewed, and at which a request was answered. */
  readonly renewed: readonly number[];
  readonly answered: readonly number[];
  /** Time since which the device has stated an older list of ours. */
  readonly lagsSince?: number | undefined;
};
export const troubles = plain<TroubleRecord, TroubleKey>(
  'sessions',
  ({ missing }) => [missing.length > 0 ? 'missing' : 'trouble', 0],
  { cached: true },
);

export type HeldRecord = { readonly at: number; readonly envelope: ParsedEnvelope };
export const held = plain<HeldRecord, EnvelopeKey>('held', ({ at, envelope }) => [envelope.sender.account, at]);

export type LedgerRecord = {
  readonly conversation: ConversationId;
  readonly messageId: MessageId;
  readonly sentAt: number;
  readonly content?: KeptContent | undefined;
  readonly devices: readonly DeviceId[];
  readonly delivered: readonly DeviceId[];
  readonly doneAt?: number | undefined;
  readonly resent: number;
};
export const ledgerGroup = (conversation: ConversationId): { readonly waiting: string; readonly done: string } => ({
  waiting: conversation,
  done: `done:${conversation}`,
});
/** Group of rows without content, which only say to which message an envelope belongs. */
export const BARE = 'bare';
/** Key: envelope id. */
export const ledger = conversationRows<LedgerRecord, EnvelopeId>(
  'ledger',
  ({ conversation, content, doneAt, sentAt }) => {
    if (content === undefined) return [BARE, sentAt];
    return doneAt === undefined
      ? [ledgerGroup(conversation).waiting, sentAt]
      : [ledgerGroup(conversation).done, doneAt];
  },
  { cached: true },
);
