/** All texts of the widget in German. The reader is addressed with "Sie". */
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
    ? 'Sie können weiterschreiben: Nachrichten werden später gesendet.'
    : count(waiting, { one: '{n} Nachricht wartet hier.', other: '{n} Nachrichten warten hier.' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'Sie können weiterschreiben. Nachrichten werden gesendet, sobald Sie wieder online sind.'
    : count(waiting, {
        one: '{n} Nachricht wartet auf diesem Gerät und wird gesendet, sobald Sie wieder online sind.',
        other: '{n} Nachrichten warten auf diesem Gerät und werden gesendet, sobald Sie wieder online sind.',
      });

export const strings: Strings = {
  lang: 'de',
  openChat: 'Chat öffnen',
  changed: [
    'Dieser Chat wurde verändert',
    'Eine Datei ist nicht die, die diese Seite erwartet. Nichts wurde gesendet.',
  ],
  unreachable: ['Der Chat wurde nicht geladen', 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.'],
  forbidden: ['Der Chat wurde nicht geladen', 'Diese Seite verbietet es. Sagen Sie es ihrem Betreiber.'],
  closeChat: 'Chat schließen',
  chatWith: (name) => `Chat mit ${name}`,
  hidePreview: 'Vorschau ausblenden',
  unread: (unread) => count(unread, { one: '{n} ungelesene Nachricht', other: '{n} ungelesene Nachrichten' }),
  back: 'Zurück zum Gespräch',
  hello: 'Hallo, womit können wir Ihnen weiterhelfen?',
  onlyYou: (name) => `Nur Sie und ${name} können das lesen`,
  fullStop: '.',
  noAccount: 'Ohne Konto, ohne Passwort. In diesem Browser finden Sie Ihre Unterhaltung jederzeit wieder.',
  noAccountHere: 'Ohne Konto, ohne Passwort.',
  openers: 'Vorgeschlagene Nachrichten',
  more: 'Mehr',
  stopped: 'Chat angehalten, nichts wurde gesendet',
  draftKept: 'Ihr Entwurf bleibt erhalten:',
  broken: ['Der Chat konnte nicht starten', 'Laden Sie diese Seite neu und öffnen Sie den Chat noch einmal.'],
  notFinished: [
    'Der Chat ist noch nicht fertig geladen.',
    'Prüfen Sie Ihre Verbindung. Was Sie schreiben, bleibt hier erhalten.',
  ],
  tryAgain: 'Noch einmal versuchen',
  tryNow: 'Jetzt versuchen',
  ok: 'OK',
  noConnection: (kind, waiting) =>
    kind === 'offline'
      ? ['Sie sind offline.', backOnline(waiting)]
      : ['Der Chat-Server antwortet nicht.', waits(waiting)],
  forgets: 'Dieser Browser behält Ihren Chat nicht.',
  forgetsHow: 'Wenn Sie das Fenster schließen, ist dieser Chat weg.',
  notConfirmed: (name, day) => `Der Posteingang von ${name} wurde seit ${day} nicht bestätigt.`,
  messages: 'Nachrichten',
  loading: 'Wird geladen',
  you: 'Sie',
  newMessages: (arrived) => count(arrived, { one: '{n} neue', other: '{n} neue' }),
  isWriting: (name) => `${name} schreibt`,
  showMore: 'Mehr anzeigen',
  showLess: 'Weniger anzeigen',
  arrivedLate: (late) => count(late, { one: '{n} kam verspätet an', other: '{n} kamen verspätet an' }),
  arrivedAt: (time) => `Angekommen um ${time}`,
  status: {
    sending: 'Wird gesendet',
    waiting: 'Wartet',
    sent: 'Gesendet',
    delivered: 'Zugestellt',
    read: 'Gelesen',
    'not-sent': 'Nicht gesendet',
  },
  retry: 'Wiederholen',
  message: 'Nachricht',
  write: 'Nachricht schreiben',
  send: 'Senden',
  attach: 'Dateien anhängen',
  notKept:
    'Diese Nachricht konnte nicht gespeichert werden, darum wurde sie nicht gesendet. Ihr Text steht noch hier. Versuchen Sie es noch einmal.',
  tooLong: 'Das ist zu lang für eine Nachricht. Kürzen Sie den Text oder senden Sie ihn in Teilen.',
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
    jump: (arrived) =>
      arrived === 0
        ? 'Zur neuesten springen'
        : count(arrived, { one: 'Zur neuesten springen, {n} neue', other: 'Zur neuesten springen, {n} neue' }),
    jumpUp: (arrived, late) =>
      late
        ? count(arrived, {
            one: 'Nach oben springen, {n} kam verspätet an',
            other: 'Nach oben springen, {n} kamen verspätet an',
          })
        : count(arrived, { one: 'Nach oben springen, {n} neue', other: 'Nach oben springen, {n} neue' }),
  }),
};
