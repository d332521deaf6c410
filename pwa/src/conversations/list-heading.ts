/** The heading of the list with what finds and narrows it, and below it what it is narrowed to. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';
import './inbox-filter.ts';
import type { FilterEvent } from './inbox-filter.ts';
import { EVERYTHING_OPEN, isNarrowed, type FilterCounts, type ListFilter } from './list-filter.ts';

export type ListHeading = {
  readonly strings: Strings;
  /** There is something to find. */
  readonly some: boolean;
  readonly filter: ListFilter;
  readonly counts: FilterCounts;
  readonly unread: number | undefined;
  readonly onSearch: () => void;
  /** Begins to select several conversations. */
  readonly onSelect: () => void;
  readonly onFilter: (filter: ListFilter) => void;
};

const renderNarrowed = ({ strings: { order }, filter, onFilter }: ListHeading): TemplateResult => html`
  <p class="narrowed">
    <span>${order.narrowed(order.kinds[filter.show], filter.unread, filter.tag)}</span>
    <button
      class="icon-button"
      type="button"
      aria-label=${order.endFilter}
      title=${order.endFilter}
      @click=${() => onFilter(EVERYTHING_OPEN)}
    >
      ${icon('close', 's16')}
    </button>
  </p>
`;

export const renderHeading = (heading: ListHeading): TemplateResult => {
  const { strings, some, filter, counts, unread, onSearch, onSelect, onFilter } = heading;
  return html`
    <header class="head">
      <h2 tabindex="-1">${strings.inbox}</h2>
      ${
        some
          ? html`<button class="icon-button search" type="button" aria-label=${strings.list.search} @click=${onSearch}>
                ${icon('search')}</button
              ><button
                class="icon-button select"
                type="button"
                aria-label=${strings.order.select}
                title=${strings.order.select}
                @click=${onSelect}
              >
                ${icon('select')}</button
              ><inbox-filter
                .strings=${strings}
                .filter=${filter}
                .counts=${counts}
                .unread=${unread}
                @filter=${(event: FilterEvent) => onFilter(event.filter)}
              ></inbox-filter>`
          : nothing
      }
    </header>
    ${isNarrowed(filter) ? renderNarrowed(heading) : nothing}
  `;
};
