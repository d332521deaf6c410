/** What stands below the rows of the list: that it loads, failed or is empty, or what a search has found. */
import { html, type TemplateResult } from 'lit';
import type { Conversations } from '../inbox-feed.ts';
import type { Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';

export type Foot = {
  readonly kind: Conversations['kind'];
  readonly isEmpty: boolean;
  /** In place of rows that the filter does not let through. */
  readonly nothing: string | undefined;
  /** `found`: number of rows; undefined while the search goes on. */
  readonly search: { readonly query: string; readonly found: number | undefined } | undefined;
  readonly again: () => void;
};

const renderFound = (words: Strings['list'], { query, found }: NonNullable<Foot['search']>): TemplateResult => {
  if (found === undefined) return html`<span class="hidden">${words.loading}</span>`;
  return found === 0 ? html`${words.nothingFound(query)}` : html`<span class="hidden">${words.found(found)}</span>`;
};

export const renderFoot = (words: Strings['list'], { kind, isEmpty, nothing, search, again }: Foot): TemplateResult => {
  if (kind === 'loading') {
    return html`<div class="skeleton">
      <p class="hidden" role="status">${words.loading}</p>
      ${[0, 1, 2].map(() => html`<i></i>`)}
    </div>`;
  }
  if (kind === 'failed') {
    return html`<div class="foot" role="alert">
      <p>${words.failed}</p>
      <button class="button dense" type="button" @click=${again}>${words.again}</button>
    </div>`;
  }
  if (search !== undefined) {
    return html`
      <p class="foot" role="status">${renderFound(words, search)}</p>
      <p class="private">${icon('lock', 'small')}${words.searched}</p>
    `;
  }
  if (nothing !== undefined) return html`<p class="foot" role="status">${nothing}</p>`;
  return isEmpty
    ? html`<p class="foot">${words.empty}</p>
        <slot name="empty"></slot>`
    : html``;
};
