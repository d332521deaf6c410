/** Keeping order: closing, snoozing and filtering conversations, in Dutch. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'Sluiten',
  reopen: 'Heropenen',
  more: 'Meer',
  snooze: 'Uitstellen',
  snoozeUntil: {
    afternoon: 'Tot vanmiddag',
    tomorrow: 'Tot morgen',
    monday: 'Tot volgende week maandag',
    'they-write': 'Tot het volgende bericht',
  },
  ownTime: 'Kies een tijd…',
  ownTimeHeading: 'Uitstellen tot',
  ownTimeIsPast: 'Kies een tijd die nog moet komen.',
  wake: 'Niet langer uitstellen',
  markUnread: 'Markeren als ongelezen',
  markRead: 'Markeren als gelezen',
  failed: 'Deze browser kon het niet opslaan.',
  snoozedUntil: (when) => `uitgesteld tot ${when}`,
  snoozedForNow: 'uitgesteld tot het volgende bericht',
  closed: 'gesloten',
  markedUnread: 'gemarkeerd als ongelezen',

  select: 'Meerdere selecteren',
  selected: (many) => `Geselecteerd: ${String(many)}`,
  selectAll: 'Alles selecteren',
  endSelect: 'Stoppen met selecteren',
  selectOne: (name) => `${name} selecteren`,

  filter: 'Filteren',
  show: 'Tonen',
  kinds: { open: 'Open', snoozed: 'Uitgesteld', closed: 'Gesloten', blocked: 'Geblokkeerd' },
  only: 'Alleen',
  unread: 'Ongelezen',
  tag: 'Label',
  reset: 'Herstellen',
  done: 'Klaar',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['alleen ongelezen'] : []), ...(tag === undefined ? [] : [`label “${tag}”`])].join(', '),
  endFilter: 'Alle open gesprekken tonen',
  nothing: {
    open: 'Geen open gesprek',
    snoozed: 'Geen uitgesteld gesprek',
    closed: 'Geen gesloten gesprek',
    blocked: 'Geen geblokkeerd gesprek',
  },
  nothingNarrowed: 'Geen gesprek voldoet aan het filter',
};
