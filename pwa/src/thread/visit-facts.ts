/** Where a visitor is on the site, as the visitor's browser says. */
import { html, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import { shortPage } from '../conversations/page-label.ts';
import { shortTime } from '../conversations/short-time.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';
import { renderFacts, type Fact } from './fact-list.ts';

/** In the words of the inbox; the tag itself where it names no language. */
const languageName = (tag: string, lang: string): string => {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** `now`: the server's time, in milliseconds since 1970. */
export const visitFacts = (
  { visitor: { page } }: InboxConversation,
  { visit, lang }: Strings,
  now: number,
): TemplateResult | typeof nothing => {
  if (page === undefined) return nothing;
  const { address, title, language, referrer, fields, at } = page;
  // The title is what the page says: where the link leads is in its own words.
  const place = html`${title === undefined ? nothing : html`<span dir="auto">${title}</span>`}<a
      href=${address}
      target="_blank"
      rel="noopener noreferrer"
      dir="ltr"
      title=${address}
      >${shortPage(address)}</a
    >`;
  const facts: readonly Fact[] = [
    [visit.page, place],
    ...(referrer === undefined ? [] : [[visit.cameFrom, shortPage(referrer)] as const]),
    ...(language === undefined ? [] : [[visit.language, languageName(language, lang)] as const]),
    ...fields,
  ];
  const when = shortTime(at, now, regionOf(lang, navigator.languages));
  return html`
    <section>
      <h4>${visit.heading}</h4>
      ${renderFacts(facts)}
      <p class="hint source">${icon('eye', 's16')}<span>${visit.told(when)}</span></p>
    </section>
  `;
};
