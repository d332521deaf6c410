/** The shared fake client in a conversation with the owner of the widget, at a fixed time. */
import {
  conversationNamed,
  FakeClient,
  noteItem,
  ownItem,
  textItem,
  type FakeConversation,
} from '@cipherchat/core/fakes';
import { peerOf, type NoteItem, type TextItem, type TranscriptItem } from '@cipherchat/core/view';

/** Conversation with the owner, which is also the owner's address. */
export const OWNER = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');
export const OWNER_ACCOUNT = peerOf(OWNER)!;
/** Noon of a Wednesday, in the time zone of the machine that runs the test. */
export const NOW = new Date(2026, 10, 25, 12, 0).getTime();

const ADDRESS = peerOf(conversationNamed('b7wq3n5kz2mxt6ya4hcd2vjr5eplg3ou'));

export const theirs = (text: string, more: Partial<TextItem> = {}): TextItem =>
  textItem(text, more.sentAt ?? NOW, more);

export const mine = (text: string, status: TextItem['status'] = 'read', more: Partial<TextItem> = {}): TextItem =>
  ownItem(text, more.sentAt ?? NOW, status, more);

export const note = (what: NoteItem['note'], at = NOW): NoteItem => noteItem(what, at);

export class ClientOfVisitor extends FakeClient {
  /** Without items there is no conversation yet. */
  constructor(items: readonly TranscriptItem[] = []) {
    super(items.length === 0 ? [] : [{ id: OWNER, items }], { address: ADDRESS, name: undefined });
    this.useClock(() => NOW);
    this.messages.outcome = 'sending';
  }

  /** Changes the conversation with the owner. */
  view(change: Partial<FakeConversation>): this {
    return this.update(OWNER, change);
  }

  /** Adds messages at the end of the conversation with the owner. */
  append(...items: readonly TranscriptItem[]): void {
    this.update(OWNER, { items: [...this.items(OWNER), ...items] });
  }

  hear(text: string): void {
    this.receive(OWNER, text);
  }
}
