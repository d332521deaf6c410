/** Recovery in German: the section of the settings, and the restore on the first visit. */
import type { recovery as english } from '../en-recovery.ts';
import { count } from './count.ts';

const conversationsOf = (many: number): string => count(many, { one: '{n} Unterhaltung', other: '{n} Unterhaltungen' });

const messagesOf = (many: number): string => count(many, { one: '{n} Nachricht', other: '{n} Nachrichten' });

const failures: (typeof english)['failures'] = {
  offline: 'Es wartet auf eine Verbindung zum Server und geht von selbst weiter.',
  full: 'Der Server hat keinen Platz für Ihr Backup. Fragen Sie seine Betreiber.',
  'too-large': 'Ihr Posteingang ist größer, als der Server aufbewahrt. Das Backup bleibt, wie es war.',
  replaced:
    'Auf einem anderen Gerät wurde ein neuer Code erstellt. Erstellen Sie hier einen neuen, um von diesem Gerät aus weiterzumachen.',
  rollback:
    'Der Server hat ein älteres Backup als das, das dieses Gerät erstellt hat. Es wurde nicht angetastet. Erstellen Sie einen neuen Code, um es zu ersetzen.',
  tampered:
    'Das Backup auf dem Server stammt nicht von Ihren Geräten. Es wurde nicht angetastet. Erstellen Sie einen neuen Code, um es zu ersetzen.',
  'old-server': 'Dieser Server bewahrt keine Backups auf. Er muss zuerst aktualisiert werden.',
  other: 'Der Server hat es abgelehnt. Innerhalb einer Stunde wird es noch einmal versucht.',
};

const refusals: (typeof english)['refusals'] = {
  'too-short': 'Der Code hat 56 Zeichen in 14 Gruppen, und einige fehlen. Nichts wurde geändert.',
  'too-long': 'Der Code hat 56 Zeichen in 14 Gruppen, und das sind mehr. Nichts wurde geändert.',
  mistyped:
    'Dieser Code passt nicht zusammen, also ist ein Zeichen falsch. Oft verwechselt: O und Q, S und 5, Z und 2. Nichts wurde geändert.',
  'not-an-address':
    'Eine Adresse hat 32 Buchstaben und Ziffern. Kopieren Sie die ganze und versuchen Sie es noch einmal. Nichts wurde geändert.',
  'no-passphrase':
    'Kein Backup dieser Adresse öffnet sich mit einer Passphrase. Versuchen Sie den Wiederherstellungscode. Nichts wurde geändert.',
  'passkey-unsupported':
    'Dieser Browser hat für diese Adresse des Posteingangs keine Passkeys. Benutzen Sie einen anderen Browser oder Ihren Wiederherstellungscode. Nichts wurde geändert.',
  'passkey-no-prf':
    'Dieser Passkey kann in diesem Browser kein Backup öffnen. Benutzen Sie einen anderen Browser oder Ihren Wiederherstellungscode. Nichts wurde geändert.',
  'passkey-cancelled':
    'Es wurde kein Passkey benutzt: Sie haben die Frage geschlossen, es hat zu lange gedauert, oder hier ist kein Passkey. Nichts wurde geändert.',
  'passkey-failed':
    'Der Browser konnte keinen Passkey benutzen. Versuchen Sie es noch einmal oder benutzen Sie Ihren Wiederherstellungscode. Nichts wurde geändert.',
  'passkey-of-lock':
    'Dieser Passkey öffnet die Sperre eines Geräts, kein Backup. Wählen Sie einen anderen. Nichts wurde geändert.',
  'wrong-secret':
    'Damit öffnet sich kein Backup. Ist es ein älterer Zugang? Code, Passphrase und Passkeys enden, wenn ein neuer Code erstellt wird. Nichts wurde geändert.',
  tampered:
    'Dieses Backup wurde von jemand anderem verändert, darum wurde nichts daraus benutzt. Hier wurde nichts geändert.',
  'other-account':
    'Dieses Backup gehört zu einer anderen Adresse, als es angibt, darum wurde nichts daraus benutzt. Hier wurde nichts geändert.',
  rollback:
    'Der Server gab ein älteres Backup als Ihr neuestes, darum wurde nichts daraus benutzt. Versuchen Sie es später noch einmal oder fragen Sie die Betreiber des Servers.',
  'list-missing': 'Der Server kennt diese Adresse nicht mehr. Hier wurde nichts geändert.',
  'too-many-devices':
    'Diese Adresse hat schon 16 Geräte. Entfernen Sie eines auf einem anderen Gerät und versuchen Sie es noch einmal.',
  'not-empty':
    'In diesem Browser ist schon ein Posteingang. Benutzen Sie einen anderen Browser oder ein anderes Profil von diesem.',
  offline:
    'Der Server hat nicht geantwortet. Was begonnen wurde, bleibt erhalten: Versuchen Sie es noch einmal, dann geht es weiter.',
  'old-server': 'Dieser Server bewahrt keine Backups auf.',
  'storage-full':
    'Dieser Browser hat keinen Platz mehr. Schaffen Sie Platz und versuchen Sie es noch einmal. Nichts wurde geändert.',
};

const passkey: (typeof english)['passkey'] = {
  heading: 'Passkey',
  more: 'Ein zweiter Weg zurück, neben dem Code. Ihr Telefon, Computer oder Sicherheitsschlüssel bewahrt ihn auf und öffnet ihn so, wie es sich selbst öffnet.',
  isSet: 'Er öffnet Ihr Backup in jedem Browser, der Ihre Passkeys hat. Ein neuer Code beendet ihn.',
  add: 'Passkey hinzufügen',
  another: 'Weiteren Passkey hinzufügen',
  adding: 'Ihr Browser fragt Sie jetzt …',
  label: (name) => `${name} (Backup)`,
  problems: {
    unsupported:
      'Dieser Browser hat für diese Adresse des Posteingangs keine Passkeys. Ihr Wiederherstellungscode funktioniert überall.',
    'no-prf':
      'Dieser Passkey kann kein Backup öffnen, darum wurde er nicht hinzugefügt. Nehmen Sie eine andere Art, etwa ein Telefon oder einen neueren Sicherheitsschlüssel.',
    cancelled:
      'Es wurde kein Passkey hinzugefügt: Sie haben die Frage geschlossen, oder es hat zu lange gedauert. Nichts wurde geändert.',
    failed:
      'Der Browser konnte keinen Passkey erstellen. Versuchen Sie es noch einmal oder nehmen Sie eine andere Art. Nichts wurde geändert.',
    'too-many':
      'Ihr Backup hat acht Zugänge, mehr gehen nicht. Erstellen Sie einen neuen Code, er beendet die anderen.',
    'not-kept':
      'Der Passkey konnte auf diesem Gerät nicht hinzugefügt werden. Versuchen Sie es noch einmal oder laden Sie die Seite zuerst neu.',
  },
};

const passphrase: (typeof english)['passphrase'] = {
  heading: 'Passphrase',
  more: 'Ein zweiter Weg zurück, neben dem Code. Sie können sie sich merken. Der Server könnte versuchen, sie zu erraten, darum muss sie lang sein.',
  set: 'Passphrase festlegen',
  isSet: 'Sie öffnet Ihr Backup zusammen mit Ihrer Adresse. Ein neuer Code beendet sie.',
  form: 'Passphrase hinzufügen',
  words:
    'Sechs zufällige Wörter reichen. Nehmen Sie diese, lassen Sie sich andere geben oder schreiben Sie eigene: mindestens 16 Zeichen.',
  field: 'Passphrase',
  others: 'Andere Wörter',
  onceMore: 'Noch einmal',
  limit:
    'Der Server speichert das verschlossene Backup, also könnte er Passphrasen durchprobieren. Der Wiederherstellungscode hat diese Schwäche nicht. Behalten Sie ihn.',
  add: 'Passphrase hinzufügen',
  adding: 'Das Verschließen dauert einen Moment …',
  cancel: 'Abbrechen',
  tooShort: 'Eine Passphrase hat mindestens 16 Zeichen. Verlängern Sie sie.',
  differs: 'Die beiden stimmen nicht überein. Geben Sie sie noch einmal ein.',
  notKept:
    'Die Passphrase konnte auf diesem Gerät nicht hinzugefügt werden. Versuchen Sie es noch einmal oder laden Sie die Seite zuerst neu.',
};

export const recovery: typeof english = {
  heading: 'Wiederherstellung',
  none: 'Es gibt noch kein Backup.',
  noneMore:
    'Wenn dieser Browser verloren geht, sind auch Ihre Adresse und Ihre Unterhaltungen verloren. Ein Wiederherstellungscode bringt sie zurück.',
  notHere:
    'Dieses Gerät kann keine Backups erstellen. Öffnen Sie den Posteingang auf dem Gerät, das Ihre Adresse erstellt hat.',
  saved: (when) => `Letztes Backup: ${when}.`,
  savedMore: (conversations, messages) =>
    `${conversationsOf(conversations)}, ${messagesOf(messages)}. Nur Sie können es öffnen.`,
  waits: 'Das Backup wird erstellt.',
  failed: 'Es gibt kein neueres Backup.',
  failures,
  make: 'Wiederherstellungscode erstellen',
  another: 'Neuer Code',
  anotherMore: 'Beendet den alten Code. Erstellen Sie einen, wenn jemand den alten gesehen haben könnte.',
  anotherLimit:
    'Wer den alten Code und eine alte Kopie des Backups hatte, kann diese Kopie weiterhin lesen. Vielleicht hat der Server eine behalten.',
  now: 'Backup jetzt erstellen',
  code: 'Ihr Wiederherstellungscode',
  codeMore:
    'Er bringt Ihren Posteingang zurück, wenn alle Geräte verloren sind. Niemand sonst hat eine Kopie. Schreiben Sie ihn auf oder drucken Sie ihn.',
  print: 'Drucken',
  copy: 'Kopieren',
  copied: 'Kopiert. Lassen Sie ihn nicht dort, wo andere ihn lesen können.',
  notCopied: 'Er konnte nicht kopiert werden. Schreiben Sie ihn auf.',
  have: 'Ich habe ihn',
  cancel: 'Abbrechen',
  check: 'Geben Sie zwei Gruppen Ihres Codes ein',
  checkMore: 'Damit Sie wissen, dass Sie ihn lesen können. Erst danach gilt der Code.',
  group: (number) => `Gruppe ${String(number)}`,
  checkWrong: 'Das sind nicht die Gruppen des Codes. Sehen Sie noch einmal nach.',
  confirm: 'Diesen Code benutzen',
  showAgain: 'Code noch einmal zeigen',
  done: 'Der Code gilt jetzt.',
  notDone: 'Der Code konnte auf diesem Gerät nicht gespeichert werden. Versuchen Sie es noch einmal.',
  passkey,
  passphrase,
  offer: 'Ich habe einen Wiederherstellungscode oder einen Passkey',
  restore: 'Posteingang zurückholen',
  restoreMore:
    'Geben Sie den Wiederherstellungscode ein: 14 Vierergruppen. Groß oder klein, mit oder ohne Leerzeichen.',
  field: 'Wiederherstellungscode',
  typed: (groups) => `${String(groups)} von 14 Gruppen`,
  withPassphrase: 'Ich habe eine Passphrase',
  withCode: 'Ich habe einen Wiederherstellungscode',
  passphraseMore: 'Geben Sie Ihre Adresse und Ihre Passphrase ein. Die Adresse steht im Snippet auf Ihrer Website.',
  addressField: 'Ihre Adresse',
  passphraseField: 'Passphrase',
  opening: 'Ihre Passphrase wird ausprobiert. Das dauert einen Moment …',
  withPasskey: 'Ich habe einen Passkey',
  passkeyMore:
    'Ihr Browser fragt zweimal: zuerst, welcher Passkey es sein soll, dann, ob er das Backup damit öffnen darf.',
  usePasskey: 'Passkey benutzen',
  asking: 'Ihr Browser fragt Sie jetzt …',
  begin: 'Wiederherstellen',
  again: 'Noch einmal versuchen',
  back: 'Stattdessen einen neuen Posteingang erstellen',
  looking: 'Ihr Backup wird gesucht …',
  reading: (read, all) =>
    count(all, {
      one: `Ihr Backup wird gelesen: ${String(read)} von {n} Teil`,
      other: `Ihr Backup wird gelesen: ${String(read)} von {n} Teilen`,
    }),
  refusals,
  restored: 'Ihr Posteingang ist wieder da',
  restoredMore: (conversations, messages, when) =>
    `${conversationsOf(conversations)} und ${messagesOf(messages)}, Stand: ${when}.`,
  restoredDevice: 'Das ist ein neues Gerät Ihrer Adresse. Ihre Kontakte sehen, dass Sie eines hinzugefügt haben.',
  others: (others) =>
    count(others, {
      one: '{n} anderes Gerät gehört noch zu Ihrer Adresse und kann lesen, was ankommt.',
      other: '{n} andere Geräte gehören noch zu Ihrer Adresse und können lesen, was ankommt.',
    }),
  stale: (date) =>
    `Keines Ihrer Geräte hat diese Adresse seit dem ${date} bestätigt. Wenn seitdem ein Gerät gestohlen wurde, fragen Sie Ihre Kontakte, ob sie Geräte sehen, die Sie nicht kennen.`,
  open: 'Meinen Posteingang öffnen',
};
