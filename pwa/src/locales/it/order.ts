/** Keeping order: closing, snoozing and filtering conversations, in Italian. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'Chiudi',
  reopen: 'Riapri',
  more: 'Altro',
  snooze: 'Posticipa',
  snoozeUntil: {
    afternoon: 'Oggi pomeriggio',
    tomorrow: 'Domani',
    monday: 'Lunedì prossimo',
    'they-write': 'Fino al prossimo messaggio',
  },
  ownTime: 'Scegli un orario…',
  ownTimeHeading: 'Posticipa fino a',
  ownTimeIsPast: 'Scegli un momento che deve ancora venire.',
  wake: 'Non posticipare più',
  markUnread: 'Segna come non letta',
  markRead: 'Segna come letta',
  failed: 'Questo browser non è riuscito a salvare.',
  snoozedUntil: (when) => `posticipata fino a: ${when}`,
  snoozedForNow: 'posticipata fino al prossimo messaggio',
  closed: 'chiusa',
  markedUnread: 'segnata come non letta',

  select: 'Seleziona più conversazioni',
  selected: (many) => `Selezionate: ${String(many)}`,
  selectAll: 'Seleziona tutte',
  endSelect: 'Termina la selezione',
  selectOne: (name) => `Seleziona ${name}`,

  filter: 'Filtra',
  show: 'Mostra',
  kinds: { open: 'Aperte', snoozed: 'Posticipate', closed: 'Chiuse', blocked: 'Bloccate' },
  only: 'Solo',
  unread: 'Non lette',
  tag: 'Etichetta',
  reset: 'Reimposta',
  done: 'Fine',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['solo non lette'] : []), ...(tag === undefined ? [] : [`etichetta «${tag}»`])].join(', '),
  endFilter: 'Mostra tutte le conversazioni aperte',
  nothing: {
    open: 'Nessuna conversazione aperta',
    snoozed: 'Nessuna conversazione posticipata',
    closed: 'Nessuna conversazione chiusa',
    blocked: 'Nessuna conversazione bloccata',
  },
  nothingNarrowed: 'Nessuna conversazione corrisponde al filtro',
};
