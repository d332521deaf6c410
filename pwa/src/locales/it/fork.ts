/** Two device lists of one contact, in Italian. `who`: the name of the contact, or a word for one without a name. */
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who} ha due elenchi di dispositivi`,
  lead: (who) =>
    `Entrambi sono firmati con la stessa chiave e hanno lo stesso numero. O una copia ripristinata è andata avanti, o qualcun altro si fa passare per ${who}. CipherChat non può saperlo. ${who} sì.`,
  stopped: (who) => `Per ora non viene inviato nulla a ${who}.`,
  waiting: (waiting) =>
    count(waiting, {
      one: '{n} messaggio aspetta su questo dispositivo.',
      other: '{n} messaggi aspettano su questo dispositivo.',
    }),
  arrives: 'Quello che arriva viene mostrato.',
  steps: (who) => [
    `Chiama ${who} o incontratevi di persona. Non chiedere in questa chat.`,
    `Chiedi quali dispositivi sono di ${who} e se è stato usato un codice per un ripristino.`,
  ],
  lists: ['Elenco A', 'Elenco B'],
  version: (version, day) => `Versione ${String(version)}, ${day}`,
  since: (day) => `aggiunto: ${day}`,
  inBoth: 'in entrambi',
  onlyHere: 'solo qui',
  held: 'Questo è l’elenco che hai usato finora.',
  other: 'Questo è quello che fornisce il server.',
  chosen: 'Scelto su uno dei tuoi dispositivi.',
  goOn: (list) => `Continua con ${list}`,
  neither: 'Nessuno, decido più tardi',
  neitherHint: 'I tuoi altri dispositivi vengono informati. Puoi cambiare finché entrambi gli elenchi sono noti qui.',
  decided:
    'Hai scelto l’elenco A, ma il server usa l’elenco B, quindi non viene inviato nulla. Aspetta che il server torni all’elenco A oppure scegli di nuovo.',
  notSaved: 'Questo browser non è riuscito a salvare. Libera spazio, poi riprova.',
  open: 'Confronta i due elenchi',
  own: {
    heading: 'Il tuo account ha due elenchi di dispositivi',
    lead: 'Entrambi sono firmati con la tua chiave e hanno lo stesso numero. O una copia ripristinata è andata avanti, o qualcun altro si fa passare per te. CipherChat non può saperlo. Tu sì.',
    stopped: 'Per ora gli altri tuoi dispositivi non ricevono nulla da questo.',
    arrives: 'I tuoi contatti ricevono ancora ciò che scrivi qui.',
    steps: [
      'Continua con l’elenco di cui conosci tutti i dispositivi.',
      'Se non riconosci nessuno dei due, qualcun altro ha la tua chiave. Dillo ai tuoi contatti, e non in questa chat.',
    ],
    decided: 'Hai scelto. Puoi scegliere di nuovo finché entrambi gli elenchi sono noti qui.',
  },
};
