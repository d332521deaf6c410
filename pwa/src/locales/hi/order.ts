/** Keeping order: closing, snoozing and filtering conversations, in Hindi. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'बंद करें',
  reopen: 'फिर से खोलें',
  more: 'ज़्यादा',
  snooze: 'स्नूज़ करें',
  snoozeUntil: {
    afternoon: 'आज दोपहर बाद',
    tomorrow: 'कल',
    monday: 'अगले सोमवार',
    'they-write': 'जब तक वे न लिखें',
  },
  ownTime: 'समय चुनें…',
  ownTimeHeading: 'इस समय तक स्नूज़ करें',
  ownTimeIsPast: 'ऐसा समय चुनें जो अभी आना बाकी है।',
  wake: 'स्नूज़ ख़त्म करें',
  markUnread: 'बिना पढ़ा मार्क करें',
  markRead: 'पढ़ा हुआ मार्क करें',
  failed: 'यह ब्राउज़र इसे सेव नहीं कर सका।',
  snoozedUntil: (when) => `${when} तक स्नूज़`,
  snoozedForNow: 'उनके लिखने तक स्नूज़',
  closed: 'बंद',
  markedUnread: 'बिना पढ़ा मार्क किया हुआ',

  select: 'कई चुनें',
  selected: (many) => `चुने गए: ${String(many)}`,
  selectAll: 'सभी चुनें',
  endSelect: 'चुनना बंद करें',
  selectOne: (name) => `${name} को चुनें`,

  filter: 'फ़िल्टर',
  show: 'दिखाएँ',
  kinds: { open: 'खुली', snoozed: 'स्नूज़ की हुई', closed: 'बंद', blocked: 'ब्लॉक' },
  only: 'सिर्फ़',
  unread: 'बिना पढ़ी',
  tag: 'टैग',
  reset: 'रीसेट करें',
  done: 'हो गया',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['सिर्फ़ बिना पढ़ी'] : []), ...(tag === undefined ? [] : [`टैग “${tag}”`])].join(', '),
  endFilter: 'सभी खुली बातचीत दिखाएँ',
  nothing: {
    open: 'कोई खुली बातचीत नहीं',
    snoozed: 'स्नूज़ की हुई कोई बातचीत नहीं',
    closed: 'कोई बंद बातचीत नहीं',
    blocked: 'कोई ब्लॉक की गई बातचीत नहीं',
  },
  nothingNarrowed: 'फ़िल्टर से मेल खाती कोई बातचीत नहीं',
};
