/** The export of conversations as a file: its dialog, and words inside of the file, in German. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'Exportieren',
  one: 'Diese Unterhaltung exportieren',
  all: 'Alles exportieren',
  allHint: 'Alle Unterhaltungen auf diesem Gerät in einer Datei, als Text oder JSON.',
  warning: 'Diese Datei ist nicht verschlüsselt. Wer sie hat, kann sie lesen.',
  hint: 'Sie entsteht auf diesem Gerät und wird niemandem gesendet. Sie enthält die Namen von Dateien und Bildern, nicht die Dateien. Bewahren Sie sie dort auf, wo Sie Rechnungen aufbewahren.',
  format: 'Dateiformat',
  text: 'Text, zum Lesen',
  json: 'JSON, für Programme',
  busy: (messages) => `Nachrichten bisher: ${messages}`,
  saved: (messages) => `Die Datei wurde dem Browser als Download übergeben. Nachrichten: ${messages}`,
  failed: 'Die Datei konnte nicht erstellt werden, und nichts wurde gespeichert. Versuchen Sie es noch einmal.',
  made: (when) => `Erstellt: ${when}`,
  callsItself: (name) => `Nennt sich ${name}`,
  address: (address) => `Adresse: ${address}`,
  tags: (tags) => `Schlagwörter: ${tags}`,
};
