/** The rows of the seven days in the form of the opening hours. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Strings } from '../locales/index.ts';
import { weekdays } from '../locales/weekdays.ts';
import { icon } from '../styles/icons.ts';
import { asMinutes, asTime, MOST_SPANS, nextSpan, withSpans, type HoursDraft, type Span } from './hours-draft.ts';

type Place = 'from' | 'to';

const timeField = (span: Span, place: Place, label: string, change: (span: Span) => void): TemplateResult => {
  const minutes = place === 'from' ? span[0] : span[1];
  const take = ({ currentTarget }: Event): void => {
    const typed = asMinutes((currentTarget as HTMLInputElement).value, place);
    change(place === 'from' ? [typed, span[1]] : [span[0], typed]);
  };
  const value = Number.isNaN(minutes) ? '' : asTime(minutes);
  return html`<input class="input" type="time" required aria-label=${label} .value=${live(value)} @change=${take} />`;
};

type Editing = { readonly draft: HoursDraft; readonly change: (draft: HoursDraft) => void; readonly words: Words };

type Words = Strings['hours'];

const spanButton = (
  { draft, change, words }: Editing,
  { day, at, name }: { readonly day: number; readonly at: number; readonly name: string },
): TemplateResult => {
  const spans = draft.days[day] ?? [];
  const isFirst = at === 0;
  const set = (): void => change(withSpans(draft, day, isFirst ? [...spans, nextSpan(spans)] : spans.toSpliced(at, 1)));
  return html`<button
    class="icon-button"
    type="button"
    aria-label=${isFirst ? words.addTime(name) : words.removeTime(name)}
    ?disabled=${isFirst && spans.length >= MOST_SPANS}
    @click=${set}
  >
    ${icon(isFirst ? 'plus' : 'minus', 's16')}
  </button>`;
};

const renderDay = (editing: Editing, day: number, name: string): TemplateResult => {
  const { draft, change, words } = editing;
  const spans = draft.days[day] ?? [];
  const toggle = (): void => change(withSpans(draft, day, spans.length === 0 ? [nextSpan([])] : []));
  const renderSpan = (span: Span, at: number): TemplateResult => {
    const replace = (changed: Span): void => change(withSpans(draft, day, spans.with(at, changed)));
    return html`<span class="span">
      ${timeField(span, 'from', words.from(name), replace)}<span>${words.until}</span>${timeField(span, 'to', words.to(name), replace)}
      ${spanButton(editing, { day, at, name })}
    </span>`;
  };
  return html`
    <li class="day">
      <label><input type="checkbox" .checked=${live(spans.length > 0)} @change=${toggle} />${name}</label>
      ${
        spans.length === 0
          ? html`<p class="closed">${words.closed}</p>`
          : html`<div class="spans">${spans.map(renderSpan)}</div>`
      }
    </li>
  `;
};

export const renderDays = (
  { hours: words, lang }: Strings,
  draft: HoursDraft,
  change: (draft: HoursDraft) => void,
): TemplateResult[] => weekdays(lang).map((name, day) => renderDay({ draft, change, words }, day, name));
