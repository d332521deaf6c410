/** Keeping order: closing, snoozing and filtering conversations, in French. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'Clôturer',
  reopen: 'Rouvrir',
  more: 'Plus',
  snooze: 'Mettre en veille',
  snoozeUntil: {
    afternoon: 'Cet après-midi',
    tomorrow: 'Demain',
    monday: 'Lundi prochain',
    'they-write': 'Jusqu’à son prochain message',
  },
  ownTime: 'Choisir une heure…',
  ownTimeHeading: 'Mettre en veille jusqu’au',
  ownTimeIsPast: 'Choisissez un moment à venir.',
  wake: 'Sortir de veille',
  markUnread: 'Marquer comme non lue',
  markRead: 'Marquer comme lue',
  failed: 'Ce navigateur n’a pas pu l’enregistrer.',
  snoozedUntil: (when) => `en veille, fin\u00a0: ${when}`,
  snoozedForNow: 'en veille jusqu’au prochain message',
  closed: 'clôturée',
  markedUnread: 'marquée comme non lue',

  select: 'En sélectionner plusieurs',
  selected: (many) => `Sélection : ${String(many)}`,
  selectAll: 'Tout sélectionner',
  endSelect: 'Arrêter la sélection',
  selectOne: (name) => `Sélectionner ${name}`,

  filter: 'Filtrer',
  show: 'Afficher',
  kinds: { open: 'Ouvertes', snoozed: 'En veille', closed: 'Clôturées', blocked: 'Bloquées' },
  only: 'Seulement',
  unread: 'Non lues',
  tag: 'Étiquette',
  reset: 'Réinitialiser',
  done: 'Terminé',
  narrowed: (kind, unread, tag) =>
    [
      kind,
      ...(unread ? ['non lues seulement'] : []),
      ...(tag === undefined ? [] : [`étiquette «\u00a0${tag}\u00a0»`]),
    ].join(', '),
  endFilter: 'Afficher toutes les conversations ouvertes',
  nothing: {
    open: 'Aucune conversation ouverte',
    snoozed: 'Aucune conversation en veille',
    closed: 'Aucune conversation clôturée',
    blocked: 'Aucune conversation bloquée',
  },
  nothingNarrowed: 'Aucune conversation ne correspond au filtre',
};
