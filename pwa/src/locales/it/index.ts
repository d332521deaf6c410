/** The texts of the inbox in Italian. The reader is addressed with "tu". */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

const numbers = new Intl.NumberFormat('it');

export const words: InboxWords = {
  lang: 'it',
  dir: 'ltr',
  product: 'CipherChat',
  main: 'Navigazione principale',
  inbox: 'Casella messaggi',
  settings: 'Impostazioni',
  you: 'Tu',
  visitor: 'Visitatore',
  newMessage: (name) => `Nuovo messaggio da ${name}`,
  messageNotSent: (name) => `Un messaggio a ${name} non è stato inviato`,
  back: 'Torna alla casella',
  backToConversation: 'Torna alla conversazione',
  opening: 'Apertura della tua casella',
  title: (place, unread) => `${unread === 0 ? '' : `(${numbers.format(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['Quello che due persone condividono,', 'e nessun altro.'],
    heading: 'Crea la tua casella',
    lead: 'I messaggi del tuo sito arrivano qui. La tua casella sta su questo dispositivo: i messaggi si possono leggere qui e dove sono stati scritti, e in nessun punto intermedio.',
    former: 'In questo browser c’era un’altra casella',
    formerLead: (former) =>
      `I suoi dati sono stati cancellati e non si possono recuperare. Una nuova casella ha un nuovo indirizzo: sostituisci quello vecchio nelle tue pagine. Quello vecchio era ${former}.`,
    installFirst: 'Installa prima di iniziare',
    installFirstLead:
      'Qui solo un’app installata può avvisarti. Ha i suoi dati, quindi una casella creata in questo browser resterebbe in questo browser.',
    goOnHere: 'Continua in questo browser, senza avvisi',
    homeScreen: 'Aggiungila prima alla schermata Home',
    homeScreenLead:
      'Una casella creata qui resta in questo browser. L’app sulla schermata Home inizierebbe con un’altra, a un altro indirizzo.',
    name: 'Il tuo nome',
    nameHint:
      'Facoltativo. I visitatori vedono questo nome, a meno che la pagina con la chat ne imposti un altro. Puoi cambiarlo più tardi.',
    create: 'Crea la mia casella',
    creating: 'Creazione della tua casella',
    failed:
      'Questo browser non è riuscito a salvare la casella. Esci dalla navigazione privata o libera spazio, poi riprova.',
    tooLong: 'Questo nome è troppo lungo. Accorcialo, poi riprova.',
    invitation: 'Invito',
    invitationHint:
      'Questo server accetta nuove caselle su invito. Apri il link che hai ricevuto oppure incolla qui il suo codice.',
    uninvited: 'Questo server accetta nuove caselle su invito. Inserisci il tuo, poi riprova.',
    badInvitation: 'Questo invito non è valido: è già stato usato o è scaduto. Controllalo oppure chiedine un altro.',
    switchedOff: 'Chi gestisce questo server ha disattivato questa casella. Chiedi il motivo.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'Conversazioni',
    search: 'Cerca',
    searchHint: 'Nomi, etichette e messaggi',
    endSearch: 'Termina la ricerca',
    searched: 'Ricerca solo su questo dispositivo.',
    found: (many) => count(many, { one: '{n} conversazione trovata', other: '{n} conversazioni trovate' }),
    nothingFound: (query) => `Nessun nome, etichetta o ultimo messaggio contiene «${query}»`,
    empty: 'Ancora nessuna conversazione',
    loading: 'Apertura delle tue conversazioni',
    failed: 'Non è stato possibile leggere le tue conversazioni su questo dispositivo.',
    again: 'Riprova',
    unread: (many) => count(many, { one: '{n} non letto', other: '{n} non letti' }),
    mine: 'Tu:',
    writing: 'sta scrivendo',
    draft: 'Bozza:',
    notSent: 'Non inviato:',
    started: 'Ha aperto la chat',
    deleted: 'Messaggio eliminato',
  },

  blank: {
    heading: 'Qui è tutto tranquillo',
    lead: 'Quando lo snippet è sul tuo sito, i messaggi arrivano qui, anche quando non ci sei.',
    snippet: 'Indirizzo e snippet',
    choose: 'Scegli una conversazione',
    chooseLead: 'Le conversazioni sono salvate solo su questo dispositivo. Per mostrarle non viene scaricato nulla.',
    failed: 'Non è stato possibile leggere le tue conversazioni',
    failedLead: 'Sono ancora su questo dispositivo. Ricarica la pagina oppure chiudi le altre schede della casella.',
    unknown: 'Questa conversazione non è su questo dispositivo',
    unknownLead: 'È su un altro dispositivo, oppure i dati del browser sono stati cancellati.',
  },

  status: {
    sending: 'Invio in corso',
    waiting: 'In attesa',
    sent: 'Inviato',
    delivered: 'Consegnato',
    read: 'Letto',
    'not-sent': 'Non inviato',
  },

  thread: {
    unchecked: 'nome non verificato',
    writing: 'sta scrivendo',
    address: (short) => `Indirizzo ${short}`,
    details: 'Dettagli',
    markRead: 'Segna tutto come letto',
    seal: (name) => `Solo tu e ${name} potete leggere`,
    sealVisitor: 'Solo tu e questo visitatore potete leggere',
  },

  details: {
    heading: 'Dettagli',
    calls: (name) => `Si presenta come ${name}.`,
    noName: 'Non ha dato un nome.',
    since: (when) => `Inizio: ${when}.`,
    readers: 'Chi può leggere',
    readersCount: '2 persone',
    theirBrowser: 'il suo browser',
    thisDevice: 'questo dispositivo',
    address: 'Indirizzo',
    addressHint: 'L’indirizzo di un visitatore viene creato nel suo browser con il primo messaggio.',
    copyAddress: 'Copia indirizzo',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'Gli orologi di questo dispositivo e del server differiscono di {n} giorno.',
        other: 'Gli orologi di questo dispositivo e del server differiscono di {n} giorni.',
      }),
    clocksMore: 'Gli orari qui sono quelli del server. Se la data di questo dispositivo è sbagliata, impostala.',
    fleeting: 'Questo browser non conserverà la tua casella dopo la chiusura della finestra.',
    fleetingMore: 'Esci dalla navigazione privata per conservare la tua casella.',
    oldTag: 'Le tue pagine caricano una versione precedente della chat.',
    oldTagMore: 'Sostituisci il vecchio snippet con quello nuovo.',
    withdrawnTag: 'La chat sulle tue pagine è disattivata.',
    withdrawnTagMore: 'La sua versione ha un problema noto. Sostituisci il vecchio snippet con quello nuovo.',
    getSnippet: 'Ottieni lo snippet',
    notRenewed: (day) => `Ultima conferma del tuo indirizzo: ${day}.`,
    notRenewedMore:
      'Apri la tua casella sul dispositivo che ha creato il tuo indirizzo, oppure su uno che hai recuperato con il codice di recupero. Dopo 45 giorni i nuovi visitatori non possono scriverti.',
  },

  settingsPage: {
    sections: 'Sezioni',
    profile: 'Profilo',
    name: 'Il tuo nome',
    nameHint:
      'I visitatori lo vedono dal tuo prossimo messaggio, a meno che la pagina con la chat imposti un altro nome. È contenuto anche nello snippet.',
    save: 'Salva',
    saved: 'Salvato',
    notSaved: 'Questo browser non è riuscito a salvare il nome.',
    nameTooLong: 'Questo nome è troppo lungo. Accorcialo, poi salva di nuovo.',
    site: 'Il tuo sito',
    addressRow: 'Indirizzo e snippet',
    addressHint: 'Il codice per il tuo sito e una demo per provarlo.',
    open: 'Apri',
    receipts: 'Conferme',
    delivered: 'Segnala quando un messaggio è arrivato',
    deliveredHint: 'L’altra persona vede «Consegnato».',
    read: 'Segnala quando ho letto',
    readHint: 'L’altra persona vede «Letto».',
    appearance: 'Aspetto',
    theme: 'Tema',
    system: 'Come il sistema',
    light: 'Chiaro',
    dark: 'Scuro',
    language: 'Lingua',
    languageHint: 'Di questa casella, su questo dispositivo. I visitatori vedono la lingua della pagina con la chat.',
    languageOfBrowser: 'Come il browser',
    device: 'Questo dispositivo',
    install: 'Installa la casella',
    installHint: 'Con la sua icona e la sua finestra. Si apre senza connessione.',
    installButton: 'Installa',
    installed: 'Installata',
    installedHint: 'Si apre senza connessione.',
    installNotHere: 'Questo browser non lo offre. La casella funziona comunque qui, anche senza connessione.',
    installApple: [
      'Tocca Condividi nella barra del browser',
      'Scegli Aggiungi alla schermata Home',
      'Aprila da lì. Inizia con una nuova casella',
    ],
    storage: 'Salvato su questo dispositivo',
    storageKept: 'Il browser conserva i dati finché non li elimini.',
    storageMayGo: 'Il browser può eliminare i dati quando manca spazio o se non li usi per molto tempo.',
    storageUnknown: 'Questo browser non dice per quanto tempo conserva i dati.',
    storageFleeting: 'Solo fino alla chiusura di questa finestra.',
    storageAsk: 'Chiedi di conservarli',
    storageRefused: 'Il browser non ha accettato. Installare la casella o visitarla spesso può cambiare le cose.',
    diagnostics: 'Diagnostica',
    diagnosticsWhy:
      'Se qualcosa non funziona, allega questo registro alla tua segnalazione. Resta in questa scheda. Nessuno lo riceve se non lo invii tu.',
    diagnosticsHas:
      'Contiene ciò che la casella ha fatto in questa scheda, quando e per quanto tempo, i codici di errore, il numero di messaggi e la versione del browser. Mostra quando avevi una connessione.',
    diagnosticsHasNot: 'Non contiene messaggi, nomi, indirizzi, chiavi o indirizzi di pagine.',
    diagnosticsSave: 'Salva come file',
    diagnosticsCopy: 'Copia',
    diagnosticsSaved: 'Il registro è stato consegnato al browser come download.',
    diagnosticsCopied: 'Il registro è stato copiato.',
    diagnosticsNotSaved: 'Non è stato possibile salvare il registro. Prova a copiarlo.',
    diagnosticsNotCopied: 'Non è stato possibile copiare il registro. Prova a salvarlo come file.',
    about: 'Informazioni',
    version: (version) => `Versione ${version}`,
    build: (build) => `Build del widget ${build}`,
    unaudited:
      'CipherChat non è stato sottoposto ad audit. I messaggi si possono leggere solo ai due estremi. Il server vede chi scrive a chi, e quando. Chi gestisce questo server potrebbe fornire una casella modificata.',
    onlyCopy:
      'Questo dispositivo ha l’unica copia del tuo indirizzo e delle tue conversazioni. Non c’è ancora un backup.',
  },

  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,

  ring,

  update: { ready: 'Aggiornamento pronto', later: 'Più tardi', reload: 'Ricarica' },

  failure: {
    unsupported: 'Questo browser non può aprire la casella',
    unsupportedLead: 'Serve un indirizzo sicuro (https) e un browser recente.',
    'storage-denied': 'Questo browser non permette alla casella di salvare dati',
    'storage-deniedLead':
      'Consenti l’archiviazione per questo sito oppure esci dalla navigazione privata, poi ricarica la pagina.',
    'newer-database': 'La casella è stata aggiornata in un’altra scheda',
    'newer-databaseLead': 'Ricarica la pagina per continuare. Le tue conversazioni sono conservate.',
    'older-build': 'Questa è una versione precedente della casella',
    'older-buildLead':
      'In questo browser è stata usata una versione più recente. Ricarica la pagina per averla. Le tue conversazioni sono conservate.',
    'other-tab': 'Un’altra scheda sta trattenendo la casella',
    'other-tabLead':
      'Chiudi le altre schede della casella, poi ricarica la pagina. Le tue conversazioni sono conservate.',
    damaged: 'Questo browser non ha restituito ciò che la casella aveva salvato',
    damagedLead:
      'Ricarica la pagina per riprovare. Se non basta, questo dispositivo ha perso le tue chiavi: cancella i dati di questo sito per creare un’altra casella.',
    cleared: 'I dati di questa casella sono stati cancellati',
    clearedLead:
      'Le tue chiavi e le tue conversazioni su questo dispositivo non ci sono più, e i messaggi a questo indirizzo non arrivano più. Ricarica la pagina per creare una nuova casella. Avrà un nuovo indirizzo.',
    unknown: 'Non è stato possibile aprire la casella',
    unknownLead: 'Non è andato perso nulla. Ricarica la pagina per riprovare.',
    reload: 'Ricarica',
  },

  obstacle,
  notConfirmed: (name, day) => `Ultima conferma del browser di ${name}: ${day}.`,
};
