/** The filter of the list: a button, and what it opens. Fires `FilterEvent` at each change. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { controls } from '../styles/controls.styles.ts';
import { icon } from '../styles/icons.ts';
import { Dropdown } from './dropdown.ts';
import { dropdownStyles } from './dropdown.styles.ts';
import { filterStyles } from './inbox-filter.styles.ts';
import { EVERYTHING_OPEN, isNarrowed, SHOWN, type FilterCounts, type ListFilter } from './list-filter.ts';

export class FilterEvent extends Event {
  readonly filter: ListFilter;

  constructor(filter: ListFilter) {
    super('filter');
    this.filter = filter;
  }
}

export class InboxFilter extends LitElement {
  static override properties = {
    strings: { attribute: false },
    filter: { attribute: false },
    counts: { attribute: false },
    unread: { attribute: false },
  };
  static override styles = [...controls, dropdownStyles, filterStyles];

  declare strings: Strings;
  declare filter: ListFilter;
  declare counts: FilterCounts;
  /** Number of conversations of the kind that is shown with something unread; undefined while it is not known. */
  declare unread: number | undefined;
  readonly #dropdown = new Dropdown(this);

  protected override render(): TemplateResult {
    const { order } = this.strings;
    return html`
      <button
        class="icon-button ${isNarrowed(this.filter) ? 'on' : ''}"
        type="button"
        aria-label=${order.filter}
        title=${order.filter}
        aria-expanded=${this.#dropdown.isOpen}
        @click=${this.#dropdown.toggle}
      >
        ${icon('filter')}
      </button>
      ${this.#dropdown.isOpen ? this.#renderForm() : nothing}
    `;
  }

  #renderForm(): TemplateResult {
    const { order } = this.strings;
    const { show, unread } = this.filter;
    return html`
      <div class="drop" role="group" aria-label=${order.filter}>
        <fieldset>
          <legend>${order.show}</legend>
          ${SHOWN.map(
            (kind) =>
              html`<label>
                <input
                  type="radio"
                  name="show"
                  .checked=${kind === show}
                  @change=${() => this.#change({ show: kind })}
                /><span>${order.kinds[kind]}</span><span class="n">${this.counts[kind] ?? nothing}</span>
              </label>`,
          )}
        </fieldset>
        <fieldset>
          <legend>${order.only}</legend>
          <label>
            <input type="checkbox" .checked=${unread} @change=${() => this.#change({ unread: !unread })} /><span
              >${order.unread}</span
            ><span class="n">${this.unread ?? nothing}</span>
          </label>
        </fieldset>
        ${this.counts.tags.size > 0 ? this.#renderTags() : nothing}
        <div class="inline">
          <button
            class="button dense quiet"
            type="button"
            @click=${() => this.#change({ ...EVERYTHING_OPEN, whose: this.filter.whose })}
          >
            ${order.reset}
          </button>
          <button class="button dense primary" type="button" @click=${this.#dropdown.toggle}>${order.done}</button>
        </div>
      </div>
    `;
  }

  #renderTags(): TemplateResult {
    const { order } = this.strings;
    const { tag } = this.filter;
    return html`
      <fieldset class="tags">
        <legend>${order.tag}</legend>
        ${[...this.counts.tags].map(
          ([name, count]) =>
            html`<button
              class="tag"
              type="button"
              aria-pressed=${name === tag}
              @click=${() => this.#change({ tag: name === tag ? undefined : name })}
            >
              <bdi>${name}</bdi> ${count}
            </button>`,
        )}
      </fieldset>
    `;
  }

  #change(change: Partial<ListFilter>): void {
    this.dispatchEvent(new FilterEvent({ ...this.filter, ...change }));
  }
}

customElements.define('inbox-filter', InboxFilter);

declare global {
  interface HTMLElementTagNameMap {
    'inbox-filter': InboxFilter;
  }
}
