/** Words of the settings of notifications and of the question after the first message, in German. */
import type { ring as english } from '../en-ring.ts';

export const ring: typeof english = {
  heading: 'Benachrichtigungen',
  row: 'Auf diesem Gerät klingeln',
  on: 'Dieses Gerät klingelt, auch wenn der Posteingang geschlossen ist.',
  off: 'Dieses Gerät klingelt nicht, wenn der Posteingang geschlossen ist.',
  notAsked: 'Dieses Gerät klingelt noch nicht. Ihr Browser fragt Sie einmal, ob es das darf.',
  blocked:
    'Ihr Browser blockiert hier Benachrichtigungen. Um das zu ändern, öffnen Sie neben der Adresse die Einstellungen dieser Website und erlauben Sie Benachrichtigungen.',
  incomplete:
    'Dieses Gerät kann gerade nicht klingeln: Der Browser oder der Server hat nicht geantwortet. Es wird von selbst noch einmal versucht.',
  installFirst:
    'Auf iPhone und iPad kann nur der installierte Posteingang klingeln. Fügen Sie ihn zum Home-Bildschirm hinzu und öffnen Sie ihn von dort.',
  notOffered:
    'Dieser Server lässt keine Geräte klingeln. Ein offener Posteingang meldet Ihnen trotzdem neue Nachrichten.',
  unsupported:
    'Dieser Browser kann nicht klingeln, wenn der Posteingang geschlossen ist. Ein offener Posteingang meldet Ihnen trotzdem neue Nachrichten.',
  looking: 'Einen Moment',
  turnOn: 'Einschalten',
  turnOff: 'Ausschalten',
  again: 'Noch einmal versuchen',
  test: 'Test senden',
  testHint: 'Lässt dieses Gerät einmal klingeln, wie bei einer Nachricht.',
  tested: 'Der Test ist unterwegs. Er kommt als Benachrichtigung an.',
  testFailed: 'Der Push-Dienst Ihres Browsers hat den Test nicht angenommen. Versuchen Sie es später noch einmal.',
  testNothing: 'Dieses Gerät ist nicht mehr registriert. Schalten Sie das Klingeln aus und wieder ein.',
  testUnreachable: 'Der Server hat nicht geantwortet. Versuchen Sie es später noch einmal.',
  content: 'Was eine Benachrichtigung zeigt',
  contentHint: 'Der Push-Dienst Ihres Browsers erfährt nur, dass etwas kam, und wann.',
  contents: { text: 'Name und Text', name: 'Nur der Name', nothing: '„Neue Nachricht“' },
  sound: 'Ton',
  soundHint: 'Wenn in einem offenen Posteingang eine Nachricht ankommt. Nur ein Tab spielt ihn, nicht alle.',
  quiet: 'Ruhezeit',
  quietHint: 'In dieser Zeit klingelt nichts. Neue Nachrichten werden trotzdem gezählt.',
  quietFrom: 'Ruhe ab',
  quietTo: 'Ruhe bis',
  notSaved: 'Dieser Browser konnte die Änderung nicht speichern.',
  ask: 'Soll dieses Gerät klingeln, wenn jemand schreibt?',
  askMore:
    'Auch bei geschlossenem Posteingang. Ihr Browser fragt noch einmal nach. Sie bestimmen, was eine Benachrichtigung zeigt.',
  askYes: 'Auf diesem Gerät klingeln',
  askNo: 'Nicht jetzt',
};
