/** The words of the connection check, in German. */
import type { check as english } from '../en-check.ts';
import { count } from './count.ts';

const round = (value: number): number => Math.round(value * 10) / 10;

/** In the nominative, so it stands after a colon. */
const duration = (ms: number): string => {
  const seconds = ms / 1000;
  if (seconds < 1) return `${String(Math.round(ms))} ms`;
  if (seconds < 120)
    return count(seconds < 10 ? round(seconds) : Math.round(seconds), { one: '{n} Sekunde', other: '{n} Sekunden' });
  if (seconds < 7_200) return count(Math.round(seconds / 60), { one: '{n} Minute', other: '{n} Minuten' });
  if (seconds < 172_800) return count(Math.round(seconds / 3_600), { one: '{n} Stunde', other: '{n} Stunden' });
  return count(Math.round(seconds / 86_400), { one: '{n} Tag', other: '{n} Tage' });
};

/** `aheadMs`: how far the server's clock is ahead. */
const clocks = (aheadMs: number): string => {
  if (Math.abs(aheadMs) < 1_000) return 'Die Uhren von Gerät und Server stimmen überein.';
  const apart = duration(Math.abs(aheadMs));
  return aheadMs > 0
    ? `Die Uhr dieses Geräts geht gegenüber dem Server nach. Unterschied: ${apart}.`
    : `Die Uhr dieses Geräts geht gegenüber dem Server vor. Unterschied: ${apart}.`;
};

const steps: (typeof english)['steps'] = {
  network: 'Netz',
  reach: 'Weg zum Server',
  server: 'Server',
  version: 'Version',
  clock: 'Uhr',
  'sign-in': 'Anmeldung',
  websocket: 'Live-Verbindung',
  polling: 'Langsamere Verbindung',
  delay: 'Antwortzeit',
};

const good: (typeof english)['good'] = {
  network: () => 'Dieses Gerät ist mit einem Netz verbunden.',
  reach: (ms) =>
    ms === 0
      ? 'Die Adresse des Servers antwortet.'
      : `Die Adresse des Servers antwortet. Antwortzeit: ${duration(ms)}.`,
  server: () => 'Es antwortet wirklich der Chat-Server.',
  version: () => 'Server und Posteingang passen zusammen.',
  clock: clocks,
  'sign-in': () => 'Der Server lässt dieses Gerät herein.',
  websocket: () => 'Sie wird aufgebaut. Nachrichten kommen sofort an.',
  polling: () => 'Sie funktioniert: Der Posteingang fragt immer wieder beim Server nach.',
  delay: (ms) => `Der Server antwortet. Antwortzeit: ${duration(ms)}.`,
};

const fair: (typeof english)['fairSteps'] = {
  clock: (ms) =>
    `${clocks(ms)} Wenn dieses Gerät falsch geht, stellen Sie seine Uhr. Nachrichten kommen trotzdem durch.`,
  'sign-in': () =>
    'Der Server kennt dieses Gerät noch nicht. Der Posteingang meldet es von selbst an: Prüfen Sie in einer Minute noch einmal.',
  delay: (ms) => `Netz oder Server sind langsam. Antwortzeit: ${duration(ms)}. Auch Nachrichten brauchen so lange.`,
};

const remedies: (typeof english)['remedies'] = {
  offline: () => 'Schalten Sie WLAN oder mobile Daten ein und prüfen Sie noch einmal.',
  server: () =>
    'Versuchen Sie es in einem anderen Netz. Wenn das nicht hilft, ist der Server weg: Sagen Sie es seinem Betreiber. Nachrichten warten hier.',
  limited: (when) =>
    when === ''
      ? 'Warten Sie einige Minuten und prüfen Sie noch einmal.'
      : `Warten Sie bis ${when} und prüfen Sie noch einmal.`,
  policy: () =>
    'Sagen Sie es dem Betreiber des Servers: Die Policy der Seite muss ihre eigene Adresse in connect-src nennen.',
  intercepted: () =>
    'Öffnen Sie eine andere Website. Wenn eine Anmeldeseite erscheint, melden Sie sich an und prüfen Sie noch einmal. Wenn nicht, sagen Sie es dem Betreiber des Servers.',
  blocked: () =>
    'Oft ist es die Firewall einer Firma. Bitten Sie ihren Administrator, WebSocket zu diesem Server zu erlauben, oder versuchen Sie es in einem anderen Netz.',
  clock: () => 'Stellen Sie Datum und Uhrzeit dieses Geräts und prüfen Sie noch einmal.',
  refused: () =>
    'Laden Sie die Seite neu, um die neueste Version zu bekommen. Wenn das nicht hilft, kopieren Sie den Bericht für den Betreiber des Servers.',
  uninvited: () =>
    'Öffnen Sie den Link Ihrer Einladung in diesem Browser. Wenn Sie keine haben, bitten Sie den Betreiber des Servers um eine.',
  'switched-off': () =>
    'Fragen Sie den Betreiber des Servers nach dem Grund. Was Sie empfangen haben, bleibt auf diesem Gerät.',
  storage: () => 'Es geht von selbst vorbei oder der Betreiber des Servers muss helfen. Nachrichten warten hier.',
  slower: () =>
    'Oft ist es die Firewall einer Firma. Bitten Sie ihren Administrator, WebSocket zu diesem Server zu erlauben.',
};

export const check: typeof english = {
  heading: 'Verbindung prüfen',
  row: 'Verbindung prüfen',
  rowHint: 'Probiert jeden Schritt von diesem Gerät zum Server.',
  link: 'Verbindung prüfen',
  back: 'Zurück zu den Einstellungen',
  start: 'Jetzt prüfen',
  again: 'Noch einmal prüfen',
  notRun: 'Noch nicht geprüft.',
  notRunMore: 'Jeder Schritt von diesem Gerät zum Server wird wirklich ausprobiert. Das dauert einige Sekunden.',
  running: 'Wird geprüft …',
  runningMore: 'Ergebnisse erscheinen nach und nach.',
  allGood: 'Alles funktioniert.',
  fair: 'Nachrichten kommen durch, aber etwas ist nicht, wie es sein sollte.',
  slower: 'Nachrichten kommen einige Sekunden später an.',
  bad: 'Gerade kommen keine Nachrichten durch.',
  badMore: 'Nichts geht verloren: Sie warten auf diesem Gerät.',
  broke: 'Die Prüfung konnte nicht beendet werden.',
  brokeMore: 'Laden Sie die Seite neu und prüfen Sie noch einmal.',
  checkedAt: (when) => `Geprüft um ${when}.`,
  connection: 'Verbindung',
  device: 'Dieses Gerät',
  results: 'Ergebnisse',
  verdicts: {
    good: 'Funktioniert',
    fair: 'Hinweis',
    bad: 'Funktioniert nicht',
    skipped: 'Nicht probiert',
    running: 'Wird probiert',
  },
  steps,
  good,
  fairSteps: fair,
  remedies,
  sameCause: 'Scheitert aus demselben Grund.',
  notNeeded: 'Nicht nötig: Die Live-Verbindung funktioniert.',
  notTried: 'Nicht probiert: Ein Schritt davor funktioniert nicht.',
  storage: 'Speicher',
  offlineStart: 'Start ohne Netz',
  offlineStarts: {
    ready: 'Der Posteingang startet ohne Netz.',
    update: 'Der Posteingang startet ohne Netz. Eine neue Version wartet: Laden Sie neu, um sie zu bekommen.',
    'not-yet':
      'Der Posteingang wird dafür gerade noch auf diesem Gerät gespeichert. Prüfen Sie in einer Minute noch einmal.',
    never: 'Dieser Browser oder dieses Fenster behält den Posteingang nicht, darum startet er nur mit Netz.',
  },
  copy: 'Bericht kopieren',
  copied: 'Der Bericht wurde kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text unten und kopieren Sie ihn selbst.',
  reportHas:
    'Für die Person, die Ihnen hilft: Ergebnisse, Codes, Zeiten und Versionen. Keine Nachrichten, Namen, Adressen oder Schlüssel.',
  report: 'Bericht',
};
