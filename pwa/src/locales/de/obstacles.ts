/** What keeps answers from being sent, in German. */
import type { obstacle as english } from '../en-obstacles.ts';

const STOPPED = 'Wir haben angehalten, bevor etwas dieses Gerät verlassen hat.';

export const obstacle: typeof english = {
  'other-keys': (name) => [
    `Das ist vielleicht nicht ${name}`,
    `Der Server hat unter dieser Adresse jemand anderen angeboten. ${STOPPED}`,
  ],
  fork: (name) => [
    `Das ist vielleicht nicht ${name}`,
    `Der Server gab zwei verschiedene Antworten darauf, wer das ist. ${STOPPED}`,
  ],
  rollback: (name) => [
    `Das ist vielleicht nicht ${name}`,
    `Der Server gab eine Antwort, die älter ist als eine, die wir schon haben. ${STOPPED}`,
  ],
  'server-behind': (name) => [
    `${name} ist gerade nicht erreichbar`,
    'Dem Server fehlen die neuesten Schlüssel. Ihre Nachrichten bleiben auf diesem Gerät und werden gesendet, sobald das Gerät der anderen Seite online war.',
  ],
  'list-missing': (name) => [
    `${name} hat vielleicht die Geräte gewechselt`,
    'Eine Nachricht von dort nennt Geräte, die der Server nicht kennt. „Wiederholen“ sendet Ihre Nachricht an die Geräte, die wir kennen.',
  ],
  'away-too-long': (name) => [
    `${name} war lange nicht da`,
    'Der letzte Besuch liegt mehr als 45 Tage zurück. Ihre Nachrichten warten auf diesem Gerät bis zum nächsten.',
  ],
  'unknown-address': (name) => [
    `${name} wurde nicht gefunden`,
    'Der Server kennt diese Adresse nicht mehr. Ihre Nachrichten warten auf diesem Gerät.',
  ],
  gone: (name) => [
    `${name} hat diesen Chat verlassen`,
    'Es kann nichts mehr gesendet werden, und es kommt keine Antwort. Was geschrieben wurde, bleibt hier, bis Sie es löschen.',
  ],
  limited: (_, when) => ['Viele Nachrichten in kurzer Zeit.', `Sie warten hier und werden ab ${when} gesendet.`],
  'mailbox-full': (name) => [
    `Das Postfach von ${name} ist voll.`,
    'Ihre Nachrichten warten hier und werden gesendet, wenn Platz ist.',
  ],
  'server-storage': () => [
    'Der Chat-Server kann gerade keine Nachrichten speichern.',
    'Ihre warten auf diesem Gerät und werden gesendet, sobald er es wieder kann.',
  ],
  refused: () => [
    'Der Chat-Server hat eine Nachricht abgelehnt.',
    'Sie bleibt auf diesem Gerät. Mit „Wiederholen“ senden Sie sie noch einmal.',
  ],
  storage: () => [
    'Dieser Browser hat keinen Platz mehr.',
    'Ihr Text bleibt unten im Feld. Schaffen Sie Platz und senden Sie ihn dann noch einmal.',
  ],
};
