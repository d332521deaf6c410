/** What keeps answers from being sent, in Italian. */
import type { obstacle as english } from '../en-obstacles.ts';

export const obstacle: typeof english = {
  'other-keys': (name) => [
    `Potrebbe non essere ${name}`,
    'Il server ha proposto qualcun altro con questo indirizzo. Ci siamo fermati prima che qualcosa lasciasse questo dispositivo.',
  ],
  fork: (name) => [
    `Potrebbe non essere ${name}`,
    'Il server ha dato due risposte diverse sulla sua identità. Ci siamo fermati prima che qualcosa lasciasse questo dispositivo.',
  ],
  rollback: (name) => [
    `Potrebbe non essere ${name}`,
    'Il server ha dato una risposta più vecchia di una che abbiamo già. Ci siamo fermati prima che qualcosa lasciasse questo dispositivo.',
  ],
  'server-behind': (name) => [
    `${name} non è raggiungibile al momento`,
    'Al server mancano le sue chiavi più recenti. I tuoi messaggi restano su questo dispositivo e vengono inviati appena il suo dispositivo è stato online.',
  ],
  'list-missing': (name) => [
    `${name} potrebbe aver cambiato dispositivi`,
    'Un suo messaggio indica dispositivi che il server non conosce. «Invia di nuovo» invia il tuo messaggio ai dispositivi che conosciamo.',
  ],
  'away-too-long': (name) => [
    `${name} manca da tempo`,
    'Non torna da più di 45 giorni. I tuoi messaggi aspettano su questo dispositivo fino al suo ritorno.',
  ],
  'unknown-address': (name) => [
    `Impossibile trovare ${name}`,
    'Il server non conosce più questo indirizzo. I tuoi messaggi aspettano su questo dispositivo.',
  ],
  gone: (name) => [
    `${name} ha lasciato questa chat`,
    'Non si può più inviare nulla e non arriverà nessuna risposta. Quello che è stato scritto resta qui finché non lo elimini.',
  ],
  limited: (_, when) => ['Molti messaggi in poco tempo.', `Aspettano qui e vengono inviati dalle ore ${when}.`],
  'mailbox-full': (name) => [
    `La cassetta postale di ${name} è piena.`,
    'I tuoi messaggi aspettano qui e vengono inviati quando c’è spazio.',
  ],
  'server-storage': () => [
    'Al momento il server della chat non può salvare messaggi.',
    'I tuoi aspettano su questo dispositivo e vengono inviati appena possibile.',
  ],
  refused: () => [
    'Il server della chat ha rifiutato un messaggio.',
    'Viene conservato su questo dispositivo. Premi «Invia di nuovo» per inviarlo di nuovo.',
  ],
  storage: () => [
    'Questo browser non ha più spazio.',
    'Il tuo testo resta nel campo qui sotto. Libera spazio, poi invialo di nuovo.',
  ],
};
