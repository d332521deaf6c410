/** The groups of the settings page. Each is a function from values to a template. */
import type { ReceiptSettings } from '@cipherchat/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Installation } from '../device/installation.ts';
import type { Lasting } from '../device/lasting-storage.ts';
import type { Theme } from '../device/theme.ts';
import type { Strings } from '../locales/index.ts';
import { icon, type IconName } from '../styles/icons.ts';

export type NameFeedback = 'saved' | 'not-saved' | 'too-long' | undefined;

export type Row = {
  readonly icon: IconName;
  readonly title: string;
  readonly lines: readonly string[];
  readonly action?: TemplateResult | typeof nothing;
  /** The outcome of the action, announced to screen readers. */
  readonly outcome?: string | undefined;
};

export const renderRow = (row: Row): TemplateResult => html`
  <li class="set">
    ${icon(row.icon)}
    <div>
      <p class="title">${row.title}</p>
      ${row.lines.map((line) => html`<p class="more">${line}</p>`)}
      <p class="outcome" role="status">${row.outcome ?? nothing}</p>
    </div>
    ${row.action ?? nothing}
  </li>
`;

const nameWords = (feedback: NameFeedback, { settingsPage }: Strings): string | typeof nothing => {
  switch (feedback) {
    case 'saved':
      return settingsPage.saved;
    case 'not-saved':
      return settingsPage.notSaved;
    case 'too-long':
      return settingsPage.nameTooLong;
    case undefined:
      return nothing;
  }
};

export const renderProfile = (
  strings: Strings,
  name: string,
  feedback: NameFeedback,
  onSubmit: (event: SubmitEvent) => void,
): TemplateResult => html`
  <section>
    <h3 id="profile" tabindex="-1">${strings.settingsPage.profile}</h3>
    <form class="box" @submit=${onSubmit}>
      <label class="label" for="name">${strings.settingsPage.name}</label>
      <div class="inline">
        <input
          class="input"
          id="name"
          dir="auto"
          maxlength="64"
          autocomplete="organization"
          aria-describedby="name-hint name-feedback"
          aria-invalid=${feedback === 'too-long' ? 'true' : nothing}
          .value=${name}
        />
        <button class="button" type="submit">${strings.settingsPage.save}</button>
      </div>
      <p class="hint" id="name-hint">${strings.settingsPage.nameHint}</p>
      <p class="feedback ${feedback ?? ''}" id="name-feedback" role="status">${nameWords(feedback, strings)}</p>
    </form>
  </section>
`;

/** The list of the keys, which the shell shows on the event `list-keys`. */
export const renderKeyboard = ({ keyboard, settingsPage }: Strings): TemplateResult =>
  renderRow({
    icon: 'keyboard',
    title: keyboard.heading,
    lines: [keyboard.rowHint],
    action: html`<button
      class="button dense"
      type="button"
      aria-label="${settingsPage.open}: ${keyboard.heading}"
      @click=${({ currentTarget }: Event) =>
        currentTarget?.dispatchEvent(new Event('list-keys', { bubbles: true, composed: true }))}
    >
      ${settingsPage.open}
    </button>`,
  });

/**
 * `live` compares with the checkbox itself, not with the last rendered value: if the change could not be stored, the
 * switch returns to its former state.
 */
export const renderSwitch = (label: string, on: boolean, onChange: (on: boolean) => void): TemplateResult => html`
  <input
    class="switch"
    type="checkbox"
    role="switch"
    aria-label=${label}
    .checked=${live(on)}
    @change=${(event: Event) => {
      onChange((event.currentTarget as HTMLInputElement).checked);
    }}
  />
`;

export const renderReceipts = (
  { settingsPage }: Strings,
  receipts: ReceiptSettings,
  onChange: (receipts: ReceiptSettings) => void,
): TemplateResult => html`
  <section>
    <h3 id="receipts" tabindex="-1">${settingsPage.receipts}</h3>
    <ul role="list">
      ${renderRow({
        icon: 'check',
        title: settingsPage.delivered,
        lines: [settingsPage.deliveredHint],
        action: renderSwitch(settingsPage.delivered, receipts.delivered, (delivered) => {
          onChange({ ...receipts, delivered });
        }),
      })}
      ${renderRow({
        icon: 'checks',
        title: settingsPage.read,
        lines: [settingsPage.readHint],
        action: renderSwitch(settingsPage.read, receipts.read, (read) => {
          onChange({ ...receipts, read });
        }),
      })}
    </ul>
  </section>
`;

export const renderThemes = (
  { settingsPage }: Strings,
  chosen: Theme,
  onChoose: (theme: Theme) => void,
): TemplateResult => {
  const themes: readonly Theme[] = ['system', 'light', 'dark'];
  return html`
    <section>
      <h3 id="appearance" tabindex="-1">${settingsPage.appearance}</h3>
      <fieldset>
        <legend class="hidden">${settingsPage.theme}</legend>
        ${themes.map(
          (theme) => html`
            <label class="look ${theme}">
              <input
                type="radio"
                name="theme"
                .checked=${live(theme === chosen)}
                @change=${() => {
                  onChoose(theme);
                }}
              />
              <span class="preview" aria-hidden="true"><i></i><i></i><i></i></span>${settingsPage[theme]}
            </label>
          `,
        )}
      </fieldset>
    </section>
  `;
};

export const renderInstallation = (
  { settingsPage }: Strings,
  installation: Installation,
  onInstall: () => void,
): TemplateResult => {
  if (installation === 'installed')
    return renderRow({ icon: 'install', title: settingsPage.installed, lines: [settingsPage.installedHint] });
  const offer = { icon: 'install', title: settingsPage.install } as const;
  if (installation === 'not-here') return renderRow({ ...offer, lines: [settingsPage.installNotHere] });
  if (installation === 'offered') {
    const action = html`<button class="button dense" type="button" @click=${onInstall}>
      ${settingsPage.installButton}
    </button>`;
    return renderRow({ ...offer, lines: [settingsPage.installHint], action });
  }
  const signs: readonly IconName[] = ['share', 'addbox', 'inbox'];
  return html`
    ${renderRow({ ...offer, lines: [settingsPage.installHint] })}
    <li class="set by-hand">
      <ol role="list">
        ${settingsPage.installApple.map((step, i) => html`<li>${icon(signs[i] ?? 'next')}${step}</li>`)}
      </ol>
    </li>
  `;
};

export const renderStorage = (
  { settingsPage }: Strings,
  lasting: Lasting | 'fleeting',
  refused: boolean,
  onAsk: () => void,
): TemplateResult => {
  const words = {
    kept: settingsPage.storageKept,
    'may-go': settingsPage.storageMayGo,
    unknown: settingsPage.storageUnknown,
    fleeting: settingsPage.storageFleeting,
  }[lasting];
  const action =
    lasting === 'may-go'
      ? html`<button class="button dense" type="button" @click=${onAsk}>${settingsPage.storageAsk}</button>`
      : nothing;
  return renderRow({
    icon: 'laptop',
    title: settingsPage.storage,
    lines: [words, settingsPage.onlyCopy],
    action,
    outcome: refused ? settingsPage.storageRefused : undefined,
  });
};

export const renderAbout = ({ product, settingsPage }: Strings, version: string, build: string): TemplateResult => html`
  <section>
    <h3 id="about" tabindex="-1">${settingsPage.about}</h3>
    <ul role="list">
      ${renderRow({ icon: 'mark', title: `${product}, ${settingsPage.version(version)}`, lines: [settingsPage.build(build), settingsPage.unaudited] })}
    </ul>
  </section>
`;
