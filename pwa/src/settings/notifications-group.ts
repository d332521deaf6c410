/** The group "Notifications" of the settings. */
import type { PushAnswer } from '@cipherchat/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Strings } from '../locales/index.ts';
import type { NoticeContent, QuietHours } from '../notices/notice-settings.ts';
import type { RingState } from '../notices/page-subscription.ts';
import { minuteOf, timeOf } from '../notices/quiet-hours.ts';
import type { RingSettings } from './ring-settings.ts';
import { renderRow, renderSwitch } from './settings-groups.ts';

type Words = Strings['ring'];

const wordsOf = (state: RingState | undefined, words: Words): string => {
  switch (state) {
    case 'on':
      return words.on;
    case 'off':
      return words.off;
    case 'not-asked':
      return words.notAsked;
    case 'blocked':
      return words.blocked;
    case 'incomplete':
      return words.incomplete;
    case 'install-first':
      return words.installFirst;
    case 'not-offered':
      return words.notOffered;
    case 'unsupported':
      return words.unsupported;
    case undefined:
      return words.looking;
  }
};

const testWords = (answer: PushAnswer | undefined, words: Words): string | undefined => {
  if (answer === undefined) return undefined;
  if (answer === 'done') return words.tested;
  if (answer === 'nothing-to-ring') return words.testNothing;
  return answer === 'failed' ? words.testFailed : words.testUnreachable;
};

const button = (text: string, about: string, press: () => unknown): TemplateResult =>
  html`<button class="button dense" type="button" aria-label="${text}: ${about}" @click=${press}>${text}</button>`;

const renderState = (words: Words, { state, turnOn, turnOff, notSaved }: RingSettings): TemplateResult => {
  const actions: Partial<Record<RingState, TemplateResult>> = {
    on: button(words.turnOff, words.row, turnOff),
    off: button(words.turnOn, words.row, turnOn),
    'not-asked': button(words.turnOn, words.row, turnOn),
    incomplete: button(words.again, words.row, turnOn),
  };
  return renderRow({
    icon: 'bell',
    title: words.row,
    lines: [wordsOf(state, words)],
    action: state === undefined ? nothing : (actions[state] ?? nothing),
    outcome: notSaved ? words.notSaved : undefined,
  });
};

const renderContent = (words: Words, { settings, change }: RingSettings): TemplateResult =>
  renderRow({
    icon: 'lock',
    title: words.content,
    lines: [words.contentHint],
    action: html`
      <select
        class="input choice"
        aria-label=${words.content}
        .value=${live(settings.content)}
        @change=${(event: Event) => {
          void change({ content: (event.currentTarget as HTMLSelectElement).value as NoticeContent });
        }}
      >
        ${(['text', 'name', 'nothing'] as const).map(
          (content) =>
            html`<option value=${content} ?selected=${settings.content === content}>
              ${words.contents[content]}
            </option>`,
        )}
      </select>
    `,
  });

/** What a switch turns on for the first time. */
const NIGHT: QuietHours = { from: 19 * 60, to: 8 * 60 };

const renderTime = (label: string, minute: number, onChange: (minute: number) => void): TemplateResult => html`
  <label class="time"
    >${label}
    <input
      class="input"
      type="time"
      required
      .value=${live(timeOf(minute))}
      @change=${(event: Event) => {
        const chosen = minuteOf((event.currentTarget as HTMLInputElement).value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  </label>
`;

const renderQuiet = (words: Words, { settings: { quiet }, change }: RingSettings): TemplateResult => html`
  ${renderRow({
    icon: 'clock',
    title: words.quiet,
    lines: [words.quietHint],
    action: renderSwitch(words.quiet, quiet !== undefined, (on) => void change({ quiet: on ? NIGHT : undefined })),
  })}
  ${
    quiet === undefined
      ? nothing
      : html`<li class="set times">
          ${renderTime(words.quietFrom, quiet.from, (from) => void change({ quiet: { ...quiet, from } }))}
          ${renderTime(words.quietTo, quiet.to, (to) => void change({ quiet: { ...quiet, to } }))}
        </li>`
  }
`;

export const renderNotifications = ({ ring: words }: Strings, settings: RingSettings): TemplateResult => html`
  <section>
    <h3 id="notifications" tabindex="-1">${words.heading}</h3>
    <ul role="list">
      ${renderState(words, settings)}
      ${
        settings.state === 'on'
          ? renderRow({
              icon: 'pulse',
              title: words.test,
              lines: [words.testHint],
              action: button(words.test, words.row, settings.test),
              outcome: testWords(settings.tested, words),
            })
          : nothing
      }
      ${renderContent(words, settings)}
      ${renderRow({
        icon: 'ring',
        title: words.sound,
        lines: [words.soundHint],
        action: renderSwitch(words.sound, settings.settings.sound, (sound) => void settings.change({ sound })),
      })}
      ${renderQuiet(words, settings)}
    </ul>
  </section>
`;
