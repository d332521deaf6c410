/** Notes in an open conversation: the client and the words for its log, and the box in which a note is written. */
import type { ChatClient, TeamNote } from '@cipherchat/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';
import './inbox-note-box.ts';
import type { NotingEvent } from './inbox-note-box.ts';
import './inbox-team-note.ts';
import { teamNoteOf, ThreadWithNotes } from './thread-with-notes.ts';

type Host = LitElement & {
  readonly strings: Strings;
  readonly client: ChatClient;
  readonly conversation: InboxConversation;
  readonly state: { readonly name?: string | undefined };
};

/** How much of an address tells two apart. */
const SHORT = 4;

/** Whether the conversation is answered by a team. */
const isTeams = ({ members = [] }: InboxConversation): boolean => members.length > 0;

export class NotesInThread {
  readonly #host: Host;
  #client: ThreadWithNotes | undefined;
  #of: ChatClient | undefined;
  #words: Strings['conversation'] | undefined;
  #wordsOf: Strings['conversation'] | undefined;
  /** The conversation in which the user writes a note. */
  #noting: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The same for as long as the client is. */
  get client(): ThreadWithNotes {
    if (this.#client === undefined || this.#of !== this.#host.client) {
      this.#client = new ThreadWithNotes(this.#host.client);
      this.#of = this.#host.client;
    }
    return this.#client;
  }

  /** Those of the conversation, which draw a note of the team as one. The same for as long as the language is. */
  get words(): Strings['conversation'] {
    const { conversation } = this.#host.strings;
    if (this.#words === undefined || this.#wordsOf !== conversation) {
      this.#wordsOf = conversation;
      this.#words = {
        ...conversation,
        notes: async () => {
          const rare = await conversation.notes();
          return {
            ...rare,
            note: (note, ...about) => this.#draw(teamNoteOf(note)) ?? rare.note(note, ...about),
          };
        },
      };
    }
    return this.#words;
  }

  /** Class of the conversation. */
  get kind(): string {
    return this.isNoting ? 'noting' : '';
  }

  get isNoting(): boolean {
    return this.#noting === this.#host.conversation.id && isTeams(this.#host.conversation);
  }

  /** For a slot over the box of the answer. */
  render(): TemplateResult | typeof nothing {
    const { strings, client, conversation } = this.#host;
    if (!isTeams(conversation) || client.teamRoom === undefined) return nothing;
    return html`<inbox-note-box
      slot="files"
      .strings=${strings}
      .client=${client}
      .conversation=${conversation.id}
      .name=${conversation.name}
      .noting=${this.isNoting}
      @noting=${this.#onNoting}
    ></inbox-note-box>`;
  }

  #draw(note: TeamNote | undefined): TemplateResult | undefined {
    if (note === undefined) return undefined;
    const { strings, client } = this.#host;
    return html`<inbox-team-note
      .strings=${strings}
      .client=${client}
      .note=${note}
      .author=${this.#nameOf(note)}
    ></inbox-team-note>`;
  }

  #nameOf({ author, mine }: TeamNote): string {
    const { conversation, state, strings } = this.#host;
    if (mine) return state.name || strings.you;
    return conversation.members?.find(({ address }) => address === author)?.name ?? author.slice(0, SHORT);
  }

  readonly #onNoting = ({ noting }: NotingEvent): void => {
    this.#noting = noting ? this.#host.conversation.id : undefined;
    const thread = this.#host.renderRoot.querySelector('cipher-thread');
    if (noting && thread !== null) thread.answering = undefined;
    this.#host.requestUpdate();
    if (!noting) void thread?.focusEntry();
  };
}
