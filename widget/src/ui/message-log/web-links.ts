/**
 * Finds web and mail addresses in a text. A link must lead where it seems to lead, so what a reader could take for
 * another address is shown in its ASCII form, or is no link.
 */
import { LinkifyIt, REBuilder } from 'linkify-it';
import { isPlainHost } from './plain-host.ts';

/** `href` undefined: plain text. `text` is what is shown. */
export type TextPart = { readonly text: string; readonly href?: string };

/** An address may also follow a letter of a script that has no spaces, such as Chinese. */
class AddressPatterns extends REBuilder {
  override get_schema_search(): RegExp {
    return (this.cache['schema_search'] ??= new RegExp(`(^|[^\\w])(${this.get_schema_names().source})`, 'igu'));
  }
}

const finder = new LinkifyIt({ fuzzyLink: true, urlAuth: true, rebuilder: new AddressPatterns() })
  .add('ftp:', null)
  .add('//', null);

/** Controls of direction, and what is not drawn, in the form that the address has them in. */
const visible = (text: string): string => text.replace(/[\p{Bidi_C}\p{DI}]/gu, encodeURIComponent);

/** Replaces the host as it was written by its ASCII form, unless every reader takes it for what it is. */
const withPlainHost = (raw: string, host: string): string => {
  const written = /^(?:https?:\/\/|mailto:)?(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(raw)?.[1] ?? '';
  return isPlainHost(written) ? visible(raw) : visible(raw.replace(written, () => host));
};

const linkOf = (raw: string, schema: string): TextPart | undefined => {
  const isMail = schema === 'mailto:';
  if (schema === '' && !/^www\./iu.test(raw)) return undefined;
  const address = schema === '' ? `https://${raw}` : raw.includes(':') || !isMail ? raw : `mailto:${raw}`;
  const page = isMail ? `https://${address.slice(address.indexOf('@') + 1)}` : address;
  if (!URL.canParse(page)) return undefined;
  const parsed = new URL(page);
  // A name in front of the host reads like one.
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return { text: withPlainHost(raw, parsed.hostname), href: isMail ? address : parsed.href };
};

/** The parts of the text, in order. */
export const findLinks = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { index, lastIndex, raw, schema } of finder.match(text) ?? []) {
    // The rest of it belongs to a name in front of the true host.
    const link = /^[^\s/?#]*@/u.test(text.slice(lastIndex)) ? undefined : linkOf(raw, schema);
    if (link === undefined) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push(link);
    end = lastIndex;
  }
  return end < text.length ? [...parts, { text: text.slice(end) }] : parts;
};
