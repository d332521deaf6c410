/** Words for files, in French. */
import { sizeIn } from '../byte-size.ts';
import type { FileWords } from '../en-files.ts';
import { count } from './count.ts';

export const files: FileWords = {
  size: sizeIn('fr'),
  uploads: {
    offline: 'En attente de la connexion. L’envoi reprendra tout seul.',
    'server-full': 'Le serveur n’a pas de place en ce moment. L’envoi reprendra tout seul.',
    'too-much': 'Trop de fichiers pour un jour. L’envoi reprendra tout seul plus tard.',
    'too-large': 'C’est plus gros que ce que le serveur accepte. Envoyez un fichier plus petit.',
    'no-files': 'Ce serveur n’accepte pas de fichiers.',
    refused: 'Le serveur n’a pas accepté ce fichier.',
  },
  fetches: {
    gone: 'Le serveur n’a plus ce fichier. Redemandez-le.',
    offline: 'Le serveur ne répond pas. Réessayez quand vous serez de nouveau en ligne.',
    damaged: 'Ce n’est pas le fichier qui a été envoyé. Il a été modifié en route, il n’est donc pas ouvert.',
    stopped: 'Arrêté.',
  },
  attached: 'Fichiers choisis',
  underWay: 'Fichiers en cours d’envoi',
  sendFiles: (chosen) => count(chosen, { one: 'Envoyer {n} fichier', other: 'Envoyer {n} fichiers' }),
  remove: (name) => `Retirer ${name}`,
  cancel: (name, size) => (size === undefined ? `Annuler ${name}` : `Annuler ${name}, ${size}`),
  retryFile: (name) => `Renvoyer ${name}`,
  made: (all) => `Sans données de lieu ni d’appareil photo, ${all}`,
  asTaken: (all) => `Originaux, avec les données de lieu et d’appareil photo s’il y en a, ${all}`,
  originals: 'Envoyer les originaux',
  attach: 'Joindre des fichiers',
  takePhoto: 'Prendre une photo',
  choosePhotos: 'Choisir des photos',
  withoutPlace: 'Envoyées sans données de lieu ni d’appareil photo',
  chooseFile: 'Choisir un fichier',
  upTo: 'Jusqu’à 100 Mo',
  whoOpens: (name) => `Seul ${name} peut les ouvrir.`,
  notNow: 'Annuler',
  mayTell: (name) =>
    `Ce navigateur ne peut pas dessiner ${name}, les données de lieu et d’appareil photo y restent donc s’il y en a.`,
  tooLarge: (name) => `${name} dépasse 100 Mo. Envoyez un fichier plus petit.`,
  noRoom: (name) =>
    `Ce navigateur n’a pas de place pour ${name}. Libérez de l’espace sur cet appareil, puis réessayez.`,
  notTaken: (name) => `${name} n’a pas pu être lu. Choisissez-le à nouveau.`,
  preparing: 'Chiffrement',
  of: (sent, all) => `${sent} sur ${all}`,
  open: (name) => `Regarder ${name}`,
  save: (name, size) => (size === undefined ? `Enregistrer ${name}` : `Enregistrer ${name}, ${size}`),
  unnamed: 'Fichier',
  unreadable: 'Ce fichier demande une version plus récente du chat',
  picture: 'Image',
  saveIt: 'Enregistrer',
  close: 'Fermer',
  previous: 'Image précédente',
  next: 'Image suivante',
  noPicture: 'Ce navigateur ne peut pas afficher l’image. Vous pouvez l’enregistrer.',
  drop: 'Déposez pour joindre',
  dropHow: 'Vous pourrez encore regarder avant l’envoi. Jusqu’à 100 Mo par fichier.',
};
