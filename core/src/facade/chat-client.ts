/**
 * The client as a user interface, a worker or a bot sees it, divided by subject. A new subject is an interface in this
 * folder, an implementation in `tabs/`, a fake in `core/test/fakes`, and one line in each of `ChatClient`, `TabClient`,
 * `failedClient`, `FakeClient`.
 */
import type { Diagnostics } from '../base/diagnostics.ts';
import type { ChatEvent, ClientState } from '../base/view.ts';
import type { AccountFacet } from './account.ts';
import type { BackupFacet } from './backup.ts';
import type { ConnectionCheckFacet } from './connection-check.ts';
import type { DevicesFacet } from './devices.ts';
import type { ContactsFacet } from './contacts.ts';
import type { ConversationsFacet } from './conversations.ts';
import type { ExportFacet } from './export.ts';
import type { FilesFacet } from './files.ts';
import type { HoursFacet } from './hours.ts';
import type { MessagesFacet } from './messages.ts';
import type { RepliesFacet } from './replies.ts';
import type { SearchFacet } from './search.ts';
import type { TeamFacet } from './team.ts';
import type { TeamRoomFacet } from './team-room.ts';
import type { VerificationFacet } from './verification.ts';
import type { VisitFacet } from './visit.ts';
import type { VisitorsFacet } from './visitors.ts';

export interface ChatClient {
  readonly account: AccountFacet;
  readonly conversations: ConversationsFacet;
  readonly messages: MessagesFacet;
  /** Undefined for a client that could not start. */
  readonly files?: FilesFacet | undefined;
  /** Undefined for a client that could not start. */
  readonly visit?: VisitFacet | undefined;
  readonly connectionCheck: ConnectionCheckFacet;
  /** Undefined in a widget. */
  readonly devices?: DevicesFacet | undefined;
  /** Undefined for a client that makes no backups: that of a visitor, and one that could not start. */
  readonly backup?: BackupFacet | undefined;
  /** Undefined in a widget. */
  readonly verification?: VerificationFacet | undefined;
  /** Undefined in a widget. */
  readonly contacts?: ContactsFacet | undefined;
  /** Undefined in a widget. */
  readonly search?: SearchFacet | undefined;
  /** Undefined in a widget. */
  readonly replies?: RepliesFacet | undefined;
  /** Undefined in a widget. */
  readonly export?: ExportFacet | undefined;
  /** Undefined in a widget, which shows the hours as a note. */
  readonly hours?: HoursFacet | undefined;
  /** Undefined in a widget. */
  readonly visitors?: VisitorsFacet | undefined;
  /** Undefined in a widget. */
  readonly team?: TeamFacet | undefined;
  /** Undefined in a widget. */
  readonly teamRoom?: TeamRoomFacet | undefined;
  state(): ClientState;
  /** The client calls listeners after the commit, in every tab. The returned function unsubscribes. */
  subscribe(listener: (event: ChatEvent) => void): () => void;
  /** Tries to connect now, instead of at `state().retryAt`. */
  reconnect(): void;
  /**
   * The events of this tab, for the user to attach to a report: events, codes, counts and durations. No texts, names,
   * addresses, ids or keys. Never rejects, also not after `close`.
   */
  diagnostics(): Promise<Diagnostics>;
  /** Closes the client. Every later call is refused with a `ChatError` `closed`. */
  close(): Promise<void>;
}
