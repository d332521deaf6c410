/** All texts of the widget in French. The reader is addressed with "vous". */
import type { Strings } from '../en.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? 'Vous pouvez continuer à écrire : les messages partiront plus tard.'
    : count(waiting, { one: '{n} message attend ici.', other: '{n} messages attendent ici.' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'Vous pouvez continuer à écrire. Les messages partiront dès que vous serez de nouveau en ligne.'
    : count(waiting, {
        one: '{n} message attend sur cet appareil et partira dès que vous serez de nouveau en ligne.',
        other: '{n} messages attendent sur cet appareil et partiront dès que vous serez de nouveau en ligne.',
      });

const newMessages = (arrived: number): string => count(arrived, { one: '{n} nouveau', other: '{n} nouveaux' });

const arrivedLate = (arrived: number): string =>
  count(arrived, { one: '{n} arrivé en retard', other: '{n} arrivés en retard' });

export const strings: Strings = {
  lang: 'fr',
  openChat: 'Ouvrir le chat',
  changed: ['Ce chat a été modifié', 'Un fichier n’est pas celui que cette page attend. Rien n’a été envoyé.'],
  unreachable: ['Le chat ne s’est pas chargé', 'Vérifiez votre connexion, puis réessayez.'],
  forbidden: ['Le chat ne s’est pas chargé', 'Cette page l’interdit. Prévenez son propriétaire.'],
  closeChat: 'Fermer le chat',
  chatWith: (name) => `Chat avec ${name}`,
  hidePreview: 'Masquer l’aperçu',
  unread: (unread) => count(unread, { one: '{n} message non lu', other: '{n} messages non lus' }),
  back: 'Retour à la conversation',
  hello: 'Bonjour, comment pouvons-nous vous aider ?',
  onlyYou: (name) => `Seuls ${name} et vous pouvez lire ceci`,
  fullStop: '.',
  noAccount: 'Sans compte ni mot de passe. Revenez dans ce navigateur et vous retrouverez la conversation.',
  noAccountHere: 'Sans compte ni mot de passe.',
  openers: 'Messages proposés',
  more: 'Plus',
  stopped: 'Chat arrêté, rien n’a été envoyé',
  draftKept: 'Votre brouillon est conservé :',
  broken: ['Le chat n’a pas pu démarrer', 'Rechargez cette page, puis rouvrez le chat.'],
  notFinished: [
    'Le chat n’a pas fini de se charger.',
    'Vérifiez votre connexion. Ce que vous écrivez est conservé ici.',
  ],
  tryAgain: 'Réessayer',
  tryNow: 'Réessayer maintenant',
  ok: 'OK',
  noConnection: (kind, waiting) =>
    kind === 'offline'
      ? ['Vous êtes hors ligne.', backOnline(waiting)]
      : ['Le serveur du chat ne répond pas.', waits(waiting)],
  forgets: 'Ce navigateur ne conservera pas votre chat.',
  forgetsHow: 'Quand vous fermerez la fenêtre, ce chat disparaîtra.',
  notConfirmed: (name, day) => `La boîte de réception de ${name} n’a pas été confirmée depuis le ${day}.`,
  messages: 'Messages',
  loading: 'Chargement',
  you: 'Vous',
  isWriting: (name) => `${name} écrit`,
  showMore: 'Afficher plus',
  showLess: 'Afficher moins',
  arrivedAt: (time) => `Arrivé à ${time}`,
  status: {
    sending: 'Envoi',
    waiting: 'En attente',
    sent: 'Envoyé',
    delivered: 'Distribué',
    read: 'Lu',
    'not-sent': 'Non envoyé',
  },
  retry: 'Renvoyer',
  message: 'Message',
  write: 'Écrire un message',
  send: 'Envoyer',
  attach: 'Joindre des fichiers',
  notKept:
    'Ce message n’a pas pu être enregistré, il n’a donc pas été envoyé. Votre texte est toujours ici. Réessayez.',
  tooLong: 'C’est trop long pour un seul message. Raccourcissez-le ou envoyez-le en plusieurs parties.',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? 'Aller au plus récent' : `Aller au plus récent, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `Remonter, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
