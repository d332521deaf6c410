/** Keeping order: closing, snoozing and filtering conversations, in German. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'Schließen',
  reopen: 'Wieder öffnen',
  more: 'Mehr',
  snooze: 'Zurückstellen',
  snoozeUntil: {
    afternoon: 'Bis heute Nachmittag',
    tomorrow: 'Bis morgen',
    monday: 'Bis nächsten Montag',
    'they-write': 'Bis zur nächsten Nachricht',
  },
  ownTime: 'Zeit wählen …',
  ownTimeHeading: 'Zurückstellen bis',
  ownTimeIsPast: 'Wählen Sie eine Zeit, die noch kommt.',
  wake: 'Zurückstellen beenden',
  markUnread: 'Als ungelesen markieren',
  markRead: 'Als gelesen markieren',
  failed: 'Dieser Browser konnte das nicht speichern.',
  snoozedUntil: (when) => `zurückgestellt bis ${when}`,
  snoozedForNow: 'zurückgestellt bis zur nächsten Nachricht',
  closed: 'geschlossen',
  markedUnread: 'als ungelesen markiert',

  select: 'Mehrere auswählen',
  selected: (many) => `Ausgewählt: ${String(many)}`,
  selectAll: 'Alle auswählen',
  endSelect: 'Auswahl beenden',
  selectOne: (name) => `${name} auswählen`,

  filter: 'Filter',
  show: 'Anzeigen',
  kinds: { open: 'Offen', snoozed: 'Zurückgestellt', closed: 'Geschlossen', blocked: 'Blockiert' },
  only: 'Nur',
  unread: 'Ungelesen',
  tag: 'Schlagwort',
  reset: 'Zurücksetzen',
  done: 'Fertig',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['nur ungelesene'] : []), ...(tag === undefined ? [] : [`Schlagwort „${tag}“`])].join(', '),
  endFilter: 'Alle offenen Unterhaltungen anzeigen',
  nothing: {
    open: 'Keine offene Unterhaltung',
    snoozed: 'Keine zurückgestellte Unterhaltung',
    closed: 'Keine geschlossene Unterhaltung',
    blocked: 'Keine blockierte Unterhaltung',
  },
  nothingNarrowed: 'Keine Unterhaltung passt zum Filter',
};
