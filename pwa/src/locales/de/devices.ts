/** The words of the list of devices, of linking another one, and of a device that was removed, in German. */
import type { devices as english } from '../en-devices.ts';
import { count } from './count.ts';

const kinds: (typeof english)['kinds'] = { widget: 'Chat auf einer Seite', app: 'Posteingang', bot: 'Programm' };

const grantFailures: (typeof english)['grantFailures'] = {
  'not-a-code':
    'Das ist nicht das Bild eines neuen CipherChat-Geräts. Scannen Sie das Bild, das das andere Gerät zeigt.',
  expired: 'Die Zeit ist abgelaufen. Beginnen Sie auf beiden Geräten noch einmal.',
  unreachable:
    'Es gibt keine Verbindung zum Server. Nichts hat sich geändert. Versuchen Sie es noch einmal, wenn Sie online sind.',
  limited: 'Zu viele Versuche in einer Stunde. Nichts hat sich geändert. Versuchen Sie es später noch einmal.',
  'wrong-digits':
    'Die Ziffern stimmen nicht überein, darum wurde das Gerät nicht hinzugefügt. Beginnen Sie auf beiden Geräten noch einmal.',
  'not-authentic':
    'Was ankam, ist nicht von dem Gerät, das Sie vor sich haben, darum wurde es nicht hinzugefügt. Beginnen Sie auf beiden Geräten noch einmal.',
  full: 'Sie haben 16 Geräte, mehr geht nicht. Entfernen Sie eines und fügen Sie dann dieses hinzu.',
  'no-account-key':
    'Dieses Gerät kann keine anderen hinzufügen. Benutzen Sie das Gerät, das den Posteingang erstellt hat.',
  occupied: 'Auf jenem Gerät ist schon ein Posteingang.',
  unsupported: 'Dieser Server ist zu alt, um Geräte hinzuzufügen. Bitten Sie seine Betreiber, ihn zu aktualisieren.',
};

const joinFailures: (typeof english)['joinFailures'] = {
  ...grantFailures,
  'not-a-code': 'Das ist kein Code. Ein Code hat acht Buchstaben und Ziffern.',
  expired: 'Die Zeit ist abgelaufen, oder dieser Code ist nicht bekannt. Beginnen Sie auf beiden Geräten noch einmal.',
  'not-authentic':
    'Was ankam, ist nicht von dem Gerät mit dem Posteingang, darum wurde nichts verbunden. Beginnen Sie noch einmal.',
  occupied: 'In diesem Browser ist schon ein Posteingang.',
};

const numbers = new Intl.NumberFormat('de');

const messages = (done: number, total: number): string =>
  count(total, {
    one: `${numbers.format(done)} von {n} Nachricht`,
    other: `${numbers.format(done)} von {n} Nachrichten`,
  });

const history: (typeof english)['history'] = {
  progress: 'Verlauf',
  coming: 'Ihr Verlauf ist unterwegs',
  waiting: 'Der Rest Ihres Verlaufs steht noch aus',
  came: (done, total, since) => `${messages(done, total)}, die neuesten zuerst. Zurück bis zum ${since}.`,
  none: (total) => `${messages(0, total)}, die neuesten zuerst.`,
  waitingHint: 'Der Rest kommt, wenn Ihr anderes Gerät online und sein Posteingang geöffnet ist.',
  incomplete: 'Ein Teil Ihres Verlaufs ist nicht angekommen',
  incompleteHint: (done, total) =>
    `Hier: ${messages(done, total)}. Die anderen bleiben auf dem Gerät, auf dem sie waren.`,
  leaving: 'Ihr Verlauf wird auf Ihr neues Gerät übertragen',
  leavingHint:
    'Lassen Sie diesen Posteingang offen, bis alles übertragen ist. Nach einer Unterbrechung geht es an derselben Stelle weiter.',
  sent: (done, total) => `${messages(done, total)} gesendet, die neuesten zuerst.`,
  counting: 'Nachrichten werden gezählt',
  refused: 'Ihr Verlauf bleibt auf diesem Gerät',
  refusedHint: 'Dieser Server nimmt keine Dateien an. Das neue Gerät bekommt, was von jetzt an ankommt.',
};

export const devices: typeof english = {
  heading: 'Geräte',
  back: 'Zurück zu den Einstellungen',
  row: 'Ihre Geräte',
  rowHint: 'Benutzen Sie diesen Posteingang auf Ihrem Telefon und auf anderen Computern',
  kinds,
  here: 'hier',
  since: (date) => `Seit ${date}`,
  canChange: 'Kann Geräte hinzufügen und entfernen',
  adding: 'Wird hinzugefügt. Das braucht eine Verbindung.',
  removing: 'Wird entfernt. Das braucht eine Verbindung.',
  hint: 'Alle, mit denen Sie schreiben, sehen, wie viele Geräte Sie haben. Neue Nachrichten erreichen alle Geräte.',
  onlyThere:
    'Um Geräte hinzuzufügen oder zu entfernen, öffnen Sie den Posteingang auf dem Gerät, das ihn erstellt hat.',
  failed: 'Ihre Geräte konnten auf diesem Gerät nicht gelesen werden.',

  rename: (device) => `${device} umbenennen`,
  renameButton: 'Umbenennen',
  name: 'Name',
  nameHint: 'Nur Sie sehen diesen Namen, und nur auf diesem Gerät.',
  nameTooLong: 'Dieser Name ist zu lang. Kürzen Sie ihn und versuchen Sie es noch einmal.',
  notSaved: 'Dieser Browser konnte das nicht speichern. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  save: 'Speichern',
  cancel: 'Abbrechen',
  close: 'Schließen',

  remove: (device) => `${device} entfernen`,
  removeHeading: (device) => `${device} entfernen?`,
  removeEffects: [
    'Es bekommt keine Nachrichten mehr und kann keine senden.',
    'Was schon darauf ist, bleibt darauf, bis es dort gelöscht wird.',
    'Die Menschen, mit denen Sie schreiben, sehen, dass sich Ihre Geräte geändert haben.',
  ],
  why: 'Warum?',
  notUsed: 'Ich benutze es nicht mehr',
  lost: 'Es ist verloren oder gestohlen',
  lostHint:
    'Die Liste Ihrer Geräte sagt dann, dass vielleicht jemand anderes seine Schlüssel hatte. Die Menschen, mit denen Sie schreiben, sehen eine Markierung an dem, was es seit gestern gesendet hat.',
  keep: 'Behalten',
  doRemove: 'Entfernen',

  add: 'Gerät hinzufügen',
  backupFirst: 'Erstellen Sie zuerst einen Wiederherstellungscode',
  backupFirstLead:
    'Nur dieses Gerät kann andere hinzufügen und entfernen. Wenn es ohne Backup verloren geht, verlieren die anderen nach einigen Wochen Ihre Adresse. Ein Wiederherstellungscode dauert zwei Minuten.',
  makeCode: 'Zur Wiederherstellung',
  addAnyway: 'Gerät ohne Backup hinzufügen',
  addLead:
    'Öffnen Sie die Seite dieses Posteingangs auf dem anderen Gerät und wählen Sie „Ich habe einen Posteingang auf einem anderen Gerät“. Es zeigt ein Bild.',
  scan: 'Sein Bild scannen',
  show: 'Code zeigen',
  how: 'Wie',
  camera: 'Kamerabild',
  cameraHint: 'Halten Sie das Bild des anderen Geräts in den Rahmen. Das Kamerabild bleibt in diesem Tab.',
  noCamera:
    'Die Kamera kann hier nicht benutzt werden. Erlauben Sie sie in Ihrem Browser oder benutzen Sie einen Code.',
  code: 'Code',
  codeSteps: (page) => [
    `Öffnen Sie auf dem anderen Gerät ${page} und wählen Sie „Ich habe einen Posteingang auf einem anderen Gerät“.`,
    'Wählen Sie „Code eingeben“ und geben Sie diese acht Zeichen ein.',
    'Dann zeigt es sechs Ziffern. Geben Sie sie hier ein.',
  ],
  codePicture: 'Oder scannen Sie dieses Bild mit der Kamera Ihres Telefons. Es öffnet die Seite mit dem Code.',
  codePictureLabel: 'Bild, das die Seite dieses Posteingangs mit dem Code öffnet',
  connecting: 'Wird verbunden',
  waiting: 'Wartet auf das andere Gerät',
  digitsHeading: 'Geben Sie die sechs Ziffern des anderen Geräts ein',
  digitsLead:
    'Sein Bildschirm zeigt sechs Ziffern. Wenn Sie dort keine sehen, brechen Sie ab: Etwas anderes hat geantwortet.',
  digits: 'Sechs Ziffern',
  consent: [
    'Es kann alle Unterhaltungen lesen und in Ihrem Namen antworten.',
    'Es bekommt Ihren Verlauf von diesem Gerät und die Nachrichten, die von jetzt an ankommen.',
  ],
  refusal: 'Es kann keine Geräte hinzufügen oder entfernen.',
  allow: 'Erlauben',
  allowing: 'Gerät wird hinzugefügt',
  added: 'Das Gerät wurde hereingelassen. Es fragt noch nach, bevor es beitritt.',
  again: 'Noch einmal beginnen',
  grantFailures,

  history,

  haveInbox: 'Ich habe einen Posteingang auf einem anderen Gerät',
  join: 'Vorhandenen Posteingang benutzen',
  joinSteps: [
    'Öffnen Sie auf Ihrem bisherigen Gerät Einstellungen, Geräte, Gerät hinzufügen.',
    'Scannen Sie dort dieses Bild.',
    'Hier erscheinen sechs Ziffern. Geben Sie sie dort ein.',
  ],
  picture: 'Bild, das Sie mit Ihrem anderen Gerät scannen',
  typeCode: 'Code eingeben',
  typeCodeHint: 'Acht Zeichen, die Ihr anderes Gerät zeigt',
  showPicture: 'Bild zeigen',
  next: 'Weiter',
  joinDigits: 'Geben Sie diese Ziffern auf Ihrem anderen Gerät ein',
  joinWaits: 'Wartet, bis Sie sie dort eingegeben haben',
  question: 'Ist das Ihr Posteingang?',
  questionLead: (devices) =>
    count(devices, {
      one: '{n} Gerät, dieses mitgezählt. Die Adresse lautet:',
      other: '{n} Geräte, dieses mitgezählt. Die Adresse lautet:',
    }),
  questionHint: 'Treten Sie nur bei, wenn es Ihrer ist. Ein anderer Inhaber würde mitlesen, was Sie hier schreiben.',
  yes: 'Beitreten',
  no: 'Nein',
  newInbox: 'Neuen Posteingang erstellen',
  joining: 'Tritt bei',
  joinFailures,

  removed: 'Dieses Gerät wurde entfernt',
  removedLead: 'Ein anderes Ihrer Geräte hat es entfernt. Es bekommt keine Nachrichten mehr und kann keine senden.',
  revokedLead: (since) =>
    `Ein anderes Ihrer Geräte hat es entfernt und angegeben, dass es seit dem ${since} in fremden Händen war. ` +
    'Es bekommt keine Nachrichten mehr und kann keine senden.',
  removedWaiting: (waiting) =>
    count(waiting, {
      one: '{n} Nachricht wurde nicht gesendet. Sie ist noch hier.',
      other: '{n} Nachrichten wurden nicht gesendet. Sie sind noch hier.',
    }),
  removedChoice: 'Sie können behalten und lesen, was hier ist, oder alles auf diesem Gerät löschen.',
  keepReading: 'Behalten, nur lesen',
  wipe: 'Hier alles löschen',
  wipeHeading: 'Alles auf diesem Gerät löschen?',
  wipeLead: 'Schlüssel und Nachrichten auf diesem Gerät sind dann weg. Ihre anderen Geräte behalten ihre.',
  wipeFailed:
    'Der Browser hat nicht alles gelöscht. Schließen Sie andere Tabs dieses Posteingangs und versuchen Sie es noch einmal.',
  unexpected:
    'Wenn Sie das nicht erwartet haben, sehen Sie nach Ihren anderen Geräten: Vielleicht war es jemand, der eines davon hat. ' +
    'Sagen Sie es auf einem anderen Weg den Menschen, mit denen Sie schreiben.',
  readOnly: 'Dieses Gerät wurde entfernt. Sie können lesen, was hier ist.',
};
