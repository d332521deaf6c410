/** The texts of the inbox in Dutch. The reader is addressed with "je". */
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
  lang: 'nl',
  dir: 'ltr',
  product: 'CipherChat',
  main: 'Hoofdmenu',
  inbox: 'Inbox',
  settings: 'Instellingen',
  you: 'Jij',
  visitor: 'Bezoeker',
  newMessage: (name) => `Nieuw bericht van ${name}`,
  messageNotSent: (name) => `Een bericht aan ${name} is niet verzonden`,
  back: 'Terug naar de inbox',
  backToConversation: 'Terug naar het gesprek',
  opening: 'Je inbox wordt geopend',
  title: (place, unread) => `${unread === 0 ? '' : `(${String(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['Wat twee mensen delen,', 'en niemand anders.'],
    heading: 'Maak je inbox',
    lead: 'Berichten van je site komen hier binnen. Je inbox staat op dit apparaat: berichten zijn hier leesbaar en waar ze zijn geschreven, en nergens daartussen.',
    former: 'Er was een andere inbox in deze browser',
    formerLead: (address) =>
      `De gegevens ervan zijn gewist en kunnen niet worden teruggehaald. Een nieuwe inbox heeft een nieuw adres: vervang het oude op je pagina’s. Het oude was ${address}.`,
    installFirst: 'Installeer voordat je begint',
    installFirstLead:
      'Hier kan alleen een geïnstalleerde app meldingen geven. Die heeft eigen gegevens, dus een inbox uit deze browser zou in deze browser blijven.',
    goOnHere: 'Verder in deze browser, zonder meldingen',
    homeScreen: 'Zet hem eerst op je beginscherm',
    homeScreenLead:
      'Een inbox die je hier maakt, blijft in deze browser. De app op het beginscherm zou met een andere beginnen, op een ander adres.',
    name: 'Je naam',
    nameHint:
      'Niet verplicht. Bezoekers zien deze naam, tenzij de pagina met de chat een andere instelt. Je kunt hem later wijzigen.',
    create: 'Mijn inbox maken',
    creating: 'Je inbox wordt gemaakt',
    failed: 'Deze browser kon de inbox niet opslaan. Verlaat de privémodus of maak ruimte vrij en probeer het opnieuw.',
    tooLong: 'Deze naam is te lang. Maak hem korter en probeer het opnieuw.',
    invitation: 'Uitnodiging',
    invitationHint:
      'Deze server neemt nieuwe inboxen aan op uitnodiging. Open de link die je hebt gekregen of plak de code ervan hier.',
    uninvited: 'Deze server neemt nieuwe inboxen aan op uitnodiging. Voer die van jou in en probeer het opnieuw.',
    badInvitation:
      'Deze uitnodiging is niet geldig: ze is al gebruikt of de tijd is om. Controleer haar of vraag om een andere.',
    switchedOff: 'De beheerders van deze server hebben deze inbox uitgeschakeld. Vraag hun waarom.',
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
    conversations: 'Gesprekken',
    search: 'Zoeken',
    searchHint: 'Namen, labels en berichten',
    endSearch: 'Zoeken beëindigen',
    searched: 'Alleen op dit apparaat gezocht.',
    found: (found) => count(found, { one: '{n} gesprek gevonden', other: '{n} gesprekken gevonden' }),
    nothingFound: (query) => `Geen naam, label of laatste bericht bevat “${query}”`,
    empty: 'Nog geen gesprekken',
    loading: 'Je gesprekken worden geopend',
    failed: 'Je gesprekken konden op dit apparaat niet worden gelezen.',
    again: 'Opnieuw proberen',
    unread: (unread) => count(unread, { one: '{n} ongelezen', other: '{n} ongelezen' }),
    mine: 'Jij:',
    writing: 'is aan het schrijven',
    draft: 'Concept:',
    notSent: 'Niet verzonden:',
    started: 'Heeft de chat geopend',
    deleted: 'Verwijderd bericht',
  },

  blank: {
    heading: 'Het is hier rustig',
    lead: 'Zodra het snippet op je site staat, komen berichten hier binnen, ook als je weg bent.',
    snippet: 'Adres en snippet',
    choose: 'Kies een gesprek',
    chooseLead: 'Gesprekken zijn alleen op dit apparaat opgeslagen. Er wordt niets geladen om ze te tonen.',
    failed: 'Je gesprekken konden niet worden gelezen',
    failedLead: 'Ze staan nog op dit apparaat. Herlaad, of sluit andere tabbladen van de inbox.',
    unknown: 'Dit gesprek staat niet op dit apparaat',
    unknownLead: 'Het staat op een ander apparaat, of de browsergegevens zijn gewist.',
  },

  status: {
    sending: 'Wordt verzonden',
    waiting: 'Wacht',
    sent: 'Verzonden',
    delivered: 'Bezorgd',
    read: 'Gelezen',
    'not-sent': 'Niet verzonden',
  },

  thread: {
    unchecked: 'naam niet gecontroleerd',
    writing: 'is aan het schrijven',
    address: (address) => `Adres ${address}`,
    details: 'Details',
    markRead: 'Alles markeren als gelezen',
    seal: (name) => `Alleen jij en ${name} kunnen dit lezen`,
    sealVisitor: 'Alleen jij en deze bezoeker kunnen dit lezen',
  },

  obstacle,
  notConfirmed: (name, day) => `De browser van ${name} is sinds ${day} niet bevestigd.`,

  details: {
    heading: 'Details',
    calls: (name) => `Noemt zich ${name}.`,
    noName: 'Heeft geen naam opgegeven.',
    since: (when) => `Begonnen: ${when}.`,
    readers: 'Wie dit kan lezen',
    readersCount: '2 personen',
    theirBrowser: 'in de eigen browser',
    thisDevice: 'op dit apparaat',
    address: 'Adres',
    addressHint: 'Het adres van een bezoeker wordt bij het eerste bericht in diens browser gemaakt.',
    copyAddress: 'Adres kopiëren',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'De klokken van dit apparaat en van de server verschillen {n} dag.',
        other: 'De klokken van dit apparaat en van de server verschillen {n} dagen.',
      }),
    clocksMore: 'De tijden hier zijn die van de server. Als de datum van dit apparaat niet klopt, zet hem dan goed.',
    fleeting: 'Deze browser bewaart je inbox niet als het venster wordt gesloten.',
    fleetingMore: 'Verlaat de privémodus om je inbox te bewaren.',
    oldTag: 'Je pagina’s laden een oudere versie van de chat.',
    oldTagMore: 'Vervang het oude snippet door het nieuwe.',
    withdrawnTag: 'De chat op je pagina’s is uitgeschakeld.',
    withdrawnTagMore: 'Die versie heeft een bekend probleem. Vervang het oude snippet door het nieuwe.',
    getSnippet: 'Naar het snippet',
    notRenewed: (day) => `Je adres is voor het laatst bevestigd op ${day}.`,
    notRenewedMore:
      'Open je inbox op het apparaat waarop je adres is gemaakt, of op een apparaat dat je met de herstelcode hebt teruggehaald. Na 45 dagen kunnen nieuwe bezoekers je niet meer schrijven.',
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

  update: { ready: 'Update klaar', later: 'Later', reload: 'Herladen' },

  failure: {
    unsupported: 'Deze browser kan de inbox niet openen',
    unsupportedLead: 'Daar is een beveiligd adres (https) en een recente browser voor nodig.',
    'storage-denied': 'Deze browser laat de inbox niets opslaan',
    'storage-deniedLead': 'Sta opslag toe voor deze site of verlaat de privémodus, en herlaad daarna.',
    'newer-database': 'De inbox is in een ander tabblad bijgewerkt',
    'newer-databaseLead': 'Herlaad om verder te gaan. Je gesprekken blijven bewaard.',
    'older-build': 'Dit is een oudere versie van de inbox',
    'older-buildLead':
      'In deze browser is een nieuwere versie gebruikt. Herlaad om die te krijgen. Je gesprekken blijven bewaard.',
    'other-tab': 'Een ander tabblad houdt de inbox op',
    'other-tabLead': 'Sluit de andere tabbladen van de inbox en herlaad. Je gesprekken blijven bewaard.',
    damaged: 'Deze browser gaf niet terug wat de inbox had opgeslagen',
    damagedLead:
      'Herlaad om het opnieuw te proberen. Als dat niet helpt, is dit apparaat je sleutels kwijt: wis de gegevens van deze site om een andere inbox te maken.',
    cleared: 'De gegevens van deze inbox zijn gewist',
    clearedLead:
      'Je sleutels en gesprekken op dit apparaat zijn weg, en berichten aan dit adres komen niet meer aan. Herlaad om een nieuwe inbox te maken. Die heeft een nieuw adres.',
    unknown: 'De inbox kon niet worden geopend',
    unknownLead: 'Er is niets verloren. Herlaad om het opnieuw te proberen.',
    reload: 'Herladen',
  },
};
