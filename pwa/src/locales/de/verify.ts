/** The words of comparing safety numbers with a contact, in German. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  /** The same word in the nominative and the accusative. */
  visitor: 'diese Person',
  heading: (who) => `Ist das wirklich ${who}?`,
  close: 'Schließen',
  how: 'Wie',
  numbers: 'Nummern vorlesen',
  picture: 'Bild zeigen',
  scan: 'Scannen',
  loading: 'Die Sicherheitsnummer wird gelesen',
  none: 'Es gibt noch keine Sicherheitsnummer. Sie erscheint, sobald die erste Nachricht der anderen Seite geprüft ist.',
  numbersLead: (who) =>
    `Rufen Sie ${who} an oder treffen Sie sich und lesen Sie einander die Nummer vor. Im Chat steht sie hinter der Zeile „Nur Sie und … können das lesen“.`,
  number: 'Sicherheitsnummer',
  differ: 'Sie sind verschieden',
  same: 'Sie sind gleich',
  calm: 'Für die meisten Fragen ist das nicht nötig. Es ist für den Tag, an dem es darauf ankommt.',
  pictureLead: (who) =>
    `Lassen Sie ${who} dieses Bild scannen, persönlich oder im Videoanruf. Scannen Sie dann das Bild der anderen Seite, damit auch Sie es wissen.`,
  pictureLabel: 'Bild der Sicherheitsnummer',
  scanLead: (who) =>
    `Scannen Sie das Bild, das ${who} zeigt. In einem Posteingang ist es hinter „Bild zeigen“, im Chat neben der Nummer.`,
  camera: 'Kamerabild',
  cameraHint: 'Das Kamerabild bleibt in diesem Tab.',
  noCamera:
    'Die Kamera kann hier nicht benutzt werden. Erlauben Sie sie in Ihrem Browser oder lesen Sie einander die Nummern vor.',
  noPicture: 'Das ist nicht das Bild einer Sicherheitsnummer. Halten Sie das andere Bild vor die Kamera.',
  ownPicture: 'Das ist Ihr eigenes Bild. Scannen Sie das auf dem anderen Bildschirm.',
  verified: (who) => `${who} ist geprüft`,
  visitorVerified: 'Diese Person ist geprüft',
  verifiedLead: 'Sie sehen beide dieselbe Nummer, also ist niemand dazwischen. Ihre anderen Geräte erfahren davon.',
  differHeading: 'Die Nummern sind verschieden',
  differLead: (who) =>
    `Vielleicht ist jemand dazwischen, oder es ist die Nummer einer anderen Unterhaltung. Schreiben Sie hier nichts Wichtiges. Fragen Sie ${who} auf einem anderen Weg und vergleichen Sie noch einmal.`,
  again: 'Noch einmal vergleichen',
  notSaved: 'Dieser Browser konnte das nicht speichern. Schaffen Sie Platz und versuchen Sie es noch einmal.',

  mark: 'Geprüft',
  weakMark: 'Auf einem anderen Gerät verglichen',
  here: (when) => `Sie haben die Nummern auf diesem Gerät verglichen: ${when}.`,
  there: (device, when) =>
    device === undefined
      ? `Sie haben die Nummern auf einem anderen Gerät verglichen: ${when}.`
      : `Sie haben die Nummern auf ${device} verglichen: ${when}.`,
  comparedOn: (device) => (device === undefined ? 'Auf einem anderen Gerät verglichen' : `Auf ${device} verglichen`),
  weakLead: 'Jenes Gerät kann es nicht für die anderen bestätigen.',
  confirmLead: 'Jenes Gerät kann es nicht für die anderen bestätigen. Dieses kann es, wenn Sie es waren.',
  confirm: 'Bestätigen',
  undo: 'Rückgängig',
  row: 'Sicherheitsnummer',
};
