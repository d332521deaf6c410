/** The export of conversations as a file: its dialog, and words inside of the file, in French. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'Exporter',
  one: 'Exporter cette conversation',
  all: 'Tout exporter',
  allHint: 'Toutes les conversations de cet appareil dans un fichier, en texte ou en JSON.',
  warning: 'Ce fichier n’est pas chiffré. Toute personne qui l’a peut le lire.',
  hint: 'Il est créé sur cet appareil et n’est envoyé à personne. Il contient les noms des fichiers et des images, pas les fichiers. Gardez-le là où vous gardez vos factures.',
  format: 'Format du fichier',
  text: 'Texte, à lire',
  json: 'JSON, pour les programmes',
  busy: (messages) => `Messages jusqu’ici : ${messages}`,
  saved: (messages) => `Le fichier a été remis au navigateur comme téléchargement. Messages : ${messages}`,
  failed: 'Le fichier n’a pas pu être créé et rien n’a été enregistré. Réessayez.',
  made: (when) => `Créé : ${when}`,
  callsItself: (name) => `Se nomme ${name}`,
  address: (address) => `Adresse : ${address}`,
  tags: (tags) => `Étiquettes : ${tags}`,
};
