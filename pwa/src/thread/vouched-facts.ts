/** Who the visitor is, as the back end of the owner's site says, or why that is not believed. */
import type { VouchRefusal } from '@cipherchat/core/view';
import { html, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import { shortTime } from '../conversations/short-time.ts';
import { vouchedBy } from '../conversations/vouched-mark.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';
import { renderFacts, type Fact } from './fact-list.ts';

const WHY = {
  expired: 'expired',
  'other-address': 'otherAddress',
  'unknown-key': 'unknownKey',
  invalid: 'invalid',
} as const satisfies Readonly<Record<VouchRefusal, keyof Strings['vouch']>>;

const hint = (words: string, sign: 'bag' | 'alert'): TemplateResult =>
  html`<p class="hint source">${icon(sign, 's16')}<span dir="auto">${words}</span></p>`;

/** `now`: the server's time, in milliseconds since 1970. */
export const vouchedFacts = (
  { visitor: { vouched, refused } }: InboxConversation,
  strings: Strings,
  now: number,
): TemplateResult | typeof nothing => {
  const { vouch, lang } = strings;
  if (vouched === undefined && refused === undefined) return nothing;
  const timeOf = (at: number): string => shortTime(at, now, regionOf(lang, navigator.languages));
  const { name, email, user = '', userBefore } = vouched ?? {};
  const facts = [
    [vouch.name, name],
    [vouch.customer, user],
    [vouch.mail, email],
  ].filter((one): one is [string, string] => Boolean(one[1]));
  return html`
    <section>
      <h4 dir="auto">${vouched ? vouchedBy(vouched, strings) : vouch.heading}</h4>
      ${vouched ? renderFacts(facts satisfies readonly Fact[]) : nothing}
      ${vouched ? hint(vouch.checked(timeOf(vouched.at)), 'bag') : nothing}
      ${userBefore === undefined ? nothing : hint(vouch.userBefore(userBefore), 'alert')}
      ${refused ? hint(`${vouch[WHY[refused.why]]} (${timeOf(refused.at)})`, 'alert') : nothing}
    </section>
  `;
};
