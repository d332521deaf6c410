/** What is shown of a page that a visitor's browser states: nothing that passes for something else. */
import { shownName } from '../base/shown-name.ts';
import type { VisitorPage } from '../base/visitor.ts';
import { webAddress } from '../base/web-address.ts';
import type { Context } from '../contents/forms/context.ts';

/** Undefined also for an address in which a name in front of the host looks like one. */
const shownAddress = (text: string): URL | undefined => {
  const url = webAddress(text);
  return url?.username === '' && url.password === '' ? url : undefined;
};

const languageIn = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/** Undefined where the address is none of the web: then nothing of it is shown. */
export const shownPage = (stated: Context): Omit<VisitorPage, 'at'> | undefined => {
  const url = shownAddress(stated.page);
  if (url === undefined) return undefined;
  url.hash = '';
  const { title = '', locale = '', referrer = '', fields = [] } = stated;
  return {
    address: url.href,
    title: shownName(title) || undefined,
    language: languageIn(locale),
    referrer: shownAddress(referrer)?.origin,
    fields: fields
      .map(([name, value]) => [shownName(name), shownName(value)] as const)
      .filter(([name, value]) => name !== '' && value !== ''),
  };
};
