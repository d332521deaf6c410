/** What stands between messages and below them, in German. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { one: 'Hier fehlt {n} Nachricht', other: 'Hier fehlen {n} Nachrichten' }),
  conflict: 'Zwei verschiedene Nachrichten beanspruchen diesen Platz. Beide werden gezeigt',
  newerVersion: 'Diese Nachricht braucht eine neuere Version des Chats',
  unopened: (unopened, name) =>
    count(unopened, {
      one: `{n} Nachricht konnte nicht geöffnet werden. Wenn etwas fehlt, bitten Sie ${name}, es noch einmal zu senden`,
      other: `{n} Nachrichten konnten nicht geöffnet werden. Wenn etwas fehlt, bitten Sie ${name}, es noch einmal zu senden`,
    }),
  held: (held) =>
    count(held, {
      one: '{n} Nachricht wartet, bis bekannt ist, wer sie gesendet hat',
      other: '{n} Nachrichten warten, bis bekannt ist, wer sie gesendet hat',
    }),
  renewed: 'Die sichere Sitzung wurde zurückgesetzt',
  renewedOften:
    'Die sichere Sitzung wurde heute mehrmals zurückgesetzt. Wenn niemand von Ihnen das Gerät gewechselt hat, fragen Sie einander, warum',
  notConfirmedSince: (day) => `Nicht bestätigt seit ${day}`,
  devicesChanged: (name) => `${name} benutzt jetzt andere Geräte`,
  ownDevicesChanged:
    'Die Liste Ihrer eigenen Geräte wurde anderswo geändert. Wenn Sie das nicht waren, benutzen Sie diese Adresse nicht mehr',
  deviceAdded: (added, name) =>
    count(added, {
      one: `${name} hat {n} Gerät hinzugefügt. Der Posteingang, den Sie geprüft haben, hat es bestätigt, also bleibt ${name} geprüft. Von jetzt an kann es lesen, was Sie schreiben`,
      other: `${name} hat {n} Geräte hinzugefügt. Der Posteingang, den Sie geprüft haben, hat sie bestätigt, also bleibt ${name} geprüft. Von jetzt an können sie lesen, was Sie schreiben`,
    }),
  verified: (name) => `Sie haben ${name} geprüft`,
  comparedElsewhere: (name) => `Sie haben die Nummern mit ${name} auf einem anderen Gerät verglichen`,
  notVerified: (name) => `${name} ist nicht mehr geprüft`,
  renamed: (name) => `Heißt jetzt ${name}. Der Name ist nicht geprüft`,
  left: (name) => `${name} hat diesen Chat verlassen`,
  asksToDelete: (name) => `${name} bittet Sie, diesen Chat zu löschen`,
  movedOn: (name) => `${name} macht in einem anderen Browser weiter`,
  gaveUp: (name) =>
    `${name} hat diese Adresse aufgegeben, weil jemand anderes ihre Schlüssel hat. Vertrauen Sie nicht, was zuletzt kam`,
  deletedHere: 'Sie haben diesen Chat auf diesem Gerät gelöscht',
  hours: {
    lang: 'de',
    open: (when) => `Geöffnet bis ${when}`,
    closed: (name, when) => `${name} hat geschlossen. Wieder geöffnet: ${when}`,
    away: (name) => `${name} ist gerade nicht da`,
    answers: (within) => `Übliche Zeit bis zur Antwort: ${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'Von einem Gerät, das als verloren gemeldet wurde. Vielleicht von jemand anderem.',
  fork: 'Nicht bestätigt: Es gibt zwei Gerätelisten.',
};
