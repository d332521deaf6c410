/** Words of the lock: its screen and its settings, in German. */
import type { lock as english } from '../en-lock.ts';
import { count } from './count.ts';

const minutes = (many: number): string => count(many, { one: '{n} Minute', other: '{n} Minuten' });

export const lock: typeof english = {
  locked: 'Der Posteingang ist gesperrt',
  enter: 'Geben Sie Ihre PIN ein.',
  enterEither: 'Geben Sie Ihre PIN ein oder benutzen Sie Ihren Passkey.',
  digits: (typed) => `${String(typed)} von 6 Ziffern`,
  pad: 'Ziffern',
  delete: 'Löschen',
  opening: 'Wird geöffnet …',
  asking: 'Ihr Browser fragt Sie jetzt …',
  wrong: 'Diese PIN ist nicht richtig. Versuchen Sie es noch einmal.',
  wait: (ms) => {
    const left = Math.ceil(ms / 1_000);
    return left < 120
      ? count(left, {
          one: 'Zu viele falsche Versuche. Versuchen Sie es in {n} Sekunde noch einmal.',
          other: 'Zu viele falsche Versuche. Versuchen Sie es in {n} Sekunden noch einmal.',
        })
      : count(Math.ceil(left / 60), {
          one: 'Zu viele falsche Versuche. Versuchen Sie es in {n} Minute noch einmal.',
          other: 'Zu viele falsche Versuche. Versuchen Sie es in {n} Minuten noch einmal.',
        });
  },
  failed: 'Der Posteingang konnte nicht geöffnet werden. Laden Sie diese Seite neu und versuchen Sie es noch einmal.',
  arrives: 'Neue Nachrichten warten auf Sie, bis er offen ist.',
  forgot: 'PIN vergessen?',
  forgotLead:
    'Ohne die PIN kann niemand lesen, was auf diesem Gerät gespeichert ist: Sie nicht, und wir auch nicht. Sie können alles löschen und neu beginnen.',
  forgotLeadEither:
    'Der Passkey öffnet ihn auch. Ohne beides kann niemand lesen, was auf diesem Gerät gespeichert ist: Sie nicht, und wir auch nicht. Sie können alles löschen und neu beginnen.',
  forgotWays:
    'Danach können Sie dieses Gerät mit einem anderen verbinden, das diesen Posteingang hat, oder Ihr Backup wiederherstellen. Ohne beides beginnen Sie mit einer neuen Adresse, und was nur dieses Gerät hatte, ist verloren.',
  erase: 'Dieses Gerät löschen',
  eraseFailed:
    'Es konnte nicht alles gelöscht werden. Schließen Sie die anderen Tabs dieses Posteingangs und versuchen Sie es noch einmal.',
  back: 'Zurück',

  heading: 'Sperre',
  row: 'Diesen Posteingang sperren',
  off: 'Jeder, der diesen Browser benutzen kann, kann Ihren Posteingang lesen.',
  on: 'Nach einer Zeit ohne Benutzung und jedes Mal, wenn Sie ihn schließen oder neu laden, fragt der Posteingang nach Ihrer PIN. Bis dahin können hier gespeicherte Nachrichten und Namen nicht gelesen werden.',
  turnOn: 'Einschalten',
  turnOff: 'Ausschalten',
  when: 'Wann',
  whenHint: 'Sperrt, wenn so lange kein Tab des Posteingangs benutzt wurde.',
  after: (many) => (many === 60 ? '1 Stunde' : minutes(many)),
  pin: 'PIN',
  pinHint: 'Sechs Ziffern, nur auf diesem Gerät. Nach fünf falschen Versuchen muss jeder weitere warten.',
  change: 'Ändern',
  now: 'Jetzt sperren',
  nowHint: 'Sperrt jeden Tab dieses Posteingangs.',
  notices: 'Solange er gesperrt ist, zeigen Benachrichtigungen „Neue Nachricht“, ohne Namen und Text.',

  passkey: {
    use: 'Passkey benutzen',
    row: 'Passkey',
    none: 'Öffnet die Sperre so, wie sich Ihr Gerät öffnet: mit Gesicht, Finger oder seiner eigenen PIN. Ihre PIN gilt weiter.',
    has: 'Öffnet diese Sperre, neben Ihrer PIN.',
    add: 'Passkey hinzufügen',
    remove: 'Entfernen',
    heading: 'Passkey hinzufügen',
    lead: 'Geben Sie Ihre PIN ein. Dann fragt Ihr Browser, welches Gerät oder welcher Sicherheitsschlüssel den Passkey aufbewahrt.',
    label: (name) => `${name} (Sperre)`,
    problems: {
      'passkey-unsupported':
        'Dieser Browser hat für diese Adresse des Posteingangs keine Passkeys. Benutzen Sie Ihre PIN.',
      'passkey-no-prf':
        'Dieser Passkey kann keine Sperre öffnen. Benutzen Sie Ihre PIN oder fügen Sie eine andere Art von Passkey hinzu.',
      'passkey-cancelled':
        'Es wurde kein Passkey benutzt: Sie haben die Frage geschlossen, es hat zu lange gedauert, oder der Passkey ist nicht hier. Benutzen Sie Ihre PIN oder versuchen Sie es noch einmal.',
      'passkey-failed':
        'Der Browser konnte keinen Passkey benutzen. Benutzen Sie Ihre PIN oder versuchen Sie es noch einmal.',
      changed:
        'Der Passkey öffnet diese Sperre nicht mehr. Benutzen Sie Ihre PIN und fügen Sie den Passkey dann in den Einstellungen noch einmal hinzu.',
    },
  },

  onHeading: 'PIN wählen',
  onLead:
    'Jede Nachricht auf diesem Gerät wird damit noch einmal verschlüsselt. Das kann eine Minute dauern, und andere Tabs des Posteingangs starten neu.',
  onLimit:
    'Wenn Sie die PIN vergessen, ist verloren, was nur dieses Gerät hat. Wer die Dateien dieses Browsers kopiert, kann auf einem starken Computer alle sechsstelligen PINs durchprobieren. Sperren Sie darum auch Ihr Gerät.',
  changeHeading: 'PIN ändern',
  offHeading: 'Sperre ausschalten',
  offLead: 'Jeder, der diesen Browser benutzen kann, kann dann Ihren Posteingang lesen.',
  oldPin: 'PIN',
  newPin: 'Neue PIN, sechs Ziffern',
  again: 'Neue PIN noch einmal',
  cancel: 'Abbrechen',
  notSix: 'Eine PIN hat sechs Ziffern.',
  notEqual: 'Die beiden stimmen nicht überein. Geben Sie die neue PIN noch einmal ein.',
  otherTab:
    'Ein anderer Tab des Posteingangs wurde nicht geschlossen, darum wurde nichts geändert. Schließen Sie ihn und versuchen Sie es noch einmal.',
  notChanged:
    'Die Sperre konnte nicht geändert werden. Alles ist, wie es war. Laden Sie diese Seite neu und versuchen Sie es noch einmal.',
  busy: 'Ihr Posteingang wird verschlüsselt …',
};
