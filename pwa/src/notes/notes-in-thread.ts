/** Notes in an open conversation: the client and the words for its log, and the box in which a note is written. */
import type { ChatClient, TeamNote } from '@cipherchat/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { colleagueName, type InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';
import './inbox-note-box.ts';
import type { NotingEvent } from './inbox-note-box.ts';
import './inbox-team-note.ts';
import { teamNoteOf, ThreadWithNotes } from './thread-with-notes.ts';

type Host = LitElement & {
  readonly strings: Strings;
  readonly client: ChatClient;
  readonly conversation: InboxConversation;
  readonly state: { readonly name?: string | undefined; readonly address?: string | undefined };
};

/** What brings files into a conversation. */
const BRINGING = ['dragenter', 'dragover', 'dragleave', 'drop', 'paste'] as const;

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
  /** What the answer was to become when the note was begun. It waits. */
  #answering: HTMLElementTagNameMap['cipher-thread']['answering'];

  constructor(host: Host) {
    this.#host = host;
    for (const type of BRINGING) host.addEventListener(type, this.#keepOut, { capture: true });
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
      .author=${this.#nameOf(note.author, note.mine)}
      .assignee=${note.assigned?.to === undefined ? undefined : this.#nameOf(note.assigned.to)}
    ></inbox-team-note>`;
  }

  #nameOf(account: string, mine = account === this.#host.state.address): string {
    const { conversation, state, strings } = this.#host;
    return mine ? state.name || strings.you : colleagueName(conversation, account);
  }

  /**
   * What is dropped or pasted over a note is not for the answer, which would take files for the visitor. A text goes
   * into the box of the note all the same. A browser would leave the page for a dropped file.
   */
  readonly #keepOut = (event: DragEvent | ClipboardEvent): void => {
    const thread = this.#thread;
    if (!this.isNoting || thread === null || !event.composedPath().includes(thread)) return;
    event.stopPropagation();
    if (!('dataTransfer' in event) || event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };

  get #thread() {
    return this.#host.renderRoot.querySelector('cipher-thread');
  }

  /** Whoever answers or changes a message from its menu writes no note any more. */
  readonly #followAnswer = {
    hostUpdated: (): void => {
      const answering = this.#thread?.answering;
      const strip: unknown = answering?.strip ?? nothing;
      if (!this.isNoting || answering === this.#answering || strip === nothing) return;
      this.#choose(false);
    },
  };

  readonly #onNoting = ({ noting }: NotingEvent): void => this.#choose(noting);

  #choose(noting: boolean): void {
    this.#noting = noting ? this.#host.conversation.id : undefined;
    const thread = this.#thread;
    thread?.removeController(this.#followAnswer);
    thread?.toggleAttribute('data-aside', noting);
    if (noting) {
      this.#answering = thread?.answering;
      thread?.addController(this.#followAnswer);
    }
    this.#host.requestUpdate();
    if (!noting) void thread?.focusEntry();
  }
}
