/** Texts that the owner saves, and puts into a message with a slash, in French. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'Réponses enregistrées',
  open: 'Réponses enregistrées, ou tapez une barre oblique',
  rowHint: 'Les textes que vous envoyez souvent',
  lead: 'Tapez / dans un message vide et choisissez une réponse. {name} devient le nom du visiteur. Tous vos appareils ont ces réponses, et les visiteurs ne voient jamais la liste.',
  empty: 'Pas encore de réponse enregistrée',
  add: 'Ajouter une réponse',
  edit: (title) => `Modifier ${title}`,
  title: 'Nom court',
  titleHint: 'Ce que vous tapez après la barre oblique, par exemple envoi-norvege',
  text: 'Texte',
  titleTooLong: 'Le nom court manque ou est trop long. Changez-le, puis enregistrez de nouveau.',
  textMissing: 'Le texte manque. Écrivez-le, puis enregistrez de nouveau.',
  textTooLong: 'Le texte est trop long. Raccourcissez-le, puis enregistrez de nouveau.',
  tooMany: 'Il y a de la place pour 200 réponses. Supprimez-en d’abord une.',
  failed: 'Les réponses enregistrées n’ont pas pu être lues. Rechargez pour réessayer.',
  count: (shown, all) => `${String(shown)} sur ${String(all)}`,
  none: 'Aucune réponse enregistrée ne correspond',
  chosen: (title, at, of) => `${title}, ${String(at)} sur ${String(of)}`,
  choose: 'choisir',
  putIn: 'insérer',
  close: 'fermer',
  enter: 'Entrée',
  editAll: 'Modifier les réponses enregistrées',
};
