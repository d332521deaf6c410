/** The group "Lock" of the settings. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { InboxLock } from '../lock/inbox-lock.ts';
import '../lock/inbox-lock-dialog.ts';
import type { LockChange } from '../lock/inbox-lock-dialog.ts';
import { REST_MINUTES, type RestMinutes } from '../lock/rest.ts';
import type { Strings } from '../locales/index.ts';
import type { LockSettings } from './lock-settings.ts';
import { renderRow } from './settings-groups.ts';

type Words = Strings['lock'];

const button = (text: string, about: string, press: () => unknown): TemplateResult =>
  html`<button class="button dense" type="button" aria-label="${text}: ${about}" @click=${press}>${text}</button>`;

const renderWhen = (words: Words, lock: InboxLock): TemplateResult =>
  renderRow({
    icon: 'clock',
    title: words.when,
    lines: [words.whenHint],
    action: html`
      <select
        class="input choice"
        aria-label=${words.when}
        .value=${live(String(lock.minutes))}
        @change=${(event: Event) => {
          lock.minutes = Number((event.currentTarget as HTMLSelectElement).value) as RestMinutes;
        }}
      >
        ${REST_MINUTES.map(
          (minutes) =>
            html`<option value=${minutes} ?selected=${lock.minutes === minutes}>${words.after(minutes)}</option>`,
        )}
      </select>
    `,
  });

const renderPasskey = (words: Words, lock: InboxLock, ask: (change: LockChange) => void): TemplateResult => {
  const { passkey } = words;
  const { hasPasskey } = lock;
  return renderRow({
    icon: 'passkey',
    title: passkey.row,
    lines: [hasPasskey ? passkey.has : passkey.none],
    action: hasPasskey
      ? button(passkey.remove, passkey.row, () => lock.removePasskey())
      : button(passkey.add, words.row, () => ask('passkey')),
  });
};

const renderOn = (words: Words, lock: InboxLock, ask: (change: LockChange) => void): TemplateResult => html`
  ${renderRow({
    icon: 'lock',
    title: words.row,
    lines: [words.on, words.notices],
    action: button(words.turnOff, words.row, () => ask('off')),
  })}
  ${renderWhen(words, lock)}
  ${renderRow({
    icon: 'grid',
    title: words.pin,
    lines: [words.pinHint],
    action: button(words.change, words.pin, () => ask('change')),
  })}
  ${renderPasskey(words, lock, ask)}
  ${renderRow({
    icon: 'lock',
    title: words.now,
    lines: [words.nowHint],
    action: html`<button class="button dense" type="button" @click=${() => lock.lock()}>${words.now}</button>`,
  })}
`;

const renderOff = (words: Words, { trouble }: InboxLock, ask: (change: LockChange) => void): TemplateResult =>
  renderRow({
    icon: 'lock',
    title: words.row,
    lines: [words.off],
    action: button(words.turnOn, words.row, () => ask('on')),
    outcome: trouble && { 'other-tab': words.otherTab, failed: words.notChanged }[trouble],
  });

/** Nothing where the browser keeps nothing that a lock could close. */
export const renderLock = (
  strings: Strings,
  { lock, asks, ask }: LockSettings,
  name: string,
): TemplateResult | typeof nothing => {
  if (lock === undefined || (lock.phase !== 'off' && lock.phase !== 'open')) return nothing;
  const words = strings.lock;
  return html`
    <section>
      <h3 id="lock" tabindex="-1">${words.heading}</h3>
      <ul role="list">
        ${lock.phase === 'off' ? renderOff(words, lock, ask) : renderOn(words, lock, ask)}
      </ul>
    </section>
    ${
      asks === undefined
        ? nothing
        : html`<inbox-lock-dialog
            .strings=${strings}
            .lock=${lock}
            .change=${asks}
            .name=${words.passkey.label(name)}
            @close=${() => ask(undefined)}
          ></inbox-lock-dialog>`
    }
  `;
};
