/** What stands between messages and below them, in French. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { one: '{n} message manque ici', other: '{n} messages manquent ici' }),
  conflict: 'Deux messages différents revendiquent cette place. Les deux sont affichés',
  newerVersion: 'Ce message demande une version plus récente du chat',
  unopened: (unopened, name) =>
    count(unopened, {
      one: `{n} message n’a pas pu être ouvert. S’il manque quelque chose, demandez à ${name} de le renvoyer`,
      other: `{n} messages n’ont pas pu être ouverts. S’il manque quelque chose, demandez à ${name} de le renvoyer`,
    }),
  held: (held) =>
    count(held, {
      one: '{n} message attend que l’on sache qui l’a envoyé',
      other: '{n} messages attendent que l’on sache qui les a envoyés',
    }),
  renewed: 'La session sécurisée a été réinitialisée',
  renewedOften:
    'La session sécurisée a été réinitialisée plusieurs fois aujourd’hui. Si aucun de vous n’a changé d’appareil, demandez-vous mutuellement pourquoi',
  notConfirmedSince: (day) => `Non confirmé depuis le ${day}`,
  devicesChanged: (name) => `${name} utilise maintenant d’autres appareils`,
  ownDevicesChanged:
    'La liste de vos propres appareils a été modifiée ailleurs. Si ce n’était pas vous, n’utilisez plus cette adresse',
  deviceAdded: (added, name) =>
    count(added, {
      one: `${name} a ajouté {n} appareil. La boîte de réception que vous avez vérifiée l’a confirmé, donc ${name} reste vérifié. Désormais, il peut lire ce que vous écrivez`,
      other: `${name} a ajouté {n} appareils. La boîte de réception que vous avez vérifiée les a confirmés, donc ${name} reste vérifié. Désormais, ils peuvent lire ce que vous écrivez`,
    }),
  verified: (name) => `Vous avez vérifié ${name}`,
  comparedElsewhere: (name) => `Vous avez comparé les numéros avec ${name} sur un autre appareil`,
  notVerified: (name) => `${name} n’est plus vérifié`,
  renamed: (name) => `S’appelle maintenant ${name}. Le nom n’est pas vérifié`,
  left: (name) => `${name} a quitté ce chat`,
  asksToDelete: (name) => `${name} vous demande d’effacer ce chat`,
  movedOn: (name) => `${name} continue dans un autre navigateur`,
  gaveUp: (name) =>
    `${name} a abandonné cette adresse, car quelqu’un d’autre en a les clés. Ne vous fiez pas à ce qui est arrivé récemment`,
  deletedHere: 'Vous avez effacé ce chat sur cet appareil',
  hours: {
    lang: 'fr',
    open: (when) => `Ouvert jusqu’à ${when}`,
    closed: (name, when) => `${name} est fermé. Réouverture : ${when}`,
    away: (name) => `${name} n’est pas là pour le moment`,
    answers: (within) => `Délai de réponse habituel : ${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'Envoyé par un appareil déclaré perdu. L’auteur est peut-être quelqu’un d’autre.',
  fork: 'Non confirmé : il existe deux listes d’appareils.',
};
