/** What colleagues say and keep among themselves about a conversation, in German. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'Antwort oder Notiz',
  reply: 'Antwort',
  note: 'Notiz',
  onlyTeam: 'Das sieht nur Ihr Team',
  hint: (name) => `Das sieht nur Ihr Team. Es geht nie an ${name}.`,
  hintVisitor: 'Das sieht nur Ihr Team. Es geht nie an den Besucher.',
  placeholder: 'Notiz für Ihr Team schreiben',
  save: 'Notiz speichern',
  sending: 'Wartet auf das Senden',
  notSent: 'Nicht gesendet',
  notInTeam: 'Sie sind nicht mehr in diesem Team',
  aboutColleague: 'Sie handelt von jemandem, der jetzt im Team ist',
  refused: 'Der Server hat sie nicht angenommen',
  unconfirmed: 'Es ließ sich nicht prüfen, wer beim Schreiben im Team war',
  retry: 'Erneut versuchen',
  fault: (name, device, day) =>
    `Ein Gerät von ${name} (${device}) hat etwas, das für das Team war, am Team vorbei gesendet, zuletzt am ${day}. Es wurde verworfen. Bitten Sie ${name}, das Postfach auf diesem Gerät zu aktualisieren.`,
  faultOutside: (address, day) =>
    `${address}, nicht in Ihrem Team, hat etwas gesendet, das nur ein Team sendet, zuletzt am ${day}. Es wurde verworfen. Von Ihnen ging nichts dorthin.`,
  you: 'Sie',
};
