/** The words of the list of devices, of linking another one, and of a device that was removed, in Italian. */
import type { DeviceKindName, LinkFailure } from '@cipherchat/core';
import type { devices as english } from '../en-devices.ts';
import { count } from './count.ts';

const kinds: Readonly<Record<DeviceKindName, string>> = {
  widget: 'Chat su una pagina',
  app: 'Casella messaggi',
  bot: 'Programma',
};

/** What ended a link, on the device that grants. `not-authentic` and `wrong-digits` may be an attack. */
const grantFailures: Readonly<Record<Exclude<LinkFailure, 'cancelled'>, string>> = {
  'not-a-code':
    'Questa non è l’immagine di un nuovo dispositivo CipherChat. Scansiona l’immagine mostrata dall’altro dispositivo.',
  expired: 'Il tempo è scaduto. Ricomincia su entrambi i dispositivi.',
  unreachable: 'Non c’è connessione con il server. Non è cambiato nulla. Riprova quando hai una connessione.',
  limited: 'Troppi tentativi in un’ora. Non è cambiato nulla. Riprova più tardi.',
  'wrong-digits':
    'Le cifre non corrispondono, quindi il dispositivo non è stato aggiunto. Ricomincia su entrambi i dispositivi.',
  'not-authentic':
    'Quello che è arrivato non viene dal dispositivo che vedi, quindi non è stato aggiunto. Ricomincia su entrambi i dispositivi.',
  full: 'Hai 16 dispositivi, che è il limite. Rimuovine uno, poi aggiungi questo.',
  'no-account-key': 'Questo dispositivo non può aggiungerne altri. Usa il dispositivo che ha creato la casella.',
  occupied: 'Quel dispositivo ha già una casella.',
  unsupported: 'Questo server è troppo vecchio per aggiungere dispositivi. Chiedi un aggiornamento a chi lo gestisce.',
};

/** The same on the device that joins. */
const joinFailures: Readonly<Record<Exclude<LinkFailure, 'cancelled'>, string>> = {
  ...grantFailures,
  'not-a-code': 'Questo non è un codice. Un codice ha otto lettere e cifre.',
  expired: 'Il tempo è scaduto oppure questo codice non è noto. Ricomincia su entrambi i dispositivi.',
  'not-authentic':
    'Quello che è arrivato non viene dal dispositivo che ha la casella, quindi non è stato collegato nulla. Ricomincia.',
  occupied: 'Questo browser ha già una casella.',
};

const numbers = new Intl.NumberFormat('it');

const messages = (done: number, total: number): string =>
  count(done, {
    one: `{n} messaggio su ${numbers.format(total)}`,
    other: `{n} messaggi su ${numbers.format(total)}`,
  });

const history: (typeof english)['history'] = {
  progress: 'Cronologia',
  coming: 'La tua cronologia è in arrivo',
  waiting: 'Il resto della cronologia è in attesa',
  came: (done, total, since) => `${messages(done, total)}, prima i più recenti. Data del più vecchio: ${since}.`,
  none: (total) => `${messages(0, total)}, prima i più recenti.`,
  waitingHint: 'Il resto arriva quando l’altro tuo dispositivo è online e la sua casella è aperta.',
  incomplete: 'Una parte della cronologia non è arrivata',
  incompleteHint: (done, total) => `Qui: ${messages(done, total)}. Gli altri restano sul dispositivo su cui erano.`,
  leaving: 'La tua cronologia viene trasferita sul nuovo dispositivo',
  leavingHint:
    'Tieni aperta questa casella fino alla fine. Se si interrompe, il trasferimento riprende da dove era rimasto.',
  sent: (done, total) => `Invio: ${messages(done, total)}, prima i più recenti.`,
  counting: 'Conteggio dei messaggi',
  refused: 'La tua cronologia resta su questo dispositivo',
  refusedHint: 'Questo server non accetta file. Il nuovo dispositivo riceve ciò che arriva da adesso in poi.',
};

export const devices: typeof english = {
  heading: 'Dispositivi',
  back: 'Torna alle impostazioni',
  row: 'I tuoi dispositivi',
  rowHint: 'Usa questa casella sul telefono e su altri computer',
  kinds,
  here: 'qui',
  since: (date) => `Aggiunto: ${date}`,
  canChange: 'Può aggiungere e rimuovere dispositivi',
  adding: 'Aggiunta in corso. Serve una connessione.',
  removing: 'Rimozione in corso. Serve una connessione.',
  hint: 'Tutte le persone con cui scrivi vedono quanti dispositivi hai. I nuovi messaggi arrivano su tutti.',
  onlyThere: 'Per aggiungere o rimuovere dispositivi, apri la casella sul dispositivo che l’ha creata.',
  failed: 'Non è stato possibile leggere i tuoi dispositivi su questo dispositivo.',

  rename: (device) => `Rinomina ${device}`,
  renameButton: 'Rinomina',
  name: 'Nome',
  nameHint: 'Solo tu vedi questo nome, su questo dispositivo.',
  nameTooLong: 'Questo nome è troppo lungo. Accorcialo, poi riprova.',
  notSaved: 'Questo browser non è riuscito a salvare. Libera spazio, poi riprova.',
  save: 'Salva',
  cancel: 'Annulla',
  close: 'Chiudi',

  remove: (device) => `Rimuovi ${device}`,
  removeHeading: (device) => `Rimuovere ${device}?`,
  removeEffects: [
    'Non riceve più messaggi e non può inviarne.',
    'Quello che contiene vi resta finché qualcuno non lo elimina lì.',
    'Le persone con cui scrivi vedono che i tuoi dispositivi sono cambiati.',
  ],
  why: 'Perché?',
  notUsed: 'Non lo uso più',
  lost: 'È stato perso o rubato',
  lostHint:
    'L’elenco dei tuoi dispositivi dirà allora che qualcun altro può aver avuto le sue chiavi. Le persone con cui scrivi vedranno un segno su ciò che ha inviato da ieri.',
  keep: 'Mantieni',
  doRemove: 'Rimuovi',

  add: 'Aggiungi un dispositivo',
  backupFirst: 'Crea prima un codice di recupero',
  backupFirstLead:
    'Solo questo dispositivo può aggiungerne e rimuoverne altri. Se va perso senza un backup, gli altri perdono il tuo indirizzo dopo qualche settimana. Creare un codice di recupero richiede due minuti.',
  makeCode: 'Vai al recupero',
  addAnyway: 'Aggiungi un dispositivo senza backup',
  addLead:
    'Apri la pagina di questa casella sull’altro dispositivo e scegli «Ho una casella su un altro dispositivo». Comparirà un’immagine.',
  scan: 'Scansiona la sua immagine',
  show: 'Mostra un codice',
  how: 'Metodo',
  camera: 'Immagine della fotocamera',
  cameraHint: 'Inquadra l’immagine dell’altro dispositivo. L’immagine della fotocamera resta in questa scheda.',
  noCamera: 'Qui non è possibile usare la fotocamera. Consentila nel browser oppure mostra un codice.',
  code: 'Codice',
  codeSteps: (page) => [
    `Sull’altro dispositivo, apri ${page} e scegli «Ho una casella su un altro dispositivo».`,
    'Scegli «Scrivi un codice» e inserisci questi otto caratteri.',
    'Compariranno sei cifre. Scrivile qui.',
  ],
  codePicture: 'Oppure scansiona questa immagine con la fotocamera del telefono. Apre la pagina con il codice.',
  codePictureLabel: 'Immagine che apre la pagina di questa casella con il codice',
  connecting: 'Connessione in corso',
  waiting: 'In attesa dell’altro dispositivo',
  digitsHeading: 'Scrivi le sei cifre dell’altro dispositivo',
  digitsLead: 'Il suo schermo mostra sei cifre. Se non ne vedi, annulla: ha risposto qualcos’altro.',
  digits: 'Sei cifre',
  consent: [
    'Può leggere tutte le conversazioni e rispondere a tuo nome.',
    'Riceve la tua cronologia da questo dispositivo e i messaggi che arrivano da adesso in poi.',
  ],
  refusal: 'Non può aggiungere o rimuovere dispositivi.',
  allow: 'Consenti',
  allowing: 'Aggiunta del dispositivo',
  added: 'Il dispositivo è stato ammesso. Chiede conferma prima di collegarsi.',
  again: 'Ricomincia',
  grantFailures,

  history,

  haveInbox: 'Ho una casella su un altro dispositivo',
  join: 'Usa una casella che hai già',
  joinSteps: [
    'Sul dispositivo che hai, apri Impostazioni, Dispositivi, Aggiungi un dispositivo.',
    'Scansiona lì questa immagine.',
    'Qui compariranno sei cifre. Scrivile lì.',
  ],
  picture: 'Immagine da scansionare con l’altro dispositivo',
  typeCode: 'Scrivi un codice',
  typeCodeHint: 'Otto caratteri mostrati dall’altro dispositivo',
  showPicture: 'Mostra un’immagine',
  next: 'Continua',
  joinDigits: 'Scrivi queste cifre sull’altro dispositivo',
  joinWaits: 'In attesa che tu le scriva lì',
  question: 'È la tua casella?',
  questionLead: (total) =>
    count(total, {
      one: '{n} dispositivo, compreso questo. Il suo indirizzo è:',
      other: '{n} dispositivi, compreso questo. Il suo indirizzo è:',
    }),
  questionHint: 'Collegati solo se è tua. Il titolare di un’altra casella leggerebbe quello che scrivi qui.',
  yes: 'Collega',
  no: 'No',
  newInbox: 'Crea una nuova casella',
  joining: 'Collegamento in corso',
  joinFailures,

  removed: 'Questo dispositivo è stato rimosso',
  removedLead: 'Lo ha rimosso un altro dei tuoi dispositivi. Non riceve più messaggi e non può inviarne.',
  revokedLead: (since) =>
    `Lo ha rimosso un altro dei tuoi dispositivi e ha indicato che era in mani altrui da questo momento: ${since}. ` +
    'Non riceve più messaggi e non può inviarne.',
  removedWaiting: (waiting) =>
    count(waiting, {
      one: '{n} messaggio non è stato inviato. È ancora qui.',
      other: '{n} messaggi non sono stati inviati. Sono ancora qui.',
    }),
  removedChoice: 'Puoi conservare quello che c’è qui e leggerlo, oppure eliminare tutto su questo dispositivo.',
  keepReading: 'Conserva in sola lettura',
  wipe: 'Elimina tutto qui',
  wipeHeading: 'Eliminare tutto su questo dispositivo?',
  wipeLead:
    'Le chiavi e i messaggi su questo dispositivo andranno persi. Gli altri tuoi dispositivi conservano i loro.',
  wipeFailed: 'Il browser non ha eliminato tutto. Chiudi le altre schede di questa casella, poi riprova.',
  unexpected:
    'Se non te lo aspettavi, controlla gli altri tuoi dispositivi: può averlo fatto qualcuno che ne ha uno. ' +
    'Avvisa in altro modo le persone con cui scrivi.',
  readOnly: 'Questo dispositivo è stato rimosso. Puoi leggere quello che c’è qui.',
};
