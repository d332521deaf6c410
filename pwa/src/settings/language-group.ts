/** The language of the inbox: a group of the settings. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Strings } from '../locales/index.ts';
import { renderRow } from './settings-groups.ts';

/** The name of a language in that language. */
export const ownName = (language: string): string => {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

/** `languages` and `chosen`: BCP 47 tags. `chosen` is undefined for that of the browser. */
export const renderLanguages = (
  { settingsPage }: Strings,
  languages: readonly string[],
  chosen: string | undefined,
  onChoose: (language: string | undefined) => void,
): TemplateResult => {
  const action = html`
    <select
      class="input choice"
      aria-label=${settingsPage.language}
      .value=${live(chosen ?? '')}
      @change=${({ currentTarget }: Event) => {
        const { value } = currentTarget as HTMLSelectElement;
        onChoose(value === '' ? undefined : value);
      }}
    >
      <option value="" ?selected=${chosen === undefined}>${settingsPage.languageOfBrowser}</option>
      ${languages.map(
        (language) =>
          html`<option value=${language} lang=${language} ?selected=${chosen === language}>
            ${ownName(language)}
          </option>`,
      )}
    </select>
  `;
  return html`
    <section>
      <h3 id="language" tabindex="-1">${settingsPage.language}</h3>
      <ul role="list">
        ${renderRow({ icon: 'globe', title: settingsPage.language, lines: [settingsPage.languageHint], action })}
      </ul>
    </section>
  `;
};
