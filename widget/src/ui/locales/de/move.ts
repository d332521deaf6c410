/** A chat that goes on in another browser, in German. */
import type { MoveWords } from '../move-words.ts';
import { count as counted } from './count.ts';

export const move: MoveWords = {
  move: 'Auf dem Handy fortsetzen',
  picture: 'Bild zum Scannen mit der Kamera Ihres Handys',
  how: 'Richten Sie die Kamera Ihres Handys darauf. Oder öffnen Sie dort den Chat, wählen Sie im Menü „Ich habe einen Code“ und geben Sie die acht Zeichen ein.',
  lasts: (when) => `Gilt noch ${when}.`,
  sixDigits: 'Sechs Ziffern, die Ihr Handy zeigt',
  noDigits: 'Ihr Handy zeigt keine Ziffern? Dann hat ein anderes Gerät den Code benutzt: Brechen Sie ab.',
  go: 'Auf dem Handy fortsetzen',
  connecting: 'Wird verbunden',
  going: 'Ihre Nachrichten sind unterwegs',
  cancel: 'Abbrechen',
  again: 'Noch einmal versuchen',
  haveCode: 'Ich habe einen Code',
  code: 'Acht Zeichen, die Ihr anderer Browser zeigt',
  next: 'Weiter',
  asks: 'Diesen Chat hier fortsetzen?',
  asksLead: (name) =>
    `Ihr Chat mit ${name} geht in diesem Browser weiter. Der andere Browser behält seine Nachrichten, bis Sie sie dort entfernen.`,
  stranger: 'Hat Ihnen eine andere Person diesen Link geschickt? Dann ist es deren Chat: Schließen Sie ihn.',
  goHere: 'Hier fortsetzen',
  goNot: 'Nicht fortsetzen',
  typeThere: 'Geben Sie diese Ziffern im anderen Browser ein',
  waits: 'Warten auf den anderen Browser',
  secret: 'Geben Sie sie niemandem. Sie öffnen Ihren Chat.',
  isYours: 'Ist das Ihr Chat?',
  comesAlong: (count) =>
    counted(count, {
      one: '{n} Nachricht kommt mit. Die neueste:',
      other: '{n} Nachrichten kommen mit. Die neuesten:',
    }),
  yourText: 'Sie:',
  ends: {
    code: 'Das ist kein Code. Er hat acht Buchstaben und Ziffern.',
    expired:
      'Die Zeit ist um, oder der Code wurde schon benutzt. Holen Sie einen neuen in dem Browser, der den Chat hat.',
    unreachable:
      'Keine Verbindung zum Chat-Server. Der Chat bleibt, wo er ist. Versuchen Sie es noch einmal, wenn Sie online sind.',
    limited: 'Zu viele Versuche in einer Stunde. Der Chat bleibt, wo er ist. Versuchen Sie es später noch einmal.',
    digits: 'Die Ziffern sind nicht dieselben. Der Chat bleibt hier. Versuchen Sie es mit einem neuen Code.',
    refused:
      'Was ankam, ist nicht von Ihrem anderen Browser. Nichts wurde übernommen. Versuchen Sie es mit einem neuen Code.',
    occupied: 'In diesem Browser ist schon ein Chat. Um den anderen hier fortzusetzen, vergessen Sie zuerst diesen.',
    impossible: 'Dieser Chat kann nicht in einem anderen Browser weitergehen. Er bleibt, wo er ist.',
  },
  moved: 'Schreiben Sie im anderen Browser.',
  movedHint: 'Neue Antworten kommen dort an.',
  notKnownYet: (name) =>
    `${name} erfährt es, sobald dieser Browser online ist. Lassen Sie diese Seite bis dahin offen.`,
  remove: 'Aus diesem Browser entfernen',
  stay: 'Wieder hier schreiben',
  areThere: 'Sind Ihre Nachrichten im anderen Browser? Hier werden sie endgültig entfernt.',
};
