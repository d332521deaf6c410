/** Notices above the messages: why nothing is sent, that nothing is lost, that the browser won't keep the chat. */
import { html, nothing, type TemplateResult } from 'lit';
import { stopsConversation, type ClientState, type ConversationView } from '@cipherchat/core/view';
import { datesIn } from '../dates.ts';
import { icon, type IconName } from '../icons.ts';
import type { Strings } from '../locales/en.ts';

export type NoticeContext = {
  readonly strings: Strings;
  readonly name: string;
  readonly state: ClientState;
  readonly conversation: ConversationView | undefined;
  /** True if the connection has been gone for longer than a moment. */
  readonly cutOff: boolean;
  readonly now: number;
};

export const banner = (
  sign: IconName,
  title: string,
  explanation = '',
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<div class="banner">
    ${icon(sign)}
    <p><b>${title}</b> ${explanation}</p>
    ${action}
  </div>`;

/** A block with a sign: the chat has stopped, or cannot start. `action` is a button below it. */
export const stopCard = (
  [title, explanation]: readonly [string, string] | readonly string[],
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult =>
  html`<div class="stop" role="alert">
    <span class="sign">${icon('shield')}</span>
    <h3>${title}</h3>
    <p>${explanation}</p>
    ${action}
  </div>`;

/** Texts that were written and cannot be sent. They are shown so that the user can copy them. */
export const keptText = (strings: Strings, texts: readonly string[]): TemplateResult =>
  html`${texts.map((text) =>
    text === ''
      ? nothing
      : html`<p class="draft">${icon('pen')}<span>${strings.draftKept} “<bdi>${text}</bdi>”</span></p>`,
  )}`;

export const renderNotices = (context: NoticeContext): TemplateResult => {
  const { strings, name, state, conversation, cutOff, now } = context;
  const { obstacle, notConfirmedSince } = conversation ?? {};
  const [title, explanation] = obstacle === undefined ? [] : strings.obstacle(obstacle, name);
  return html`
    <div role="status">
      ${title === undefined || stopsConversation(obstacle) ? nothing : banner('alert', title, explanation)}
      ${
        cutOff
          ? banner('offline', navigator.onLine ? strings.unreachable : strings.offline, strings.waiting(state.waiting))
          : nothing
      }
      ${state.durable ? nothing : banner('eye', strings.forgets, strings.forgetsHow)}
      ${
        notConfirmedSince === undefined || obstacle !== undefined
          ? nothing
          : banner('clock', '', strings.notConfirmed(name, datesIn(strings.lang).day(notConfirmedSince, now)))
      }
    </div>
  `;
};
