/** The words of two device lists of one contact, in German. */
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who} hat zwei Gerätelisten`,
  lead: (who) =>
    `Beide sind mit demselben Schlüssel signiert und tragen dieselbe Nummer. Entweder ist eine wiederhergestellte Kopie vorausgelaufen, oder jemand anderes gibt sich als ${who} aus. CipherChat kann das nicht unterscheiden. ${who} kann es.`,
  stopped: (who) => `An ${who} wird vorerst nichts gesendet.`,
  waiting: (waiting) =>
    count(waiting, {
      one: '{n} Nachricht wartet auf diesem Gerät.',
      other: '{n} Nachrichten warten auf diesem Gerät.',
    }),
  arrives: 'Was ankommt, wird angezeigt.',
  steps: (who) => [
    `Rufen Sie ${who} an oder treffen Sie sich. Fragen Sie nicht in diesem Chat.`,
    `Fragen Sie, welche Geräte zu ${who} gehören und ob ein Code zum Wiederherstellen benutzt wurde.`,
  ],
  lists: ['Liste A', 'Liste B'],
  version: (version, day) => `Version ${String(version)}, ${day}`,
  since: (day) => `seit ${day}`,
  inBoth: 'in beiden',
  onlyHere: 'nur hier',
  held: 'Diese Liste haben Sie bisher benutzt.',
  other: 'Diese gibt der Server aus.',
  chosen: 'Auf einem Ihrer Geräte gewählt.',
  goOn: (list) => `Mit ${list} weitermachen`,
  neither: 'Keine, später entscheiden',
  neitherHint: 'Ihre anderen Geräte erfahren davon. Sie können es ändern, solange hier beide Listen bekannt sind.',
  decided:
    'Sie haben Liste A gewählt, der Server bleibt bei Liste B. Darum wird nichts gesendet. Warten Sie, bis der Server wieder Liste A hat, oder wählen Sie noch einmal.',
  notSaved: 'Dieser Browser konnte das nicht speichern. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  open: 'Die beiden Listen vergleichen',
  own: {
    heading: 'Ihr Konto hat zwei Gerätelisten',
    lead: 'Beide sind mit Ihrem Schlüssel signiert und tragen dieselbe Nummer. Entweder ist eine wiederhergestellte Kopie vorausgelaufen, oder jemand anderes gibt sich als Sie aus. CipherChat kann das nicht unterscheiden. Sie können es.',
    stopped: 'Ihre anderen Geräte bekommen von diesem vorerst nichts.',
    arrives: 'Ihre Kontakte erhalten weiterhin, was Sie hier schreiben.',
    steps: [
      'Machen Sie mit der Liste weiter, in der Sie jedes Gerät kennen.',
      'Wenn Sie keine von beiden kennen, hat jemand anderes Ihren Schlüssel. Sagen Sie das Ihren Kontakten, und zwar nicht in diesem Chat.',
    ],
    decided: 'Sie haben gewählt. Sie können noch einmal wählen, solange hier beide Listen bekannt sind.',
  },
};
