/** What the other side says of when it answers, as one line: by its hours, at the reader's place and time. */
import { openStateAt, type StatedHours } from '@cipherchat/core/view';
import { isolated } from './isolated.ts';
import { spanIn } from './span-in.ts';

export type HoursTexts = {
  /** Of these texts, as a BCP 47 tag. */
  readonly lang: string;
  /** `when`: a time, with the weekday unless it is today. */
  readonly open: (when: string) => string;
  readonly closed: (name: string, when: string) => string;
  readonly away: (name: string) => string;
  /** `within`: as in "2 hours". It stands alone, so that no language has to bend it. */
  readonly answers: (within: string) => string;
};

const whenIn = (lang: string, at: number, now: number): string => {
  const region = navigator.languages.find((one) => one.startsWith(lang)) ?? lang;
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(region, isToday ? time : { weekday: 'long', ...time }).format(at);
};

/** Drawn as a note: one paragraph without what steers the direction of writing. */
const plain = (text: string): string => isolated(text.replace(/[\p{Cc}\p{Bidi_C}]/gu, ' ').trim());

/** Empty where it is no longer valid, or says nothing. */
export const hoursText = (texts: HoursTexts, stated: StatedHours, name: string, now: number): string => {
  const { hours, text, expectedMinutes, state, validUntil } = stated;
  if (now >= validUntil) return '';
  const shop = hours && openStateAt(hours, now);
  const when = shop?.changesAt === undefined ? undefined : whenIn(texts.lang, shop.changesAt, now);
  const answers = expectedMinutes === undefined ? undefined : texts.answers(spanIn(texts.lang, expectedMinutes));
  const words = text === undefined ? undefined : plain(text);
  const said = (): readonly (string | undefined)[] => {
    if (shop?.open ?? state === 1) return [answers ?? (when && texts.open(when))];
    if (when !== undefined) return [texts.closed(name, when), words];
    return [texts.away(name), answers, words];
  };
  return said()
    .filter((one) => one !== undefined && one !== '')
    .join(' \u00b7 ');
};
