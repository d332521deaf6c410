/** Words for files, in Dutch. */
import { sizeIn } from '../byte-size.ts';
import type { FileWords } from '../en-files.ts';
import { count } from './count.ts';

export const files: FileWords = {
  size: sizeIn('nl'),
  uploads: {
    offline: 'Wacht op de verbinding. Het gaat vanzelf verder.',
    'server-full': 'De server heeft nu geen plaats. Het gaat vanzelf verder.',
    'too-much': 'Te veel bestanden voor één dag. Het gaat later vanzelf verder.',
    'too-large': 'Dit is groter dan de server aanneemt. Verstuur een kleiner bestand.',
    'no-files': 'Deze server neemt geen bestanden aan.',
    refused: 'De server heeft dit bestand niet aangenomen.',
  },
  fetches: {
    gone: 'De server heeft dit bestand niet meer. Vraag er opnieuw om.',
    offline: 'De server antwoordt niet. Probeer het opnieuw als je weer online bent.',
    damaged: 'Dit is niet het bestand dat is verstuurd. Het is onderweg veranderd en wordt daarom niet geopend.',
    stopped: 'Gestopt.',
  },
  attached: 'Gekozen bestanden',
  underWay: 'Bestanden onderweg',
  sendFiles: (chosen) => count(chosen, { one: '{n} bestand versturen', other: '{n} bestanden versturen' }),
  remove: (name) => `${name} verwijderen`,
  cancel: (name, size) => (size === undefined ? `${name} annuleren` : `${name} annuleren, ${size}`),
  retryFile: (name) => `${name} opnieuw versturen`,
  made: (all) => `Zonder plaats- en cameragegevens, ${all}`,
  asTaken: (all) => `Originelen, met plaats- en cameragegevens als die er zijn, ${all}`,
  originals: 'Originelen versturen',
  attach: 'Bestanden toevoegen',
  takePhoto: 'Foto maken',
  choosePhotos: 'Foto’s kiezen',
  withoutPlace: 'Verstuurd zonder plaats- en cameragegevens',
  chooseFile: 'Bestand kiezen',
  upTo: 'Tot 100 MB',
  whoOpens: (name) => `Alleen ${name} kan ze openen.`,
  notNow: 'Annuleren',
  mayTell: (name) =>
    `Deze browser kan ${name} niet tekenen, dus plaats- en cameragegevens blijven erin als die er zijn.`,
  tooLarge: (name) => `${name} is groter dan 100 MB. Verstuur een kleiner bestand.`,
  noRoom: (name) =>
    `Deze browser heeft geen plaats voor ${name}. Maak ruimte vrij op dit apparaat en probeer het opnieuw.`,
  notTaken: (name) => `${name} kon niet worden gelezen. Kies het opnieuw.`,
  preparing: 'Versleutelen',
  of: (sent, all) => `${sent} van ${all}`,
  open: (name) => `${name} bekijken`,
  save: (name, size) => (size === undefined ? `${name} opslaan` : `${name} opslaan, ${size}`),
  unnamed: 'Bestand',
  unreadable: 'Dit bestand heeft een nieuwere versie van de chat nodig',
  picture: 'Afbeelding',
  saveIt: 'Opslaan',
  close: 'Sluiten',
  previous: 'Vorige afbeelding',
  next: 'Volgende afbeelding',
  noPicture: 'Deze browser kan de afbeelding niet tonen. Je kunt haar opslaan.',
  drop: 'Loslaten om toe te voegen',
  dropHow: 'Je kunt het nog bekijken voor het wordt verstuurd. Tot 100 MB per bestand.',
};
