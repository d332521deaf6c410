/**
 * The band that says why there is no connection, or only a slow one. The same for visitor and owner. Words and buttons
 * of the rarer causes are loaded when one shows; until then, and without a network, the server does not answer.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { ClientState, ConnectionCause } from '@cipherchat/core/view';
import { datesIn } from '../dates.ts';
import { icon, type IconName } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import { rareWords } from '../locales/rare-words.ts';

export const banner = (
  sign: IconName,
  title: string,
  explanation = '',
  action: TemplateResult | typeof nothing = nothing,
  kind = '',
): TemplateResult =>
  html`<div class="banner ${kind}">
    ${icon(sign)}
    <p><b>${title}</b> ${explanation}</p>
    ${action}
  </div>`;

export type BandContext = {
  readonly strings: Strings;
  readonly state: ClientState;
  /** True if the connection has been gone for longer than a moment. */
  readonly cutOff: boolean;
  readonly reconnect: () => void;
  /** A way to learn more, beside the button. */
  readonly help?: TemplateResult | undefined;
  /** Draws again. */
  readonly changed: () => void;
};

/** The user knows that this network is slow: said once for each page. */
let isSlowKnown = false;

const button = (words: string, press: () => void): TemplateResult =>
  html`<button class="button" type="button" @click=${press}>${words}</button>`;

const causeOf = ({ cause }: ClientState, cutOff: boolean): ConnectionCause | undefined => {
  if (!cutOff) return cause === 'slower' && !isSlowKnown ? cause : undefined;
  return navigator.onLine ? (cause ?? 'server') : 'offline';
};

export const connectionBand = (context: BandContext): TemplateResult | undefined => {
  const { strings, state, cutOff, reconnect, changed, help = nothing } = context;
  const cause = causeOf(state, cutOff);
  if (cause === undefined) return undefined;
  const tryNow = html`${button(strings.tryNow, reconnect)}${help}`;
  const isRare = cause !== 'offline' && cause !== 'server';
  const words = isRare ? rareWords(strings.causes, changed) : undefined;
  if (!isRare || words === undefined) {
    if (cause === 'slower') return undefined;
    return banner('offline', ...strings.noConnection(cause === 'offline' ? cause : 'server', state.waiting), tryNow);
  }
  const when = state.retryAt === undefined ? '' : datesIn(strings.lang).time(state.retryAt);
  const know = (): void => {
    isSlowKnown = true;
    changed();
  };
  const isSlow = cause === 'slower';
  // Nothing is gained by another try before its time, or before the page was mended.
  const action = isSlow
    ? html`${button(strings.ok, know)}${help}`
    : cause === 'limited' || cause === 'policy'
      ? help
      : tryNow;
  return banner(isSlow ? 'clock' : 'alert', ...words(cause, state.waiting, when), action, isSlow ? 'quiet' : '');
};
