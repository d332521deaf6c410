/** The local search: its field, in place of the heading of the list, and what it finds in messages, below the rows. */
import type { ChatClient, ConversationId } from '@cipherchat/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';
import './inbox-found-texts.ts';

export type SearchHandlers = {
  readonly input: (event: Event) => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly end: () => void;
};

export const renderSearch = (
  words: Strings['list'],
  query: string,
  { input, key, end }: SearchHandlers,
): TemplateResult => html`
  <div class="head" role="search">
    <div class="searchfield">
      ${icon('search')}
      <input
        type="search"
        dir="auto"
        enterkeyhint="search"
        autocomplete="off"
        aria-label=${words.search}
        placeholder=${words.searchHint}
        .value=${query}
        @input=${input}
        @keydown=${key}
      />
      <button class="icon-button" type="button" aria-label=${words.endSearch} @click=${end}>
        ${icon('close', 's16')}
      </button>
    </div>
  </div>
`;

export type Found = {
  readonly strings: Strings;
  readonly client: ChatClient | undefined;
  readonly query: string;
  readonly rows: readonly InboxConversation[];
  readonly current: ConversationId | undefined;
  readonly nowMs: number;
};

/** The last row of the list, with a list of its own. */
export const renderFound = ({ strings, client, query, rows, current, nowMs }: Found): TemplateResult | typeof nothing =>
  client === undefined
    ? nothing
    : html`<li class="found">
        <inbox-found-texts
          .strings=${strings}
          .client=${client}
          .query=${query}
          .rows=${rows}
          .current=${current}
          .nowMs=${nowMs}
        ></inbox-found-texts>
      </li>`;
