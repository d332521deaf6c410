/** What colleagues say and keep among themselves about a conversation, in Italian. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'Risposta o nota',
  reply: 'Risposta',
  note: 'Nota',
  onlyTeam: 'Lo vede solo il suo team',
  hint: (name) => `Lo vede solo il suo team. Non arriva mai a ${name}.`,
  hintVisitor: 'Lo vede solo il suo team. Non arriva mai al visitatore.',
  placeholder: 'Scriva una nota al suo team',
  save: 'Salva nota',
  sending: 'In attesa di invio',
  notSent: 'Non inviata',
  notInTeam: 'Lei non fa più parte di questo team',
  aboutColleague: 'Riguarda qualcuno che ora è nel team',
  refused: 'Il server non l’ha accettata',
  unconfirmed: 'Non è stato possibile verificare chi era nel team quando è stata scritta',
  retry: 'Riprova',
  fault: (name, device, day) =>
    `Un dispositivo di ${name} (${device}) ha inviato fuori dal team qualcosa destinato al team, l’ultima volta il ${day}. È stato scartato. Chieda a ${name} di aggiornare la casella su quel dispositivo.`,
  faultOutside: (address, day) =>
    `${address}, che non è nel suo team, ha inviato qualcosa che solo un team invia, l’ultima volta il ${day}. È stato scartato. Nulla di suo è arrivato lì.`,
  you: 'Lei',
};
