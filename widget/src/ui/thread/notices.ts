/** Notices above the messages: why nothing is sent, that nothing is lost, that the browser won't keep the chat. */
import { html, nothing, type TemplateResult } from 'lit';
import { stopsConversation, type ConversationView, type ToldObstacle } from '@cipherchat/core/view';
import { datesIn } from '../dates.ts';
import { icon } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import { rareWords } from '../locales/rare-words.ts';
import { banner, connectionBand, type BandContext } from './connection-band.ts';

export { banner };

export type NoticeContext = BandContext & {
  readonly name: string;
  readonly conversation: ConversationView | undefined;
  /** True if the conversation cannot be read from this device. */
  readonly damaged: boolean;
  readonly now: number;
};

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

/** Why the conversation has stopped. That it has is said at once, whatever cannot be loaded. */
export const obstacleCard = (
  obstacle: ToldObstacle,
  { strings, name, changed }: Pick<NoticeContext, 'strings' | 'name' | 'changed'>,
): TemplateResult => stopCard(rareWords(strings.obstacles, changed)?.(obstacle, name, '') ?? [strings.stopped]);

/** Texts that were written and cannot be sent. They are shown so that the user can copy them. */
export const keptText = (strings: Strings, texts: readonly string[]): TemplateResult =>
  html`${texts.map((text) =>
    text === ''
      ? nothing
      : html`<p class="draft">${icon('pen')}<span>${strings.draftKept} “<bdi>${text}</bdi>”</span></p>`,
  )}`;

/** One band at a time: what keeps every message comes before what keeps those of one conversation. */
const obstacleBand = ({ strings, name, conversation, changed }: NoticeContext): TemplateResult | undefined => {
  const { obstacle, retryAt } = conversation ?? {};
  if (obstacle === undefined || obstacle === 'moved' || stopsConversation(obstacle)) return undefined;
  const words = rareWords(strings.obstacles, changed);
  if (words === undefined) return undefined;
  const when = retryAt === undefined ? '' : datesIn(strings.lang).time(retryAt);
  return banner(obstacle === 'limited' ? 'clock' : 'alert', ...words(obstacle, name, when));
};

export const renderNotices = (context: NoticeContext): TemplateResult => {
  const { strings, state, conversation, now, name, damaged, changed } = context;
  const { obstacle, notConfirmedSince } = conversation ?? {};
  return html`
    <div role="status">
      ${connectionBand(context) ?? obstacleBand(context) ?? nothing}
      ${damaged ? banner('alert', ...(rareWords(strings.failures, changed)?.damaged ?? strings.notFinished)) : nothing}
      ${state.durable ? nothing : banner('eye', strings.forgets, strings.forgetsHow)}
      ${
        notConfirmedSince === undefined || obstacle !== undefined
          ? nothing
          : banner('clock', '', strings.notConfirmed(name, datesIn(strings.lang).day(notConfirmedSince, now)))
      }
    </div>
  `;
};

/** Why a text was not taken: `cause` is what the client rejected with. */
export const whyNotTaken = ({ tooLong, notKept }: Strings, cause: unknown): string =>
  (cause as { readonly code?: unknown }).code === 'text-too-long' ? tooLong : notKept;
