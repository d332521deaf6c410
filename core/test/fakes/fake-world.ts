/**
 * What the facets of a fake client share: state, conversations, listeners, and a record of what the interface asked
 * for.
 */
import { AccountId } from '@cipherchat/protocol';
import { ChatError, type ChatErrorCode } from '../../src/base/errors.ts';
import { peerOf, type ConversationId } from '../../src/base/conversation-id.ts';
import type {
  ChatEvent,
  ClientState,
  ConversationView,
  ItemChange,
  TextItem,
  TranscriptItem,
} from '../../src/base/view.ts';
import { isText, timeOf } from './items.ts';

export type FakeConversation = {
  readonly id: ConversationId;
  readonly items: readonly TranscriptItem[];
  /** The safety number; undefined as before the first device list of the peer. */
  readonly number?: string;
} & Partial<Omit<ConversationView, 'id' | 'peer' | 'preview' | 'at'>>;

/** Name of the method as `facet.method`, and what it was given. */
export type Call = readonly [method: string, ...given: unknown[]];

export const READY: ClientState = {
  phase: 'ready',
  connection: 'online',
  cause: undefined,
  retryAt: undefined,
  address: AccountId.parse('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly'),
  name: 'Larch & Loam',
  failure: undefined,
  durable: true,
  waiting: 0,
};

export class FakeWorld {
  readonly conversations: Map<ConversationId, FakeConversation>;
  readonly listeners = new Set<(event: ChatEvent) => void>();
  readonly calls: Call[] = [];
  state: ClientState;
  /** What every change is refused with. */
  refusal: ChatErrorCode | undefined;
  now: () => number = Date.now;

  constructor(conversations: readonly FakeConversation[], state: Partial<ClientState>) {
    this.conversations = new Map(conversations.map((one) => [one.id, one]));
    this.state = { ...READY, ...state };
  }

  /** Records a change that the interface asks for, and refuses it where the test wants that. */
  asked(...call: Call): void {
    this.calls.push(call);
    if (this.refusal !== undefined) throw new ChatError(this.refusal);
  }

  setState(change: Partial<ClientState>): void {
    this.state = { ...this.state, ...change };
    this.emit({ kind: 'state' });
  }

  /** Changes a conversation, or begins it. */
  update(id: ConversationId, change: Partial<FakeConversation>): void {
    const before = this.conversations.get(id) ?? { id, items: [] };
    const after = { ...before, ...change };
    this.conversations.set(id, after);
    this.emit({ kind: 'transcript', conversation: id, changes: this.#changes(before.items, after) });
    this.emit({ kind: 'conversations', changed: [this.view(after)] });
  }

  add(id: ConversationId, item: TextItem): void {
    this.update(id, { items: [...(this.conversations.get(id)?.items ?? []), item] });
  }

  items(id: ConversationId): readonly TranscriptItem[] {
    return (this.conversations.get(id)?.items ?? []).map((item) =>
      isText(item) ? { ...item, status: this.#shown(item.status) } : item,
    );
  }

  view({ items, ...rest }: FakeConversation): ConversationView {
    const last = items.findLast(isText);
    return {
      name: undefined,
      unread: items.filter((item) => isText(item) && item.unread).length,
      unreadFrom: items.find((item) => isText(item) && item.unread)?.order,
      writing: false,
      obstacle: undefined,
      notConfirmedSince: undefined,
      draft: '',
      ...rest,
      peer: peerOf(rest.id),
      preview: last && { text: last.text, mine: last.mine, status: this.#shown(last.status) },
      at: timeOf(items.at(-1)),
    };
  }

  /** Time of the newest item of all conversations. */
  newest(): number {
    return Math.max(0, ...[...this.conversations.values()].map(({ items }) => timeOf(items.at(-1))));
  }

  emit(event: ChatEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  #changes(before: readonly TranscriptItem[], { id, items }: FakeConversation): readonly ItemChange[] {
    const kept = new Set(items.map((item) => item.id));
    const gone = before.filter((item) => !kept.has(item.id)).map((item) => ({ id: item.id, item: undefined }));
    const put = this.items(id).filter((_, i) => !before.includes(items[i]!));
    return [...gone, ...put.map((item) => ({ id: item.id, item }))];
  }

  #shown(status: TextItem['status']): TextItem['status'] {
    return status === 'sending' && this.state.connection === 'offline' ? 'waiting' : status;
  }
}
