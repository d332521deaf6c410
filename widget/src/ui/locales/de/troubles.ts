/** Why the chat cannot start, connect or send, in German. */
import type { CauseTexts, ObstacleTexts } from '../rare-parts.ts';
import type { FailureWords } from '../rare-words.ts';

export const failures: FailureWords = {
  withdrawn: [
    'Diese Version hat ein bekanntes Problem',
    'Laden Sie die Seite neu, um die reparierte zu bekommen. Ihr Chat ist danach noch da.',
  ],
  insecure: ['Dieser Chat braucht eine sichere Verbindung', 'Öffnen Sie diese Seite mit https://.'],
  damaged: [
    'Dieser Browser hat nicht zurückgegeben, was der Chat gespeichert hat.',
    'Hier können Nachrichten fehlen. Laden Sie diese Seite neu. Wenn das nicht hilft, löschen Sie die Daten dieser Website, um neu zu beginnen.',
  ],
  unsupported: [
    'Dieser Browser ist zu alt für diesen Chat',
    'Ihm fehlt Verschlüsselung, die der Chat braucht. Aktualisieren Sie den Browser oder benutzen Sie einen anderen. Es wurde nichts gespeichert.',
  ],
  'storage-denied': [
    'Dieser Browser lässt den Chat nichts speichern',
    'Erlauben Sie dieser Website, Daten zu speichern, und öffnen Sie den Chat dann noch einmal.',
  ],
  'newer-database': [
    'Der Chat wurde in einem anderen Tab aktualisiert',
    'Laden Sie diese Seite neu, um weiterzumachen. Ihre Nachrichten bleiben erhalten.',
  ],
  'older-build': [
    'Diese Seite hat eine ältere Version des Chats',
    'Laden Sie diese Seite neu. Wenn Sie das weiterhin sehen, schreiben Sie auf der Seite, die Sie zuletzt benutzt haben. Ihre Nachrichten bleiben erhalten.',
  ],
  'other-tab': [
    'Ein anderer Tab hält den Chat auf',
    'Schließen Sie die anderen Tabs dieser Website und laden Sie diese Seite dann neu. Ihre Nachrichten bleiben erhalten.',
  ],
  cleared: [
    'Die Daten dieser Website wurden gelöscht',
    'Ihre Nachrichten und Schlüssel in diesem Browser sind weg. Laden Sie diese Seite neu, um einen neuen Chat zu beginnen.',
  ],
};

export const causes: CauseTexts = {
  limited: (here, when) => ['Zu viele Anfragen in kurzer Zeit.', `${here} Der nächste Versuch ist um ${when}.`],
  policy: (here) => [
    'Diese Seite lässt den Chat keine Verbindung aufbauen.',
    `Bitte sagen Sie es denen, die diese Website betreiben. ${here}`,
  ],
  intercepted: (here) => [
    'Etwas anderes antwortet anstelle des Chat-Servers.',
    `Vielleicht verlangt dieses Netz eine Anmeldung, wenn Sie eine andere Seite öffnen. Wenn nicht, ist der Server eine Weile weg. ${here}`,
  ],
  blocked: (here) => ['Dieses Netz blockiert den Chat.', `Versuchen Sie es in einem anderen Netz. ${here}`],
  clock: (here) => [
    'Die Uhr dieses Geräts geht falsch.',
    `Stellen Sie sie und versuchen Sie es dann noch einmal. ${here}`,
  ],
  refused: (here) => [
    'Der Chat-Server weist dieses Gerät ab.',
    `Laden Sie die Seite neu, um die neueste Version zu bekommen. ${here}`,
  ],
  uninvited: (here) => [
    'Dieser Server nimmt neue Posteingänge nur auf Einladung.',
    `Öffnen Sie den Link Ihrer Einladung oder bitten Sie die Betreiber des Servers um eine. ${here}`,
  ],
  'switched-off': (here) => [
    'Dieses Konto ist abgeschaltet.',
    `Fragen Sie die Betreiber des Servers nach dem Grund. ${here}`,
  ],
  storage: (here) => ['Der Chat-Server kann gerade keine Nachrichten speichern.', here],
  slower: () => ['Dieses Netz bremst den Chat.', 'Nachrichten kommen weiterhin an, nur einige Sekunden später.'],
};

const STOPPED = 'Wir haben angehalten, bevor etwas dieses Gerät verlassen hat.';

export const obstacles: ObstacleTexts = {
  'other-keys': (name) => [
    `Das ist vielleicht nicht ${name}`,
    `Die Antwort des Chat-Servers passt nicht zur Adresse auf dieser Seite. ${STOPPED}`,
  ],
  fork: (name) => [
    `Das ist vielleicht nicht ${name}`,
    `Der Chat-Server gab zwei verschiedene Antworten darauf, wer das ist. ${STOPPED}`,
  ],
  rollback: (name) => [
    `Das ist vielleicht nicht ${name}`,
    `Der Chat-Server gab eine Antwort, die älter ist als eine, die wir schon haben. ${STOPPED}`,
  ],
  'server-behind': (name) => [
    `${name} ist gerade nicht erreichbar.`,
    'Dem Chat-Server fehlen die neuesten Schlüssel. Ihre Nachrichten bleiben auf diesem Gerät und werden gesendet, sobald das Gerät der anderen Seite online war.',
  ],
  'list-missing': (name) => [
    `${name} hat vielleicht die Geräte gewechselt.`,
    'Eine Nachricht von dort nennt Geräte, die der Chat-Server nicht kennt. „Wiederholen“ sendet Ihre Nachricht an die Geräte, die wir kennen.',
  ],
  'away-too-long': (name) => [
    `${name} war lange nicht da.`,
    'Der Posteingang wurde seit mehr als 45 Tagen nicht geöffnet. Bis das geschieht, können wir nicht sicher sein, dass eine Nachricht nur die richtige Person erreicht.',
  ],
  'unknown-address': (name) => [
    `${name} wurde nicht gefunden.`,
    'Der Chat-Server kennt die Adresse auf dieser Seite nicht. Bitte sagen Sie es denen, die diese Website betreiben.',
  ],
  gone: (name) => [
    `${name} hat diesen Chat verlassen.`,
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
