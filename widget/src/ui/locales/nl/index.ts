/** All texts of the widget in Dutch. The reader is addressed with "je". */
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
    ? 'Je kunt nog schrijven: berichten worden later verstuurd.'
    : count(waiting, { one: '{n} bericht wacht hier.', other: '{n} berichten wachten hier.' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'Je kunt nog schrijven. Berichten worden verstuurd zodra je weer online bent.'
    : count(waiting, {
        one: '{n} bericht wacht op dit apparaat en wordt verstuurd zodra je weer online bent.',
        other: '{n} berichten wachten op dit apparaat en worden verstuurd zodra je weer online bent.',
      });

const newMessages = (arrived: number): string => count(arrived, { one: '{n} nieuw', other: '{n} nieuwe' });

const arrivedLate = (arrived: number): string =>
  count(arrived, { one: '{n} kwam te laat aan', other: '{n} kwamen te laat aan' });

export const strings: Strings = {
  lang: 'nl',
  openChat: 'Chat openen',
  changed: [
    'Deze chat is veranderd',
    'Een bestand is niet het bestand dat deze pagina verwacht. Er is niets verstuurd.',
  ],
  unreachable: ['De chat is niet geladen', 'Controleer je verbinding en probeer het opnieuw.'],
  forbidden: ['De chat is niet geladen', 'Deze pagina staat het niet toe. Vertel het de eigenaar.'],
  closeChat: 'Chat sluiten',
  chatWith: (name) => `Chat met ${name}`,
  hidePreview: 'Voorbeeld verbergen',
  unread: (unread) => count(unread, { one: '{n} ongelezen bericht', other: '{n} ongelezen berichten' }),
  back: 'Terug naar het gesprek',
  hello: 'Hallo, waarmee kunnen we je helpen?',
  onlyYou: (name) => `Alleen jij en ${name} kunnen dit lezen`,
  fullStop: '.',
  noAccount: 'Geen account, geen wachtwoord. Kom terug in deze browser en het gesprek is er nog.',
  noAccountHere: 'Geen account, geen wachtwoord.',
  openers: 'Voorgestelde berichten',
  more: 'Meer',
  stopped: 'Chat gestopt, er is niets verstuurd',
  draftKept: 'Je concept is bewaard:',
  broken: ['De chat kon niet starten', 'Laad deze pagina opnieuw en open de chat nog eens.'],
  notFinished: [
    'De chat is nog niet klaar met laden.',
    'Controleer je verbinding. Wat je schrijft, blijft hier bewaard.',
  ],
  tryAgain: 'Opnieuw proberen',
  tryNow: 'Nu proberen',
  ok: 'OK',
  noConnection: (kind, waiting) =>
    kind === 'offline' ? ['Je bent offline.', backOnline(waiting)] : ['De chatserver antwoordt niet.', waits(waiting)],
  forgets: 'Deze browser bewaart je chat niet.',
  forgetsHow: 'Als je het venster sluit, is deze chat weg.',
  notConfirmed: (name, day) => `De inbox van ${name} is sinds ${day} niet bevestigd.`,
  messages: 'Berichten',
  loading: 'Laden',
  you: 'Jij',
  isWriting: (name) => `${name} is aan het schrijven`,
  showMore: 'Meer tonen',
  showLess: 'Minder tonen',
  arrivedAt: (time) => `Aangekomen om ${time}`,
  status: {
    sending: 'Wordt verstuurd',
    waiting: 'Wacht',
    sent: 'Verstuurd',
    delivered: 'Bezorgd',
    read: 'Gelezen',
    'not-sent': 'Niet verstuurd',
  },
  retry: 'Opnieuw versturen',
  message: 'Bericht',
  write: 'Schrijf een bericht',
  send: 'Versturen',
  attach: 'Bestanden toevoegen',
  notKept:
    'Dit bericht kon niet worden bewaard en is daarom niet verstuurd. Je tekst staat er nog. Probeer het opnieuw.',
  tooLong: 'Dit is te lang voor één bericht. Maak het korter of verstuur het in delen.',

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
    jump: (arrived) => (arrived === 0 ? 'Naar het nieuwste' : `Naar het nieuwste, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `Omhoog, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
