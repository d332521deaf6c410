/** The heading of the list with what finds and narrows it, and below it what it is narrowed to. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';
import './inbox-filter.ts';
import type { FilterEvent } from './inbox-filter.ts';
import { EVERYTHING_OPEN, isNarrowed, WHOSE, type FilterCounts, type ListFilter } from './list-filter.ts';

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
      @click=${() => onFilter({ ...EVERYTHING_OPEN, whose: filter.whose })}
    >
      ${icon('close', 's16')}
    </button>
  </p>
`;

/** Mine, unassigned, all: where a team answers. */
const renderWhose = ({
  strings: { teamwork },
  filter,
  counts,
  onFilter,
}: ListHeading): TemplateResult | typeof nothing => {
  if (counts.whose === undefined) return nothing;
  const numbers = { ...counts.whose, all: counts[filter.show] };
  return html`<div class="seg" role="group" aria-label=${teamwork.whose}>
    ${WHOSE.map(
      (whose) =>
        html`<button
          type="button"
          aria-pressed=${filter.whose === whose}
          @click=${() => onFilter({ ...filter, whose })}
        >
          <span>${teamwork[whose]}</span> <span class="count">${numbers[whose] ?? nothing}</span>
        </button>`,
    )}
  </div>`;
};

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
    ${renderWhose(heading)}${isNarrowed(filter) ? renderNarrowed(heading) : nothing}
  `;
};
