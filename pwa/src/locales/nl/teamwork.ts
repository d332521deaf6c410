/** What colleagues say and keep among themselves about a conversation, in Dutch. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'Antwoord of notitie',
  reply: 'Antwoord',
  note: 'Notitie',
  onlyTeam: 'Alleen uw team ziet dit',
  hint: (name) => `Alleen uw team ziet dit. Het gaat nooit naar ${name}.`,
  hintVisitor: 'Alleen uw team ziet dit. Het gaat nooit naar de bezoeker.',
  placeholder: 'Schrijf een notitie aan uw team',
  save: 'Notitie opslaan',
  sending: 'Wacht op verzending',
  notSent: 'Niet verzonden',
  notInTeam: 'U zit niet meer in dit team',
  aboutColleague: 'De notitie gaat over iemand die nu in het team zit',
  refused: 'De server heeft de notitie niet aangenomen',
  unconfirmed: 'Er kon niet worden gecontroleerd wie er in het team zat toen dit werd geschreven',
  retry: 'Opnieuw proberen',
  fault: (name, device, day) =>
    `Een apparaat van ${name} (${device}) heeft iets voor het team buiten het team om verzonden, het laatst op ${day}. Het is weggegooid. Vraag ${name} de inbox op dat apparaat bij te werken.`,
  faultOutside: (address, day) =>
    `${address}, niet in uw team, heeft iets verzonden dat alleen een team verzendt, het laatst op ${day}. Het is weggegooid. Er is niets van u naartoe gegaan.`,
  you: 'U',
};
