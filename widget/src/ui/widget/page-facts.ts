/** What the page tells of itself, if its tag asks for it (PROTOCOL 21.3). */
import type { PageFacts } from '@cipherchat/core/view';

/** `asked`: names of parameters that may be told, as `data-context` lists them. */
export const pageFacts = (asked: string, words: string): PageFacts => {
  const url = new URL(location.href);
  const names = new Set(asked.split(/[\s,]+/u));
  url.search = new URLSearchParams([...url.searchParams].filter(([name]) => names.has(name))).toString();
  [url.hash, url.username, url.password] = ['', '', ''];
  const from = URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined;
  return {
    address: url.href,
    title: document.title.trim() || undefined,
    language: document.documentElement.lang || words,
    // From page to page of the site is no news.
    referrer: from === location.origin ? undefined : from,
  };
};
