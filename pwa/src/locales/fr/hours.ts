/** When the owner answers, and what visitors read of it, in French. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: 'Horaires d’ouverture',
  rowHint: 'Quand vous répondez, et ce que lisent les visiteurs en votre absence',
  lead: 'Les visiteurs le lisent dans le chat après avoir écrit, dans leur langue et leur fuseau horaire. Tous vos appareils ont ces indications.',
  tell: 'Indiquer les horaires aux visiteurs',
  from: (day) => `${day}, de`,
  until: 'à',
  to: (day) => `${day}, à`,
  closed: 'Fermé',
  addTime: (day) => `Ajouter une plage : ${day}`,
  removeTime: (day) => `Retirer la plage : ${day}`,
  timeZone: 'Fuseau horaire',
  answer: 'Délai de réponse habituel',
  notStated: 'Non indiqué',
  awayText: 'Texte d’absence',
  awayHint: 'Affiché quand c’est fermé ou que personne n’est là. Les visiteurs le lisent tel que vous l’écrivez.',
  shown: 'Ce que lit un visiteur',
  now: 'Maintenant',
  whenOpen: 'Pendant l’ouverture',
  whenClosed: 'Pendant la fermeture',
  nothing: 'Rien',
  saved: 'Enregistré. Les visiteurs le verront la prochaine fois qu’ils écriront.',
  wrongDay: (day) =>
    `${day} : la fin n’est pas après le début. Modifiez-la, puis enregistrez à nouveau. Une plage qui passe minuit se note en deux : jusqu’à 0:00, puis le lendemain à partir de 0:00.`,
  textTooLong: 'Le texte d’absence est trop long. Raccourcissez-le, puis enregistrez à nouveau.',
  failed: 'Les horaires n’ont pas pu être lus. Rechargez pour réessayer.',
};
