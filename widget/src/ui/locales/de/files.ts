/** Words for files, in German. */
import { sizeIn } from '../byte-size.ts';
import type { FileWords } from '../en-files.ts';
import { count } from './count.ts';

export const files: FileWords = {
  size: sizeIn('de'),
  uploads: {
    offline: 'Wartet auf die Verbindung. Es geht von selbst weiter.',
    'server-full': 'Der Server hat gerade keinen Platz. Es geht von selbst weiter.',
    'too-much': 'Zu viele Dateien für einen Tag. Es geht später von selbst weiter.',
    'too-large': 'Das ist größer, als der Server annimmt. Senden Sie eine kleinere Datei.',
    'no-files': 'Dieser Server nimmt keine Dateien an.',
    refused: 'Der Server hat diese Datei nicht angenommen.',
  },
  fetches: {
    gone: 'Der Server hat diese Datei nicht mehr. Bitten Sie noch einmal darum.',
    offline: 'Der Server antwortet nicht. Versuchen Sie es noch einmal, wenn Sie wieder online sind.',
    damaged:
      'Das ist nicht die Datei, die gesendet wurde. Sie wurde unterwegs verändert und wird darum nicht geöffnet.',
    stopped: 'Angehalten.',
  },
  attached: 'Ausgewählte Dateien',
  underWay: 'Dateien unterwegs',
  sendFiles: (chosen) => count(chosen, { one: '{n} Datei senden', other: '{n} Dateien senden' }),
  remove: (name) => `${name} entfernen`,
  cancel: (name, size) => (size === undefined ? `${name} abbrechen` : `${name} abbrechen, ${size}`),
  retryFile: (name) => `${name} noch einmal senden`,
  made: (all) => `Ohne Orts- und Kameradaten, ${all}`,
  asTaken: (all) => `Originale, mit Orts- und Kameradaten, falls vorhanden, ${all}`,
  originals: 'Originale senden',
  attach: 'Dateien anhängen',
  takePhoto: 'Foto aufnehmen',
  choosePhotos: 'Fotos auswählen',
  withoutPlace: 'Werden ohne Orts- und Kameradaten gesendet',
  chooseFile: 'Datei auswählen',
  upTo: 'Bis zu 100 MB',
  whoOpens: (name) => `Nur ${name} kann sie öffnen.`,
  notNow: 'Abbrechen',
  mayTell: (name) =>
    `Dieser Browser kann ${name} nicht darstellen, darum bleiben Orts- und Kameradaten darin, falls es welche gibt.`,
  tooLarge: (name) => `${name} ist größer als 100 MB. Senden Sie eine kleinere Datei.`,
  noRoom: (name) =>
    `Dieser Browser hat keinen Platz für ${name}. Schaffen Sie Platz auf diesem Gerät und versuchen Sie es noch einmal.`,
  notTaken: (name) => `${name} konnte nicht gelesen werden. Wählen Sie die Datei noch einmal aus.`,
  preparing: 'Wird verschlüsselt',
  of: (sent, all) => `${sent} von ${all}`,
  open: (name) => `${name} ansehen`,
  save: (name, size) => (size === undefined ? `${name} speichern` : `${name} speichern, ${size}`),
  unnamed: 'Datei',
  unreadable: 'Diese Datei braucht eine neuere Version des Chats',
  picture: 'Bild',
  saveIt: 'Speichern',
  close: 'Schließen',
  previous: 'Vorheriges Bild',
  next: 'Nächstes Bild',
  noPicture: 'Dieser Browser kann das Bild nicht zeigen. Sie können es speichern.',
  drop: 'Zum Anhängen ablegen',
  dropHow: 'Sie können vor dem Senden noch einmal nachsehen. Bis zu 100 MB je Datei.',
};
