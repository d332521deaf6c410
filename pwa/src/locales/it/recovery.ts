/** Recovery in Italian: the section of the settings, and the restore on the first visit. */
import type { BackupState, RestoreOutcome } from '@cipherchat/core';
import type { recovery as english } from '../en-recovery.ts';
import { count } from './count.ts';

type Failure = NonNullable<BackupState['failure']>;
type Refusal = Extract<RestoreOutcome, { readonly kind: 'refused' }>['why'];

const numbers = new Intl.NumberFormat('it');
const ofConversations = (many: number): string => count(many, { one: '{n} conversazione', other: '{n} conversazioni' });
const ofMessages = (many: number): string => count(many, { one: '{n} messaggio', other: '{n} messaggi' });

/** Sentences that say why there is no newer backup, and what to do. */
const failures: Readonly<Record<Failure, string>> = {
  offline: 'Aspetta una connessione con il server e prosegue da solo.',
  full: 'Il server non ha spazio per il tuo backup. Chiedi a chi lo gestisce.',
  'too-large': 'La tua casella è più grande di quanto il server conserva. Il backup è rimasto com’era.',
  replaced:
    'È stato creato un nuovo codice su un altro dispositivo. Crea qui un nuovo codice per continuare da questo dispositivo.',
  rollback:
    'Il server ha un backup più vecchio di quello fatto da questo dispositivo. È stato lasciato com’era. Crea un nuovo codice per sostituirlo.',
  tampered:
    'Il backup sul server non è stato fatto dai tuoi dispositivi. È stato lasciato com’era. Crea un nuovo codice per sostituirlo.',
  'old-server': 'Questo server non conserva backup. Prima bisogna aggiornarlo.',
  other: 'Il server lo ha rifiutato. Si riprova entro un’ora.',
};

/** Sentences that say why nothing was restored. */
const refusals: Readonly<Record<Refusal, string>> = {
  'too-short': 'Il codice ha 56 caratteri in 14 gruppi, e ne mancano alcuni. Non è stato modificato nulla.',
  'too-long': 'Il codice ha 56 caratteri in 14 gruppi, e qui ce ne sono di più. Non è stato modificato nulla.',
  mistyped:
    'Questo codice non torna, quindi un carattere è sbagliato. Si confondono spesso: O e Q, S e 5, Z e 2. Non è stato modificato nulla.',
  'not-an-address':
    'Un indirizzo ha 32 lettere e cifre. Copialo per intero, poi riprova. Non è stato modificato nulla.',
  'no-passphrase':
    'Nessun backup di questo indirizzo si apre con una frase segreta. Prova il codice di recupero. Non è stato modificato nulla.',
  'passkey-unsupported':
    'Questo browser non ha passkey per questo indirizzo della casella. Usa un altro browser o il codice di recupero. Non è stato modificato nulla.',
  'passkey-no-prf':
    'Questa passkey non può aprire un backup in questo browser. Usa un altro browser o il codice di recupero. Non è stato modificato nulla.',
  'passkey-cancelled':
    'Non è stata usata nessuna passkey: hai chiuso la richiesta, è passato troppo tempo o qui non ci sono passkey. Non è stato modificato nulla.',
  'passkey-failed':
    'Il browser non è riuscito a usare una passkey. Riprova oppure usa il codice di recupero. Non è stato modificato nulla.',
  'passkey-of-lock':
    'Questa passkey apre il blocco di un dispositivo, non un backup. Scegline un’altra. Non è stato modificato nulla.',
  'wrong-secret':
    'Nessun backup si apre con questo. È di prima? Codice, frase segreta e passkey non valgono più quando viene creato un nuovo codice. Non è stato modificato nulla.',
  tampered:
    'Questo backup è stato modificato da qualcun altro, quindi non ne è stato usato nulla. Qui non è stato modificato nulla.',
  'other-account':
    'Questo backup appartiene a un indirizzo diverso da quello che dice, quindi non ne è stato usato nulla. Qui non è stato modificato nulla.',
  rollback:
    'Il server ha dato un backup più vecchio del tuo ultimo, quindi non ne è stato usato nulla. Riprova più tardi oppure chiedi a chi gestisce il server.',
  'list-missing': 'Il server non conosce più questo indirizzo. Qui non è stato modificato nulla.',
  'too-many-devices': 'Questo indirizzo ha già 16 dispositivi. Rimuovine uno su un altro dispositivo, poi riprova.',
  'not-empty': 'Questo browser ha già una casella. Usa un altro browser o un altro profilo di questo.',
  offline: 'Il server non ha risposto. Quello che è stato iniziato viene conservato: riprova per proseguire.',
  'old-server': 'Questo server non conserva backup.',
  'storage-full': 'Questo browser non ha più spazio. Libera spazio, poi riprova. Non è stato modificato nulla.',
};

export const recovery: typeof english = {
  heading: 'Recupero',
  none: 'Non c’è ancora un backup.',
  noneMore:
    'Se questo browser va perso, vanno persi anche il tuo indirizzo e le tue conversazioni. Un codice di recupero li riporta indietro.',
  notHere: 'Questo dispositivo non può fare backup. Apri la casella sul dispositivo che ha creato il tuo indirizzo.',
  saved: (when) => `Ultimo backup: ${when}.`,
  savedMore: (conversations, messages) =>
    `${ofConversations(conversations)}, ${ofMessages(messages)}. Solo tu puoi aprirlo.`,
  waits: 'Il backup è in corso.',
  failed: 'Non c’è un backup più recente.',
  failures,
  make: 'Crea un codice di recupero',
  another: 'Nuovo codice',
  anotherMore: 'Annulla il vecchio codice. Creane uno se qualcuno può averlo visto.',
  anotherLimit:
    'Chi aveva il vecchio codice e una vecchia copia del backup può ancora leggere quella copia. Il server può averne conservata una.',
  now: 'Fai il backup ora',
  code: 'Il tuo codice di recupero',
  codeMore:
    'Riporta indietro la tua casella se perdi tutti i dispositivi. Nessun altro ne ha una copia. Scrivilo o stampalo.',
  print: 'Stampa',
  copy: 'Copia',
  copied: 'Copiato. Non lasciarlo dove altri possono leggerlo.',
  notCopied: 'Non è stato possibile copiarlo. Scrivilo.',
  have: 'Ce l’ho',
  cancel: 'Annulla',
  check: 'Scrivi due gruppi del tuo codice',
  checkMore: 'Così sai che puoi leggerlo. Il codice vale solo dopo questo passaggio.',
  group: (number) => `Gruppo ${numbers.format(number)}`,
  checkWrong: 'Questi non sono i gruppi del codice. Guardalo di nuovo.',
  confirm: 'Usa questo codice',
  showAgain: 'Mostra di nuovo il codice',
  done: 'Il codice è in uso.',
  notDone: 'Non è stato possibile salvare il codice su questo dispositivo. Riprova.',
  passkey: {
    heading: 'Passkey',
    more: 'Un secondo modo per il recupero, oltre al codice. La conserva il telefono, il computer o la chiave di sicurezza, e si apre come si sblocca quel dispositivo.',
    isSet: 'Apre il tuo backup in ogni browser che ha le tue passkey. Un nuovo codice la annulla.',
    add: 'Aggiungi una passkey',
    another: 'Aggiungi un’altra passkey',
    adding: 'Ora te lo chiede il browser…',
    label: (name) => `${name} (backup)`,
    problems: {
      unsupported:
        'Questo browser non ha passkey per questo indirizzo della casella. Il codice di recupero funziona ovunque.',
      'no-prf':
        'Questa passkey non può aprire un backup, quindi non è stata aggiunta. Usa un altro tipo, per esempio un telefono o una chiave di sicurezza più recente.',
      cancelled:
        'Non è stata aggiunta nessuna passkey: hai chiuso la richiesta o è passato troppo tempo. Non è stato modificato nulla.',
      failed:
        'Il browser non è riuscito a creare una passkey. Riprova oppure usa un altro tipo. Non è stato modificato nulla.',
      'too-many': 'Il tuo backup ha otto accessi, che è il massimo. Crea un nuovo codice, che annulla gli altri.',
      'not-kept':
        'Non è stato possibile aggiungere la passkey su questo dispositivo. Riprova oppure ricarica prima la pagina.',
    },
  },
  passphrase: {
    heading: 'Frase segreta',
    more: 'Un secondo modo per il recupero, oltre al codice. Puoi ricordarla. Il server potrebbe cercare di indovinarla, quindi deve essere lunga.',
    set: 'Imposta una frase segreta',
    isSet: 'Apre il tuo backup insieme al tuo indirizzo. Un nuovo codice la annulla.',
    form: 'Aggiungi una frase segreta',
    words: 'Bastano sei parole a caso. Usa queste, chiedine altre o scrivi le tue: 16 caratteri o più.',
    field: 'Frase segreta',
    others: 'Altre parole',
    onceMore: 'Ancora una volta',
    limit:
      'Il server conserva il backup cifrato, quindi potrebbe provare delle frasi segrete. Il codice di recupero non ha questo punto debole. Conservalo.',
    add: 'Aggiungi frase segreta',
    adding: 'La cifratura richiede un momento…',
    cancel: 'Annulla',
    tooShort: 'Una frase segreta ha 16 caratteri o più. Allungala.',
    differs: 'Le due non sono uguali. Scrivila ancora una volta.',
    notKept:
      'Non è stato possibile aggiungere la frase segreta su questo dispositivo. Riprova oppure ricarica prima la pagina.',
  },
  offer: 'Ho un codice di recupero o una passkey',
  restore: 'Recupera la tua casella',
  restoreMore:
    'Scrivi il codice di recupero: 14 gruppi di quattro caratteri. Maiuscole o minuscole, con o senza spazi.',
  field: 'Codice di recupero',
  typed: (groups) => count(groups, { one: '{n} gruppo su 14', other: '{n} gruppi su 14' }),
  withPassphrase: 'Ho una frase segreta',
  withCode: 'Ho un codice di recupero',
  passphraseMore: 'Scrivi il tuo indirizzo e la tua frase segreta. L’indirizzo è nello snippet del tuo sito.',
  addressField: 'Il tuo indirizzo',
  passphraseField: 'Frase segreta',
  opening: 'Prova della frase segreta in corso. Richiede un momento…',
  withPasskey: 'Ho una passkey',
  passkeyMore: 'Il browser chiede due volte: prima quale passkey usare, poi se aprire con essa il backup.',
  usePasskey: 'Usa una passkey',
  asking: 'Ora te lo chiede il browser…',
  begin: 'Ripristina',
  again: 'Riprova',
  back: 'Crea invece una nuova casella',
  looking: 'Ricerca del tuo backup…',
  reading: (read, all) =>
    count(read, {
      one: `Lettura del tuo backup: {n} parte su ${numbers.format(all)}`,
      other: `Lettura del tuo backup: {n} parti su ${numbers.format(all)}`,
    }),
  refusals,
  restored: 'La tua casella è tornata',
  restoredMore: (conversations, messages, when) =>
    `${ofConversations(conversations)} e ${ofMessages(messages)}. Stato del backup: ${when}.`,
  restoredDevice: 'Questo è un nuovo dispositivo del tuo indirizzo. I tuoi contatti vedono che ne hai aggiunto uno.',
  others: (others) =>
    count(others, {
      one: '{n} altro dispositivo fa ancora parte del tuo indirizzo e può leggere ciò che arriva.',
      other: 'Altri {n} dispositivi fanno ancora parte del tuo indirizzo e possono leggere ciò che arriva.',
    }),
  stale: (date) =>
    `Ultima conferma di questo indirizzo da un tuo dispositivo: ${date}. Se da allora ti è stato rubato un dispositivo, chiedi ai tuoi contatti se vedono dispositivi che non conosci.`,
  open: 'Apri la mia casella',
};
