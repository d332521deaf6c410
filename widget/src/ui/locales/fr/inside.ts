/** The menu and what is one step inside the chat, in French. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'Numéro de sécurité',
  compare: (name) =>
    `Demandez son numéro à ${name}, en boutique ou par téléphone. S’il est identique, personne ne peut lire vos échanges ni se faire passer pour l’autre.`,
  compareByPicture: 'En boutique, sa boîte de réception peut scanner l’image à la place.',
  safetyPicture: 'Image du numéro de sécurité',
  noNumber: 'Le numéro apparaîtra ici après votre premier message.',
  readers: 'Qui peut lire ceci',
  you: 'Vous',
  answersFor: (name) => `Répond pour ${name}`,
  told: {
    seesPage: 'Ils voient sur quelle page vous êtes',
    seesNothing: 'Seuls vos messages sont envoyés',
    page: 'Page',
    address: 'Adresse',
    language: 'Langue',
    cameFrom: 'Venu de',
    send: 'Envoyer cela avec mes messages',
    when: 'Envoyé avec ce que vous écrivez, puis quand vous changez de page.',
  },
  forget: 'Oublier ce chat',
  forgetLead: 'Si vous écrivez de nouveau plus tard, ce sera un nouveau chat avec un nouveau numéro de sécurité.',
  consequences: (name) => [
    ['Dans ce navigateur', 'Tous les messages et votre nom sont retirés aussitôt.'],
    [`Chez ${name}`, 'On y voit que vous êtes parti. Ce qui s’y trouve y reste.'],
    ['Sur le serveur du chat', 'Ce qui vous y attend est supprimé.'],
  ],
  askToDelete: (name) => `Demander aussi à ${name} de l’effacer`,
  askToDeleteHint: 'La décision lui appartient. Vous n’en saurez rien.',
  keep: 'Le garder',
  forgetting: 'Fin du chat en cours. Cela prend quelques secondes',
  notForgotten: 'Ce navigateur n’a pas tout retiré. Fermez les autres onglets de ce site, puis réessayez.',
};
