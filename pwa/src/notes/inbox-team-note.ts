/** A note of the team between the messages of a conversation, or a line that says who has it. */
import type { ChatClient, TeamNote } from '@cipherchat/core';
import { datesIn } from '@cipherchat/widget/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { avatarOf, avatarStyles } from '../styles/avatar.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { noteRowStyles, teamNoteStyles } from './inbox-team-note.styles.ts';

export class InboxTeamNote extends LitElement {
  static override properties = {
    strings: { attribute: false },
    client: { attribute: false },
    note: { attribute: false },
    author: { attribute: false },
    assignee: { attribute: false },
  };
  static override styles = [...controls, avatarStyles, teamNoteStyles];

  declare strings: Strings;
  declare client: ChatClient;
  declare note: TeamNote;
  /** Name of who wrote it. */
  declare author: string;
  /** Name of who got the conversation; undefined: nobody. */
  declare assignee: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const [root, sheet] = [this.getRootNode(), noteRowStyles.styleSheet];
    if (!(root instanceof ShadowRoot) || sheet === undefined || root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  protected override render(): TemplateResult {
    const { strings, note, author } = this;
    const { teamwork } = strings;
    if (note.assigned !== undefined) return this.#renderLine();
    return html`
      <div class="box" role="group" aria-label=${teamwork.note}>
        <p class="head">${icon('note', 's16')}${teamwork.note}<span>${teamwork.onlyTeam}</span></p>
        <p class="text" dir="auto">${note.text}</p>
        <p class="meta">
          ${avatarOf(note.author, author)}<bdi>${note.mine ? teamwork.you : author}</bdi
          ><span aria-hidden="true">·</span
          ><time datetime=${new Date(note.sentAt).toISOString()}>${datesIn(strings.lang).time(note.sentAt)}</time>
          ${this.#renderStatus()}
        </p>
        ${note.isUnconfirmed ? html`<p class="meta">${icon('alert', 's16')}${teamwork.unconfirmed}</p>` : nothing}
      </div>
    `;
  }

  #renderLine(): TemplateResult {
    const { strings, note, author, assignee } = this;
    const { teamwork } = strings;
    const words =
      assignee === undefined
        ? teamwork.gaveUp(author)
        : note.assigned?.to === note.author
          ? teamwork.tookOver(author)
          : teamwork.gaveTo(author, assignee);
    return html`<p class="event">
      ${icon('user', 's16')}<span>${words}</span><span aria-hidden="true">·</span
      ><time datetime=${new Date(note.sentAt).toISOString()}>${datesIn(strings.lang).time(note.sentAt)}</time>
      ${this.#renderStatus()}${note.isUnconfirmed ? html`<span>${teamwork.unconfirmed}</span>` : nothing}
    </p>`;
  }

  #renderStatus(): TemplateResult | typeof nothing {
    const { teamwork } = this.strings;
    const { status, failure } = this.note;
    if (status === 'sending')
      return html`<span aria-hidden="true">·</span><span>${icon('clock', 's16')} ${teamwork.sending}</span>`;
    if (status !== 'not-sent') return nothing;
    const why = {
      'not-in-team': teamwork.notInTeam,
      'about-colleague': teamwork.aboutColleague,
      refused: teamwork.refused,
    }[failure ?? 'refused'];
    return html`<span aria-hidden="true">·</span><span class="failed">${icon('alert', 's16')}${teamwork.notSent}</span
      ><span>${why}</span><button class="retry" type="button" @click=${this.#retry}>${teamwork.retry}</button>`;
  }

  readonly #retry = (): void => {
    this.client.teamRoom?.retry(this.note).catch(() => undefined);
  };
}

customElements.define('inbox-team-note', InboxTeamNote);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-team-note': InboxTeamNote;
  }
}
