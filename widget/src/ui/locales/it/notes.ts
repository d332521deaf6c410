/** What stands between messages and below them, in Italian. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { one: 'Qui manca {n} messaggio', other: 'Qui mancano {n} messaggi' }),
  conflict: 'Due messaggi diversi reclamano questo posto. Sono mostrati entrambi',
  newerVersion: 'Questo messaggio richiede una versione più recente della chat',
  unopened: (unopened, name) =>
    count(unopened, {
      one: `Non è stato possibile aprire {n} messaggio. Se manca qualcosa, chiedi a ${name} di inviarlo di nuovo`,
      other: `Non è stato possibile aprire {n} messaggi. Se manca qualcosa, chiedi a ${name} di inviarlo di nuovo`,
    }),
  held: (held) =>
    count(held, {
      one: '{n} messaggio attende che si sappia chi lo ha inviato',
      other: '{n} messaggi attendono che si sappia chi li ha inviati',
    }),
  renewed: 'La sessione sicura è stata reimpostata',
  renewedOften:
    'Oggi la sessione sicura è stata reimpostata più volte. Se nessuno di voi ha cambiato dispositivo, chiedetevi a vicenda perché',
  notConfirmedSince: (day) => `Non confermato dal ${day}`,
  devicesChanged: (name) => `${name} ora usa altri dispositivi`,
  ownDevicesChanged:
    'L’elenco dei tuoi dispositivi è stato modificato altrove. Se non sei stato tu, smetti di usare questo indirizzo',
  deviceAdded: (added, name) =>
    count(added, {
      one: `${name} ha aggiunto {n} dispositivo. La casella che hai verificato lo ha confermato, quindi ${name} resta verificato. D’ora in poi può leggere ciò che scrivi`,
      other: `${name} ha aggiunto {n} dispositivi. La casella che hai verificato li ha confermati, quindi ${name} resta verificato. D’ora in poi possono leggere ciò che scrivi`,
    }),
  verified: (name) => `Hai verificato ${name}`,
  comparedElsewhere: (name) => `Hai confrontato i numeri con ${name} su un altro dispositivo`,
  notVerified: (name) => `${name} non è più verificato`,
  renamed: (name) => `Ora si chiama ${name}. Il nome non è verificato`,
  left: (name) => `${name} ha lasciato questa chat`,
  asksToDelete: (name) => `${name} ti chiede di eliminare questa chat`,
  movedOn: (name) => `${name} continua in un altro browser`,
  gaveUp: (name) =>
    `${name} ha abbandonato questo indirizzo perché qualcun altro ne ha le chiavi. Non fidarti di ciò che è arrivato di recente`,
  deletedHere: 'Hai eliminato questa chat su questo dispositivo',
  hours: {
    lang: 'it',
    open: (when) => `Aperto fino a: ${when}`,
    closed: (name, when) => `${name} è chiuso. Riapre: ${when}`,
    away: (name) => `${name} non c’è in questo momento`,
    answers: (within) => `Tempo di risposta abituale: ${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'Da un dispositivo segnalato come smarrito. Potrebbe averlo scritto qualcun altro.',
  fork: 'Non confermato: esistono due elenchi di dispositivi.',
};
