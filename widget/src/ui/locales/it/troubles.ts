/** Why the chat cannot start, connect or send, in Italian. */
import type { CauseTexts, ObstacleTexts } from '../rare-parts.ts';
import type { FailureWords } from '../rare-words.ts';

export const failures: FailureWords = {
  withdrawn: [
    'Questa versione ha un problema noto',
    'Ricarica la pagina per ottenere quella corretta. La tua chat sarà ancora qui.',
  ],
  insecure: ['Questa chat ha bisogno di una connessione sicura', 'Apri questa pagina con https://.'],
  damaged: [
    'Questo browser non ha restituito ciò che la chat aveva salvato.',
    'Qui potrebbero mancare dei messaggi. Ricarica questa pagina. Se non basta, cancella i dati di questo sito per ricominciare.',
  ],
  unsupported: [
    'Questo browser è troppo vecchio per questa chat',
    'Gli manca la crittografia di cui la chat ha bisogno. Aggiorna il browser o usane un altro. Non è stato salvato nulla.',
  ],
  'storage-denied': [
    'Questo browser non permette alla chat di salvare nulla',
    'Permetti a questo sito di salvare dati, poi apri di nuovo la chat.',
  ],
  'newer-database': [
    'La chat è stata aggiornata in un’altra scheda',
    'Ricarica questa pagina per continuare. I tuoi messaggi sono conservati.',
  ],
  'older-build': [
    'Questa pagina ha una versione precedente della chat',
    'Ricarica questa pagina. Se vedi ancora questo avviso, scrivi dall’ultima pagina che hai usato. I tuoi messaggi sono conservati.',
  ],
  'other-tab': [
    'Un’altra scheda blocca la chat',
    'Chiudi le altre schede di questo sito, poi ricarica questa pagina. I tuoi messaggi sono conservati.',
  ],
  cleared: [
    'I dati di questo sito sono stati cancellati',
    'I tuoi messaggi e le tue chiavi in questo browser non ci sono più. Ricarica questa pagina per iniziare una nuova chat.',
  ],
};

export const causes: CauseTexts = {
  limited: (here, when) => ['Troppe richieste in poco tempo.', `${here} Prossimo tentativo alle ${when}.`],
  policy: (here) => [
    'Questa pagina non permette alla chat di connettersi.',
    `Avvisa chi gestisce questo sito. ${here}`,
  ],
  intercepted: (here) => [
    'Qualcos’altro risponde al posto del server della chat.',
    `Forse questa rete chiede di accedere quando apri un’altra pagina. Altrimenti il server è assente per un po’. ${here}`,
  ],
  blocked: (here) => ['Questa rete blocca la chat.', `Prova con un’altra rete. ${here}`],
  clock: (here) => ['L’orologio di questo dispositivo è sbagliato.', `Regolalo, poi riprova. ${here}`],
  refused: (here) => [
    'Il server della chat rifiuta questo dispositivo.',
    `Ricarica la pagina per ottenere l’ultima versione. ${here}`,
  ],
  uninvited: (here) => [
    'Questo server accetta nuove caselle solo su invito.',
    `Apri il link del tuo invito o chiedine uno a chi gestisce il server. ${here}`,
  ],
  'switched-off': (here) => ['Questo account è disattivato.', `Chiedi il motivo a chi gestisce il server. ${here}`],
  storage: (here) => ['In questo momento il server della chat non può salvare messaggi.', here],
  slower: () => ['Questa rete rallenta la chat.', 'I messaggi arrivano comunque, qualche secondo più tardi.'],
};

const STOPPED = 'Ci siamo fermati prima che qualcosa lasciasse questo dispositivo.';

export const obstacles: ObstacleTexts = {
  'other-keys': (name) => [
    `Potrebbe non essere ${name}`,
    `La risposta del server della chat non corrisponde all’indirizzo di questa pagina. ${STOPPED}`,
  ],
  fork: (name) => [
    `Potrebbe non essere ${name}`,
    `Il server della chat ha dato due risposte diverse sull’identità. ${STOPPED}`,
  ],
  rollback: (name) => [
    `Potrebbe non essere ${name}`,
    `Il server della chat ha dato una risposta più vecchia di una che abbiamo già. ${STOPPED}`,
  ],
  'server-behind': (name) => [
    `${name} non è raggiungibile in questo momento.`,
    'Al server della chat mancano le chiavi più recenti. I tuoi messaggi restano su questo dispositivo e verranno inviati appena il dispositivo dell’altra parte sarà stato online.',
  ],
  'list-missing': (name) => [
    `${name} potrebbe aver cambiato dispositivi.`,
    'Un suo messaggio nomina dispositivi che il server della chat non conosce. «Invia di nuovo» spedisce il tuo messaggio ai dispositivi che conosciamo.',
  ],
  'away-too-long': (name) => [
    `${name} manca da tempo.`,
    'La casella non viene aperta da più di 45 giorni. Finché non succede, non possiamo essere certi che un messaggio raggiunga solo la persona giusta.',
  ],
  'unknown-address': (name) => [
    `Impossibile trovare ${name}.`,
    'Il server della chat non conosce l’indirizzo di questa pagina. Avvisa chi gestisce questo sito.',
  ],
  gone: (name) => [
    `${name} ha lasciato questa chat.`,
    'Non si può più inviare nulla e non arriverà nessuna risposta. Ciò che è stato scritto resta qui finché non lo elimini.',
  ],
  limited: (_, when) => ['Molti messaggi in poco tempo.', `Sono in attesa qui e verranno inviati dalle ${when}.`],
  'mailbox-full': (name) => [
    `La casella di ${name} è piena.`,
    'I tuoi messaggi sono in attesa qui e verranno inviati quando ci sarà spazio.',
  ],
  'server-storage': () => [
    'In questo momento il server della chat non può salvare messaggi.',
    'I tuoi sono in attesa su questo dispositivo e verranno inviati appena possibile.',
  ],
  refused: () => [
    'Il server della chat ha rifiutato un messaggio.',
    'È conservato su questo dispositivo. Premi «Invia di nuovo» per rispedirlo.',
  ],
  storage: () => [
    'Questo browser non ha più spazio.',
    'Il tuo testo resta nel riquadro qui sotto. Libera spazio e invialo di nuovo.',
  ],
};
