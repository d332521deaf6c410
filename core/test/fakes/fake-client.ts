/**
 * Door of `@cipherchat/core/fakes`: a client without keys, storage and network, for tests of user interfaces. It holds
 * what a test puts in, tells of changes as the real one does, and records what the interface asked for. One file per
 * subject of the façade.
 */
import { parseConversationId, type ConversationId } from '../../src/base/conversation-id.ts';
import type { ChatErrorCode } from '../../src/base/errors.ts';
import type { Diagnostics } from '../../src/base/diagnostics.ts';
import type { ChatEvent, ClientState, TranscriptItem } from '../../src/base/view.ts';
import type { ChatClient } from '../../src/facade/chat-client.ts';
import { FakeAccount } from './account.ts';
import { FakeBackup } from './backup.ts';
import { FakeConnectionCheck } from './connection-check.ts';
import { FakeDevices } from './devices.ts';
import { FakeContacts } from './contacts.ts';
import { FakeConversations } from './conversations.ts';
import { fakeDiagnostics } from './diagnostics.ts';
import { FakeFiles } from './files.ts';
import { FakeWorld, type Call, type FakeConversation } from './fake-world.ts';
import { textItem } from './items.ts';
import { FakeHours } from './hours.ts';
import { FakeMessages } from './messages.ts';
import { FakeExport } from './export.ts';
import { FakeReplies } from './replies.ts';
import { FakeTeam } from './team.ts';
import { FakeTeamRoom } from './team-room.ts';
import { FakeSearch } from './search.ts';
import { FakeVerification } from './verification.ts';
import { FakeVisit, FakeVisitors } from './visitors.ts';

export { deviceNamed } from './devices.ts';
export { READY, type FakeConversation } from './fake-world.ts';
export { noteItem, ownItem, textItem } from './items.ts';

/** The id that a test writes down: an address for a direct conversation. */
export const conversationNamed = (text: string): ConversationId => {
  const id = parseConversationId(text);
  if (id === undefined) throw new TypeError(`not the id of a conversation: ${text}`);
  return id;
};

export class FakeClient implements ChatClient {
  readonly #world: FakeWorld;
  readonly account: FakeAccount;
  readonly conversations: FakeConversations;
  readonly messages: FakeMessages;
  readonly files: FakeFiles;
  readonly connectionCheck: FakeConnectionCheck;
  readonly devices: FakeDevices;
  readonly backup: FakeBackup;
  readonly verification: FakeVerification;
  readonly contacts: FakeContacts;
  readonly search: FakeSearch;
  readonly replies: FakeReplies;
  readonly team: FakeTeam;
  readonly teamRoom: FakeTeamRoom;
  readonly export: FakeExport;
  readonly hours: FakeHours;
  readonly visit: FakeVisit;
  readonly visitors: FakeVisitors;
  closed = false;

  constructor(conversations: readonly FakeConversation[] = [], state: Partial<ClientState> = {}) {
    this.#world = new FakeWorld(conversations, state);
    this.account = new FakeAccount(this.#world);
    this.conversations = new FakeConversations(this.#world);
    this.messages = new FakeMessages(this.#world);
    this.files = new FakeFiles(this.#world);
    this.connectionCheck = new FakeConnectionCheck(this.#world);
    this.devices = new FakeDevices(this.#world);
    this.backup = new FakeBackup(this.#world);
    this.verification = new FakeVerification(this.#world);
    this.contacts = new FakeContacts(this.#world);
    this.search = new FakeSearch(this.#world);
    this.replies = new FakeReplies(this.#world);
    this.team = new FakeTeam(this.#world);
    this.teamRoom = new FakeTeamRoom(this.#world);
    this.export = new FakeExport(this.#world, this.contacts);
    this.hours = new FakeHours(this.#world);
    this.visit = new FakeVisit(this.#world);
    this.visitors = new FakeVisitors(this.#world);
  }

  /** Every change that the interface asked for, in order. */
  get calls(): readonly Call[] {
    return this.#world.calls;
  }

  /** What the calls of one method were given: `called('messages.send')`. */
  called(method: string): readonly (readonly unknown[])[] {
    return this.#world.calls.flatMap(([name, ...given]) => (name === method ? [given] : []));
  }

  /** What identity, messages and settings are refused with from now on; undefined for nothing. */
  refuse(code: ChatErrorCode | undefined): void {
    this.#world.refusal = code;
  }

  /** The clock that sent and received messages get their time from. */
  useClock(now: () => number): void {
    this.#world.now = now;
  }

  set(state: Partial<ClientState>): this {
    this.#world.setState(state);
    return this;
  }

  /** Changes a conversation, or begins it. */
  update(conversation: ConversationId, change: Partial<FakeConversation>): this {
    this.#world.update(conversation, change);
    return this;
  }

  items(conversation: ConversationId): readonly TranscriptItem[] {
    return this.#world.items(conversation);
  }

  draft(conversation: ConversationId): string | undefined {
    return this.#world.conversations.get(conversation)?.draft;
  }

  /** A message arrives; it stands after everything else, whatever time of day the test runs at. */
  receive(conversation: ConversationId, text: string): void {
    const item = textItem(text, Math.max(this.#world.now(), this.#world.newest() + 1), { unread: true });
    this.#world.add(conversation, item);
    this.#world.emit({ kind: 'received', conversation, id: item.id });
  }

  state(): ClientState {
    return this.#world.state;
  }

  subscribe(listener: (event: ChatEvent) => void): () => void {
    this.#world.listeners.add(listener);
    return () => this.#world.listeners.delete(listener);
  }

  reconnect(): void {
    this.#world.asked('reconnect');
  }

  async diagnostics(): Promise<Diagnostics> {
    return fakeDiagnostics(this.#world.state);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.#world.listeners.clear();
  }
}
