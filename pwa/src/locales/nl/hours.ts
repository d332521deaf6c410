/** When the owner answers, and what visitors read of it, in Dutch. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: 'Openingstijden',
  rowHint: 'Wanneer u antwoordt, en wat bezoekers lezen terwijl u weg bent',
  lead: 'Bezoekers lezen dit in de chat nadat ze hebben geschreven, in hun eigen taal en tijdzone. Al uw apparaten hebben deze gegevens.',
  tell: 'Bezoekers de openingstijden tonen',
  from: (day) => `${day}, van`,
  until: 'tot',
  to: (day) => `${day}, tot`,
  closed: 'Gesloten',
  addTime: (day) => `Nog een tijd toevoegen op ${day}`,
  removeTime: (day) => `De andere tijd weghalen op ${day}`,
  timeZone: 'Tijdzone',
  answer: 'Gebruikelijke tijd tot een antwoord',
  notStated: 'Niet vermeld',
  awayText: 'Afwezigheidstekst',
  awayHint: 'Verschijnt als er gesloten is of niemand er is. Bezoekers lezen de tekst zoals u die schrijft.',
  shown: 'Wat een bezoeker leest',
  now: 'Nu',
  whenOpen: 'Als er open is',
  whenClosed: 'Als er gesloten is',
  nothing: 'Niets',
  saved: 'Opgeslagen. Bezoekers zien het als ze de volgende keer schrijven.',
  wrongDay: (day) =>
    `Op ${day} is het einde niet na het begin. Wijzig het en sla opnieuw op. Een tijd over middernacht zijn er twee: tot 0:00 en de volgende dag vanaf 0:00.`,
  textTooLong: 'De afwezigheidstekst is te lang. Kort hem in en sla opnieuw op.',
  failed: 'De openingstijden konden niet worden gelezen. Laad opnieuw om het nog eens te proberen.',
};
