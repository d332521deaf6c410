/** What is counted on this device, in French. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'Statistiques',
  rowHint: 'Combien de personnes écrivent, quand, et sous quel délai vous répondez',
  lead: 'Calculé sur cet appareil, envoyé nulle part.',
  period: 'Période',
  days: '14 jours',
  months: '3 mois',
  all: 'Tout',
  conversations: 'Nouvelles conversations',
  half: 'La moitié des réponses sous',
  messages: 'Messages de visiteurs',
  answerTime: 'Délai jusqu’à la première réponse',
  later: 'Plus tard',
  notYet: 'Pas encore de réponse',
  byWeekday: 'Messages de visiteurs par jour de la semaine',
  byHour: 'Messages de visiteurs par heure',
  notCounted:
    'Non compté : ce qui a été supprimé et ce qui n’est pas sur cet appareil. Les heures et les jours sont ceux de cet appareil.',
  empty: 'Personne n’a écrit pendant cette période.',
  counting: 'Calcul en cours',
  failed: 'Les messages n’ont pas pu être lus. Rechargez pour réessayer.',
};
