/** The texts of the inbox in German. The reader is addressed with "Sie". */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { settingsPage } from './settings-page.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

export const words: InboxWords = {
  lang: 'de',
  dir: 'ltr',
  product: 'CipherChat',
  main: 'Hauptmenü',
  inbox: 'Posteingang',
  settings: 'Einstellungen',
  you: 'Sie',
  visitor: 'Besucher',
  newMessage: (name) => `Neue Nachricht von ${name}`,
  messageNotSent: (name) => `Eine Nachricht an ${name} wurde nicht gesendet`,
  back: 'Zurück zum Posteingang',
  backToConversation: 'Zurück zur Unterhaltung',
  opening: 'Ihr Posteingang wird geöffnet',
  title: (place, unread) => `${unread === 0 ? '' : `(${String(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['Was zwei Menschen teilen', 'und niemand sonst.'],
    heading: 'Erstellen Sie Ihren Posteingang',
    lead: 'Nachrichten von Ihrer Website kommen hier an. Ihr Posteingang ist auf diesem Gerät: Nachrichten sind hier lesbar und dort, wo sie geschrieben wurden, und nirgends dazwischen.',
    former: 'In diesem Browser war ein anderer Posteingang',
    formerLead: (address) =>
      `Seine Daten wurden gelöscht und lassen sich nicht zurückholen. Ein neuer Posteingang hat eine neue Adresse: Ersetzen Sie die alte auf Ihren Seiten. Die alte war ${address}.`,
    installFirst: 'Installieren Sie, bevor Sie beginnen',
    installFirstLead:
      'Hier kann nur eine installierte App klingeln. Sie hat ihre eigenen Daten, also würde ein Posteingang aus diesem Browser in diesem Browser bleiben.',
    goOnHere: 'In diesem Browser weitermachen, ohne Klingeln',
    homeScreen: 'Zuerst zum Home-Bildschirm hinzufügen',
    homeScreenLead:
      'Ein hier erstellter Posteingang bleibt in diesem Browser. Die App auf dem Home-Bildschirm würde mit einem anderen beginnen, unter einer anderen Adresse.',
    name: 'Ihr Name',
    nameHint:
      'Freiwillig. Besucher sehen diesen Namen, außer die Seite mit dem Chat legt einen anderen fest. Sie können ihn später ändern.',
    create: 'Meinen Posteingang erstellen',
    creating: 'Ihr Posteingang wird erstellt',
    failed:
      'Dieser Browser konnte den Posteingang nicht speichern. Verlassen Sie den privaten Modus oder schaffen Sie Platz und versuchen Sie es noch einmal.',
    tooLong: 'Dieser Name ist zu lang. Kürzen Sie ihn und versuchen Sie es noch einmal.',
    invitation: 'Einladung',
    invitationHint:
      'Dieser Server nimmt neue Posteingänge nur auf Einladung. Öffnen Sie den Link, den Sie bekommen haben, oder fügen Sie seinen Code hier ein.',
    uninvited:
      'Dieser Server nimmt neue Posteingänge nur auf Einladung. Geben Sie Ihre ein und versuchen Sie es noch einmal.',
    badInvitation:
      'Diese Einladung gilt nicht: Sie wurde benutzt, oder ihre Zeit ist abgelaufen. Prüfen Sie sie oder bitten Sie um eine andere.',
    switchedOff: 'Die Betreiber dieses Servers haben diesen Posteingang abgeschaltet. Fragen Sie sie nach dem Grund.',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'Unterhaltungen',
    search: 'Suchen',
    searchHint: 'Namen, Schlagwörter und Nachrichten',
    endSearch: 'Suche beenden',
    searched: 'Nur auf diesem Gerät gesucht.',
    found: (found) => count(found, { one: '{n} Unterhaltung gefunden', other: '{n} Unterhaltungen gefunden' }),
    nothingFound: (query) => `Kein Name, kein Schlagwort und keine letzte Nachricht enthält „${query}“`,
    empty: 'Noch keine Unterhaltungen',
    loading: 'Ihre Unterhaltungen werden geöffnet',
    failed: 'Ihre Unterhaltungen konnten auf diesem Gerät nicht gelesen werden.',
    again: 'Noch einmal versuchen',
    unread: (unread) => count(unread, { one: '{n} ungelesen', other: '{n} ungelesen' }),
    mine: 'Sie:',
    writing: 'schreibt',
    draft: 'Entwurf:',
    notSent: 'Nicht gesendet:',
    started: 'Hat den Chat geöffnet',
    deleted: 'Gelöschte Nachricht',
  },

  blank: {
    heading: 'Hier ist es ruhig',
    lead: 'Sobald das Snippet auf Ihrer Website ist, kommen Nachrichten hier an, auch während Sie weg sind.',
    snippet: 'Adresse und Snippet',
    choose: 'Wählen Sie eine Unterhaltung',
    chooseLead: 'Unterhaltungen sind nur auf diesem Gerät gespeichert. Um sie zu zeigen, wird nichts geladen.',
    failed: 'Ihre Unterhaltungen konnten nicht gelesen werden',
    failedLead: 'Sie sind noch auf diesem Gerät. Laden Sie neu oder schließen Sie andere Tabs des Posteingangs.',
    unknown: 'Diese Unterhaltung ist nicht auf diesem Gerät',
    unknownLead: 'Sie ist auf einem anderen Gerät, oder die Browserdaten wurden gelöscht.',
  },

  status: {
    sending: 'Wird gesendet',
    waiting: 'Wartet',
    sent: 'Gesendet',
    delivered: 'Zugestellt',
    read: 'Gelesen',
    'not-sent': 'Nicht gesendet',
  },

  thread: {
    unchecked: 'Name nicht geprüft',
    writing: 'schreibt',
    address: (address) => `Adresse ${address}`,
    details: 'Details',
    markRead: 'Alle als gelesen markieren',
    seal: (name) => `Nur Sie und ${name} können das lesen`,
    sealVisitor: 'Nur Sie und diese Person können das lesen',
  },

  obstacle,
  notConfirmed: (name, day) => `Der Browser von ${name} wurde seit ${day} nicht bestätigt.`,

  details: {
    heading: 'Details',
    calls: (name) => `Nennt sich ${name}.`,
    noName: 'Hat keinen Namen angegeben.',
    since: (when) => `Beginn: ${when}.`,
    readers: 'Wer das lesen kann',
    readersCount: '2 Personen',
    theirBrowser: 'im eigenen Browser',
    thisDevice: 'auf diesem Gerät',
    address: 'Adresse',
    addressHint: 'Die Adresse eines Besuchers entsteht mit der ersten Nachricht in dessen Browser.',
    copyAddress: 'Adresse kopieren',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'Die Uhren dieses Geräts und des Servers weichen um {n} Tag voneinander ab.',
        other: 'Die Uhren dieses Geräts und des Servers weichen um {n} Tage voneinander ab.',
      }),
    clocksMore: 'Zeiten hier sind die des Servers. Wenn das Datum dieses Geräts falsch ist, stellen Sie es.',
    fleeting: 'Dieser Browser behält Ihren Posteingang nicht, wenn sein Fenster geschlossen wird.',
    fleetingMore: 'Verlassen Sie den privaten Modus, um Ihren Posteingang zu behalten.',
    oldTag: 'Ihre Seiten laden eine ältere Version des Chats.',
    oldTagMore: 'Ersetzen Sie das alte Snippet durch das neue.',
    withdrawnTag: 'Der Chat auf Ihren Seiten ist abgeschaltet.',
    withdrawnTagMore: 'Seine Version hat ein bekanntes Problem. Ersetzen Sie das alte Snippet durch das neue.',
    getSnippet: 'Zum Snippet',
    notRenewed: (day) => `Ihre Adresse wurde zuletzt am ${day} bestätigt.`,
    notRenewedMore:
      'Öffnen Sie Ihren Posteingang auf dem Gerät, das Ihre Adresse erstellt hat, oder auf einem, das Sie mit dem Wiederherstellungscode zurückgeholt haben. Nach 45 Tagen können neue Besucher Ihnen nicht mehr schreiben.',
  },

  settingsPage,
  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,
  ring,

  update: { ready: 'Update bereit', later: 'Später', reload: 'Neu laden' },

  failure: {
    unsupported: 'Dieser Browser kann den Posteingang nicht öffnen',
    unsupportedLead: 'Er braucht eine sichere Adresse (https) und einen aktuellen Browser.',
    'storage-denied': 'Dieser Browser lässt den Posteingang nichts speichern',
    'storage-deniedLead':
      'Erlauben Sie dieser Website, Daten zu speichern, oder verlassen Sie den privaten Modus und laden Sie neu.',
    'newer-database': 'Der Posteingang wurde in einem anderen Tab aktualisiert',
    'newer-databaseLead': 'Laden Sie neu, um weiterzumachen. Ihre Unterhaltungen bleiben erhalten.',
    'older-build': 'Das ist eine ältere Version des Posteingangs',
    'older-buildLead':
      'In diesem Browser wurde eine neuere Version benutzt. Laden Sie neu, um sie zu bekommen. Ihre Unterhaltungen bleiben erhalten.',
    'other-tab': 'Ein anderer Tab hält den Posteingang auf',
    'other-tabLead':
      'Schließen Sie die anderen Tabs des Posteingangs und laden Sie neu. Ihre Unterhaltungen bleiben erhalten.',
    damaged: 'Dieser Browser hat nicht zurückgegeben, was der Posteingang gespeichert hat',
    damagedLead:
      'Laden Sie neu, um es noch einmal zu versuchen. Wenn das nicht hilft, hat dieses Gerät Ihre Schlüssel verloren: Löschen Sie die Daten dieser Website, um einen anderen Posteingang zu erstellen.',
    cleared: 'Die Daten dieses Posteingangs wurden gelöscht',
    clearedLead:
      'Ihre Schlüssel und Unterhaltungen auf diesem Gerät sind weg, und Nachrichten an diese Adresse kommen nicht mehr an. Laden Sie neu, um einen neuen Posteingang zu erstellen. Er hat eine neue Adresse.',
    unknown: 'Der Posteingang konnte nicht geöffnet werden',
    unknownLead: 'Nichts ist verloren. Laden Sie neu, um es noch einmal zu versuchen.',
    reload: 'Neu laden',
  },
};
