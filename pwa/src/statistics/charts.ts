/** Bars of one colour, each with its figure. What is drawn is also a text for assistive tools. */
import { html, nothing, type TemplateResult } from 'lit';

export type Bar = {
  readonly label: string;
  readonly count: number;
  /** Not done yet: an outline. */
  readonly open?: boolean;
};

/** For the property: the policy of the inbox lets no script set the attribute. */
const shareOf = (count: number, most: number): string =>
  `--share: ${String(most === 0 ? 0 : Math.round((count / most) * 100))}%`;

export const renderBars = (bars: readonly Bar[], format: (count: number) => string): TemplateResult => {
  const most = Math.max(...bars.map(({ count }) => count));
  return html`<ul class="bars" role="list">
    ${bars.map(
      ({ label, count, open }) =>
        html`<li>
          <span>${label}</span><span class="bar ${open ? 'open' : ''}" .style=${shareOf(count, most)}></span
          ><span class="count">${format(count)}</span>
        </li>`,
    )}
  </ul>`;
};

const LABELLED = 6;

/** From midnight. `name`: an hour in words. */
export const renderHours = (
  counts: readonly number[],
  name: (hour: number) => string,
  format: (count: number) => string,
): TemplateResult => {
  const most = Math.max(...counts);
  return html`<ul class="hours" role="list">
    ${counts.map(
      (count, hour) =>
        html`<li title=${`${name(hour)}: ${format(count)}`}>
          <span class="column" .style=${shareOf(count, most)}></span>
          ${hour % LABELLED === 0 ? html`<span class="hour" aria-hidden="true">${name(hour)}</span>` : nothing}
          <span class="hidden">${name(hour)}: ${format(count)}</span>
        </li>`,
    )}
  </ul>`;
};
