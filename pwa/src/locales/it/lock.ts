/** Words of the lock: its screen and its settings, in Italian. */
import type { lock as english } from '../en-lock.ts';
import { count } from './count.ts';

export const lock: typeof english = {
  locked: 'La casella è bloccata',
  enter: 'Inserisci il PIN.',
  enterEither: 'Inserisci il PIN oppure usa la passkey.',
  digits: (typed) => count(typed, { one: '{n} cifra su 6', other: '{n} cifre su 6' }),
  pad: 'Cifre',
  delete: 'Cancella',
  opening: 'Apertura…',
  asking: 'Ora te lo chiede il browser…',
  wrong: 'Questo PIN non è corretto. Riprova.',
  wait: (ms) => {
    const left = Math.ceil(ms / 1_000);
    return left < 120
      ? count(left, {
          one: 'Troppi tentativi errati. Riprova tra {n} secondo.',
          other: 'Troppi tentativi errati. Riprova tra {n} secondi.',
        })
      : count(Math.ceil(left / 60), {
          one: 'Troppi tentativi errati. Riprova tra {n} minuto.',
          other: 'Troppi tentativi errati. Riprova tra {n} minuti.',
        });
  },
  failed: 'Non è stato possibile aprire la casella. Ricarica questa pagina, poi riprova.',
  arrives: 'I nuovi messaggi ti aspettano finché non viene aperta.',
  forgot: 'PIN dimenticato?',
  forgotLead:
    'Senza il PIN nessuno può leggere ciò che è salvato su questo dispositivo: né tu, né noi. Puoi cancellarlo e ricominciare.',
  forgotLeadEither:
    'Lo apre anche la passkey. Senza l’uno o l’altra nessuno può leggere ciò che è salvato su questo dispositivo: né tu, né noi. Puoi cancellarlo e ricominciare.',
  forgotWays:
    'Dopo puoi collegare questo dispositivo a un altro che ha questa casella, oppure ripristinare il tuo backup. Altrimenti ricominci con un nuovo indirizzo, e ciò che aveva solo questo dispositivo va perso.',
  erase: 'Cancella questo dispositivo',
  eraseFailed: 'Non è stato possibile cancellare tutto. Chiudi le altre schede di questa casella, poi riprova.',
  back: 'Indietro',

  heading: 'Blocco',
  row: 'Blocca questa casella',
  off: 'Chiunque possa usare questo browser può leggere la tua casella.',
  on: 'Dopo un periodo di inattività, e ogni volta che la chiudi o la ricarichi, la casella chiede il PIN. Fino ad allora i messaggi e i nomi salvati qui non si possono leggere.',
  turnOn: 'Attiva',
  turnOff: 'Disattiva',
  when: 'Dopo',
  whenHint: 'Si blocca quando nessuna scheda della casella è stata usata per questo tempo.',
  after: (minutes) =>
    minutes === 60
      ? count(1, { one: '{n} ora', other: '{n} ore' })
      : count(minutes, { one: '{n} minuto', other: '{n} minuti' }),
  pin: 'PIN',
  pinHint:
    'Sei cifre, solo su questo dispositivo. Dopo cinque tentativi errati bisogna aspettare prima di ogni nuovo tentativo.',
  change: 'Cambia',
  now: 'Blocca ora',
  nowHint: 'Blocca tutte le schede di questa casella.',
  notices: 'Mentre è bloccata, le notifiche dicono «Nuovo messaggio», senza nome né testo.',

  passkey: {
    use: 'Usa la passkey',
    row: 'Passkey',
    none: 'Apre il blocco come si sblocca il tuo dispositivo: con il volto, il dito o il suo PIN. Il tuo PIN continua a funzionare.',
    has: 'Apre questo blocco, oltre al tuo PIN.',
    add: 'Aggiungi una passkey',
    remove: 'Rimuovi',
    heading: 'Aggiungi una passkey',
    lead: 'Inserisci il PIN. Poi il browser chiede quale dispositivo o chiave di sicurezza conserva la passkey.',
    label: (name) => `${name} (blocco)`,
    problems: {
      'passkey-unsupported': 'Questo browser non ha passkey per questo indirizzo della casella. Usa il PIN.',
      'passkey-no-prf':
        'Questa passkey non può aprire un blocco. Usa il PIN oppure aggiungi una passkey di un altro tipo.',
      'passkey-cancelled':
        'Non è stata usata nessuna passkey: hai chiuso la richiesta, è passato troppo tempo o la passkey non è qui. Usa il PIN oppure riprova.',
      'passkey-failed': 'Il browser non è riuscito a usare una passkey. Usa il PIN oppure riprova.',
      changed:
        'La passkey non apre più questo blocco. Usa il PIN, poi aggiungi di nuovo la passkey nelle impostazioni.',
    },
  },

  onHeading: 'Scegli un PIN',
  onLead:
    'Ogni messaggio su questo dispositivo viene cifrato di nuovo con il PIN. Può richiedere un minuto, e le altre schede della casella si riavviano.',
  onLimit:
    'Se dimentichi il PIN, ciò che ha solo questo dispositivo va perso. Chi copia i file di questo browser può provare tutti i PIN di sei cifre su un computer potente, quindi blocca anche il dispositivo.',
  changeHeading: 'Cambia il PIN',
  offHeading: 'Disattiva il blocco',
  offLead: 'Chiunque possa usare questo browser potrà allora leggere la tua casella.',
  oldPin: 'PIN',
  newPin: 'Nuovo PIN, sei cifre',
  again: 'Nuovo PIN ancora una volta',
  cancel: 'Annulla',
  notSix: 'Un PIN ha sei cifre.',
  notEqual: 'I due PIN non sono uguali. Inserisci ancora una volta il nuovo PIN.',
  otherTab: 'Un’altra scheda della casella non si è chiusa, quindi non è stato cambiato nulla. Chiudila, poi riprova.',
  notChanged: 'Non è stato possibile cambiare il blocco. Tutto è come prima. Ricarica questa pagina, poi riprova.',
  busy: 'Cifratura della tua casella…',
};
