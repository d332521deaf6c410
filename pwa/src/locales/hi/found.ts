/** What a search finds in messages, in Hindi. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('hi');

const foundTexts = (texts: number): string => count(texts, { one: '{n} संदेश मिला', other: '{n} संदेश मिले' });

const searched = (conversations: number): string =>
  count(conversations, { one: '{n} बातचीत में खोजा गया', other: '{n} बातचीत में खोजा गया' });

export const found: typeof english = {
  messages: 'संदेश',
  more: (left) => count(left, { one: '{n} और दिखाएँ', other: '{n} और दिखाएँ' }),
  reading: (read, all) => `खोज जारी है: ${numbers.format(all)} में से ${numbers.format(read)} बातचीत`,
  read: (texts, conversations) => `${foundTexts(texts)}, ${searched(conversations)}`,
  failed: 'इस डिवाइस के संदेशों में खोज नहीं हो सकी। फिर कोशिश करने के लिए दोबारा टाइप करें।',
};
