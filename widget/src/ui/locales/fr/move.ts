/** A chat that goes on in another browser, in French. */
import type { MoveWords } from '../move-words.ts';
import { count as counted } from './count.ts';

export const move: MoveWords = {
  move: 'Continuer sur votre téléphone',
  picture: 'Image à scanner avec l’appareil photo de votre téléphone',
  how: 'Visez-la avec l’appareil photo de votre téléphone. Ou ouvrez-y le chat, choisissez « J’ai un code » dans son menu et saisissez les huit caractères.',
  lasts: (when) => `Valable encore ${when}.`,
  sixDigits: 'Six chiffres affichés sur votre téléphone',
  noDigits: 'Votre téléphone n’affiche aucun chiffre ? Un autre appareil a alors utilisé le code : annulez.',
  go: 'Continuer sur le téléphone',
  connecting: 'Connexion en cours',
  going: 'Vos messages sont en route',
  cancel: 'Annuler',
  again: 'Réessayer',
  haveCode: 'J’ai un code',
  code: 'Huit caractères affichés par votre autre navigateur',
  next: 'Suivant',
  asks: 'Continuer ce chat ici ?',
  asksLead: (name) =>
    `Votre chat avec ${name} se poursuit dans ce navigateur. L’autre navigateur garde ses messages jusqu’à ce que vous les y retiriez.`,
  stranger: 'Une autre personne vous a envoyé ce lien ? C’est alors son chat : fermez-le.',
  goHere: 'Continuer ici',
  goNot: 'Ne pas continuer',
  typeThere: 'Saisissez ces chiffres dans l’autre navigateur',
  waits: 'En attente de l’autre navigateur',
  secret: 'Ne les donnez à personne d’autre. Ils ouvrent votre chat.',
  isYours: 'Est-ce votre chat ?',
  comesAlong: (count) =>
    counted(count, { one: '{n} message suit. Le plus récent :', other: '{n} messages suivent. Les plus récents :' }),
  yourText: 'Vous :',
  ends: {
    code: 'Ce n’est pas un code. Un code a huit lettres et chiffres.',
    expired:
      'Le temps est écoulé, ou le code a déjà servi. Demandez-en un nouveau dans le navigateur où se trouve le chat.',
    unreachable: 'Pas de connexion au serveur du chat. Le chat reste où il est. Réessayez une fois en ligne.',
    limited: 'Trop d’essais en une heure. Le chat reste où il est. Réessayez plus tard.',
    digits: 'Les chiffres ne sont pas les mêmes. Le chat reste ici. Réessayez avec un nouveau code.',
    refused:
      'Ce qui est arrivé ne vient pas de votre autre navigateur : rien n’a été repris. Réessayez avec un nouveau code.',
    occupied: 'Il y a déjà un chat dans ce navigateur. Pour continuer l’autre ici, oubliez d’abord celui-ci.',
    impossible: 'Ce chat ne peut pas continuer dans un autre navigateur. Il reste où il est.',
  },
  moved: 'Écrivez dans l’autre navigateur.',
  movedHint: 'Les nouvelles réponses y arrivent.',
  notKnownYet: (name) => `${name} le saura dès que ce navigateur sera en ligne. Gardez cette page ouverte jusque-là.`,
  remove: 'Le retirer de ce navigateur',
  stay: 'Écrire de nouveau ici',
  areThere: 'Vos messages sont-ils dans l’autre navigateur ? Ici, ils sont retirés pour de bon.',
};
