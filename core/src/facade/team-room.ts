/** What a team keeps among itself about the conversations with its visitors. No visitor ever gets any of it. */
import type { ConversationId } from '../base/conversation-id.ts';

export type TeamNote = {
  readonly id: string;
  /** Its place among the messages of the conversation, as that of an item. */
  readonly order: number;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  /** Empty where it says who has the conversation. */
  readonly text: string;
  /** Its author has given the conversation to the account of this address, or to nobody. */
  readonly assigned?: { readonly to: string | undefined } | undefined;
  /** Address of the colleague who wrote it. */
  readonly author: string;
  readonly mine: boolean;
  /** Of notes that were written on this device. */
  readonly status?: 'sending' | 'sent' | 'not-sent' | undefined;
  /** Why it was not sent: the user is not in the team, it is about somebody who is, or the server refused it. */
  readonly failure?: 'not-in-team' | 'about-colleague' | 'refused' | undefined;
  /** Its author states a roster of the team that never came. */
  readonly isUnconfirmed: boolean;
};

/** A device that sent the team's own contents past the team. They were thrown away. */
export type TeamFault = {
  /** Address of the account, and the id of its device. */
  readonly account: string;
  readonly device: string;
  readonly at: number;
  readonly count: number;
  /** It was never in the team. Anybody can send such a thing. */
  readonly isOutsider: boolean;
};

/** Who of the team has a conversation. */
export type Assignment = {
  /** Address of the owner or a colleague; undefined: nobody, also if whoever had it has left the team. */
  readonly to: string | undefined;
  /** The user has it. */
  readonly isMine: boolean;
  /** Addresses of all who can have it, that of the owner first. */
  readonly team: readonly string[];
};

export interface TeamRoomFacet {
  /** Of one conversation, in display order. Read them again after each event that names the conversation. */
  notes(conversation: ConversationId): Promise<readonly TeamNote[]>;
  /**
   * Writes a note for the team. Resolves when it is stored; it is sent with the next connection. Rejects with a
   * `ChatError`: `text-empty`, `text-too-long`, `not-an-address` for a conversation without a visitor, `no-account`.
   */
  write(conversation: ConversationId, text: string): Promise<void>;
  /** Sends a note again that was not sent. */
  retry(note: Pick<TeamNote, 'id'>): Promise<void>;
  /** What the user was writing as a note; empty: nothing. It is no draft of an answer. */
  draft(conversation: ConversationId): Promise<string>;
  saveDraft(conversation: ConversationId, text: string): Promise<void>;
  /**
   * Of one conversation; undefined where no team answers. Read it again after each event that names the conversation,
   * or one that has none.
   */
  assignment(conversation: ConversationId): Promise<Assignment | undefined>;
  /** Of all conversations in the list that a team answers. */
  assignments(): Promise<ReadonlyMap<ConversationId, Assignment>>;
  /**
   * Gives the conversation to somebody in the team, or to nobody. Resolves when it is stored; the team is told with the
   * next connection. Rejects with a `ChatError`: `no-account`, `not-an-address` for a conversation that no team answers
   * and for an account that is not in the team.
   */
  assign(conversation: ConversationId, to: string | undefined): Promise<void>;
  /** Those of colleagues first, of each the newest last. Only the owner of a team has any. */
  faults(): Promise<readonly TeamFault[]>;
}
