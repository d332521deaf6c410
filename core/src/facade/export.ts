/** What was written, as plain records for a file of the user. Nothing leaves the device by it. */
import type { ConversationId } from '../base/conversation-id.ts';
import type {
  ConversationView,
  Doubt,
  FileView,
  MessageStatus,
  NoteItem,
  Obstacle,
  VerifiedMark,
} from '../base/view.ts';
import type { TeamNote } from './team-room.ts';

/** Begins a conversation: its messages and notes follow, those of the team in their places. */
export type ExportedConversation = {
  readonly kind: 'conversation';
  readonly conversation: ConversationId;
  /** Address of the contact; undefined where there is more than one. */
  readonly address: ConversationView['peer'];
  /** Name that the user gave. */
  readonly name: string | undefined;
  /** Name that the contact gave itself. No one checked it. */
  readonly callsItself: string | undefined;
  /** The safety number of the contact was compared. */
  readonly verified: VerifiedMark | undefined;
  readonly tags: readonly string[];
};

export type ExportedMessage = {
  readonly kind: 'message';
  /** As `TextItem.id`. */
  readonly id: string;
  /** When it was written by the clock of its writer, in milliseconds since 1970. */
  readonly at: number;
  readonly mine: boolean;
  /** Address of the colleague who wrote it; undefined for the user's own and the contact's. */
  readonly colleague?: string | undefined;
  /** Of a file its caption, else its name. Empty if it was deleted. */
  readonly text: string;
  /** Its bytes are not in an export. */
  readonly file: Pick<FileView, 'name' | 'mediaType' | 'size'> | undefined;
  /** Id of the message that it answers. */
  readonly replyTo: string | undefined;
  readonly edited: boolean;
  readonly deleted: boolean;
  /** It came from another own device, which alone says who wrote it. */
  readonly imported: boolean;
  readonly doubt: Doubt | undefined;
  /** Of own messages. */
  readonly status: MessageStatus | undefined;
  readonly failure: Obstacle | undefined;
  readonly reactions: readonly { readonly mine: boolean; readonly reaction: string }[];
};

export type ExportedNote = { readonly kind: 'note' } & Pick<NoteItem, 'at' | 'note'>;

/** What the team noted among itself. The contact has never seen it. */
export type ExportedTeamNote = { readonly kind: 'team-note'; readonly at: number } & Pick<
  TeamNote,
  'id' | 'text' | 'author' | 'mine' | 'status' | 'failure' | 'isUnconfirmed'
>;

export type ExportRecord = ExportedConversation | ExportedMessage | ExportedNote | ExportedTeamNote;

export interface ExportFacet {
  /**
   * All conversations, or one, each from its first message on. It reads page by page, so that any number of messages
   * takes the memory of one page. What is written meanwhile may be left out. Throws a `ChatError` `closed` when the
   * client is closed, which a locked inbox is.
   */
  records(conversation?: ConversationId): AsyncIterable<ExportRecord>;
}
