/** All texts of the widget in Italian. The reader is addressed with "tu". */
import type { Strings } from '../en.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? 'Puoi continuare a scrivere: i messaggi verranno inviati più tardi.'
    : count(waiting, { one: '{n} messaggio è in attesa qui.', other: '{n} messaggi sono in attesa qui.' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'Puoi continuare a scrivere. I messaggi verranno inviati quando tornerai online.'
    : count(waiting, {
        one: '{n} messaggio è in attesa su questo dispositivo e verrà inviato quando tornerai online.',
        other: '{n} messaggi sono in attesa su questo dispositivo e verranno inviati quando tornerai online.',
      });

const newMessages = (arrived: number): string => count(arrived, { one: '{n} nuovo', other: '{n} nuovi' });

const arrivedLate = (arrived: number): string =>
  count(arrived, { one: '{n} arrivato in ritardo', other: '{n} arrivati in ritardo' });

export const strings: Strings = {
  lang: 'it',
  openChat: 'Apri la chat',
  changed: [
    'Questa chat è stata modificata',
    'Un file non è quello che questa pagina si aspetta. Non è stato inviato nulla.',
  ],
  unreachable: ['La chat non si è caricata', 'Controlla la connessione e riprova.'],
  forbidden: ['La chat non si è caricata', 'Questa pagina lo vieta. Avvisa il proprietario.'],
  closeChat: 'Chiudi la chat',
  chatWith: (name) => `Chat con ${name}`,
  hidePreview: 'Nascondi l’anteprima',
  unread: (unread) => count(unread, { one: '{n} messaggio non letto', other: '{n} messaggi non letti' }),
  back: 'Torna alla conversazione',
  hello: 'Ciao, come possiamo aiutarti?',
  onlyYou: (name) => `Solo tu e ${name} potete leggere questa chat`,
  fullStop: '.',
  noAccount: 'Niente account, niente password. Torna in questo browser e ritroverai la conversazione.',
  noAccountHere: 'Niente account, niente password.',
  openers: 'Messaggi suggeriti',
  more: 'Altro',
  stopped: 'Chat interrotta, non è stato inviato nulla',
  draftKept: 'La tua bozza è conservata:',
  broken: ['Non è stato possibile avviare la chat', 'Ricarica questa pagina e apri di nuovo la chat.'],
  notFinished: ['La chat non ha finito di caricarsi.', 'Controlla la connessione. Ciò che scrivi resta qui.'],
  tryAgain: 'Riprova',
  tryNow: 'Riprova ora',
  ok: 'OK',
  noConnection: (kind, waiting) =>
    kind === 'offline' ? ['Sei offline.', backOnline(waiting)] : ['Il server della chat non risponde.', waits(waiting)],
  forgets: 'Questo browser non conserverà la tua chat.',
  forgetsHow: 'Quando chiudi la finestra, questa chat scompare.',
  notConfirmed: (name, day) => `La casella di ${name} non è confermata dal ${day}.`,
  messages: 'Messaggi',
  loading: 'Caricamento',
  you: 'Tu',
  isWriting: (name) => `${name} sta scrivendo`,
  showMore: 'Mostra di più',
  showLess: 'Mostra meno',
  arrivedAt: (time) => `Arrivato alle ${time}`,
  status: {
    sending: 'Invio in corso',
    waiting: 'In attesa',
    sent: 'Inviato',
    delivered: 'Consegnato',
    read: 'Letto',
    'not-sent': 'Non inviato',
  },
  retry: 'Invia di nuovo',
  message: 'Messaggio',
  write: 'Scrivi un messaggio',
  send: 'Invia',
  attach: 'Allega file',
  notKept:
    'Non è stato possibile salvare questo messaggio, quindi non è stato inviato. Il tuo testo è ancora qui. Riprova.',
  tooLong: 'È troppo lungo per un solo messaggio. Accorcialo o invialo in più parti.',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? 'Vai al più recente' : `Vai al più recente, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `Vai in alto, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
