/** Where a text says what was looked for: the part around it, cut in three. */
import { beginningOf, folded, foldedWords } from '@cipherchat/core/view';

export type Excerpt = { readonly before: string; readonly match: string; readonly after: string };

/** Characters that stand before what was found. */
const BEFORE = 24;
const AFTER = 120;

/** The match is empty where the text does not have the first word of the query. */
export const excerptOf = (text: string, query: string): Excerpt => {
  const flat = text.normalize('NFC').replaceAll(/\s+/gu, ' ');
  const characters = Array.from(flat);
  const [word = ''] = foldedWords(query);
  let all = '';
  /** For each UTF-16 unit of `all`: the character that it comes from. */
  const from = characters.flatMap((character, i) => {
    const part = folded(character);
    all += part;
    return Array.from({ length: part.length }, () => i);
  });
  const at = word === '' ? -1 : all.indexOf(word);
  if (at < 0) return { before: beginningOf(flat, AFTER), match: '', after: '' };
  const start = from[at] ?? 0;
  const end = (from[at + word.length - 1] ?? start) + 1;
  const cut = Math.max(0, start - BEFORE);
  return {
    before: (cut > 0 ? '…' : '') + characters.slice(cut, start).join(''),
    match: characters.slice(start, end).join(''),
    after: characters.slice(end, end + AFTER).join(''),
  };
};
