/** What the back end of the owner's site says of its users, in German. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: 'Kunden, die Ihre Website bestätigt',
  lead: 'Wenn man sich auf Ihrer Website anmeldet, kann sie sagen, wer schreibt. Tragen Sie ihren öffentlichen Schlüssel ein. Was sie signiert, gilt dann als bestätigt. Es gibt Beispiele für Node und PHP.',
  empty: 'Noch kein Schlüssel, also ist kein Name bestätigt.',
  label: 'Name der Website',
  labelHint: 'Wird als „Bestätigt von …“ angezeigt',
  key: 'Öffentlicher Schlüssel',
  keyHint:
    'Die PEM-Datei des öffentlichen Schlüssels oder seine Bytes. Ed25519 oder P-256. Tragen Sie nie einen privaten Schlüssel ein.',
  add: 'Schlüssel hinzufügen',
  notAKey:
    'Das ist kein öffentlicher Schlüssel, der sich verwenden lässt. Kopieren Sie die ganze Datei mit der ersten und der letzten Zeile.',
  remove: (label) => `${label} entfernen`,
  by: (label) => `Bestätigt von ${label}`,
  bySite: 'Von Ihrer Website bestätigt',
  name: 'Name des Kunden',
  customer: 'Kundennummer',
  mail: 'E-Mail',
  checked: (when) => `Geprüft: ${when}, auf Ihrer Website angemeldet.`,
  userBefore: (user) => `Ihre Website hat in diesem Chat vorher einen anderen Kunden genannt: ${user}`,
  expired: 'Eine Bestätigung kam zu spät und gilt nicht.',
  otherAddress: 'Eine Bestätigung war für einen anderen Besucher oder Posteingang und gilt nicht.',
  unknownKey: 'Eine Bestätigung wurde mit einem Schlüssel signiert, der nicht in Ihren Einstellungen steht.',
  invalid: 'Eine Bestätigung war beschädigt oder nicht von Ihrer Website und gilt nicht.',
};
