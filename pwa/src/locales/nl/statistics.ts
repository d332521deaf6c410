/** What is counted on this device, in Dutch. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'Statistieken',
  rowHint: 'Hoeveel mensen schrijven, wanneer, en hoe snel u antwoordt',
  lead: 'Geteld op dit apparaat, nergens heen gestuurd.',
  period: 'Periode',
  days: '14 dagen',
  months: '3 maanden',
  all: 'Alles',
  conversations: 'Nieuwe gesprekken',
  half: 'De helft beantwoord binnen',
  messages: 'Berichten van bezoekers',
  answerTime: 'Tijd tot het eerste antwoord',
  later: 'Later dan dat',
  notYet: 'Nog geen antwoord',
  byWeekday: 'Berichten van bezoekers per weekdag',
  byHour: 'Berichten van bezoekers per uur',
  notCounted:
    'Niet geteld: wat is verwijderd en wat niet op dit apparaat staat. Uren en dagen zijn die van dit apparaat.',
  empty: 'In deze tijd heeft niemand geschreven.',
  counting: 'Bezig met tellen',
  failed: 'De berichten konden niet worden gelezen. Laad opnieuw om het nog eens te proberen.',
};
