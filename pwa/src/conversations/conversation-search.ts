/** The field of the local search, in place of the heading of the list. */
import { html, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';

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
