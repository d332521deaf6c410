/** What a search finds in messages, in Hebrew. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('he');

const foundTexts = (texts: number): string =>
  count(texts, { one: 'נמצאה הודעה אחת', two: 'נמצאו שתי הודעות', other: 'נמצאו {n} הודעות' });

const searched = (conversations: number): string =>
  count(conversations, { one: 'החיפוש כלל שיחה אחת', two: 'החיפוש כלל שתי שיחות', other: 'החיפוש כלל {n} שיחות' });

export const found: typeof english = {
  messages: 'הודעות',
  more: (left) => count(left, { one: 'הצגת עוד אחת', two: 'הצגת עוד שתיים', other: 'הצגת עוד {n}' }),
  reading: (read, all) => `בחיפוש: ${numbers.format(read)} מתוך ${numbers.format(all)} שיחות`,
  read: (texts, conversations) => `${foundTexts(texts)}, ${searched(conversations)}`,
  failed: 'לא ניתן היה לחפש בהודעות שבמכשיר הזה. יש להקליד שוב כדי לנסות פעם נוספת.',
};
