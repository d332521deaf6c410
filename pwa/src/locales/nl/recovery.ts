/** Recovery in Dutch: the section of the settings, and the restore on the first visit. */
import type { recovery as english } from '../en-recovery.ts';
import { count } from './count.ts';

const conversationsOf = (many: number): string => count(many, { one: '{n} gesprek', other: '{n} gesprekken' });

const messagesOf = (many: number): string => count(many, { one: '{n} bericht', other: '{n} berichten' });

const failures: (typeof english)['failures'] = {
  offline: 'De back-up wacht op een verbinding met de server en gaat vanzelf verder.',
  full: 'De server heeft geen ruimte voor je back-up. Vraag het de beheerders.',
  'too-large': 'Je inbox is groter dan de server bewaart. De back-up blijft zoals hij was.',
  replaced:
    'Op een ander apparaat is een nieuwe code gemaakt. Maak hier een nieuwe code om vanaf dit apparaat verder te gaan.',
  rollback:
    'De server heeft een oudere back-up dan dit apparaat heeft gemaakt. Die is niet aangeraakt. Maak een nieuwe code om hem te vervangen.',
  tampered:
    'De back-up op de server is niet door jouw apparaten gemaakt. Die is niet aangeraakt. Maak een nieuwe code om hem te vervangen.',
  'old-server': 'Deze server bewaart geen back-ups. Hij moet eerst worden bijgewerkt.',
  other: 'De server heeft hem geweigerd. Binnen een uur wordt het opnieuw geprobeerd.',
};

const refusals: (typeof english)['refusals'] = {
  'too-short': 'De code heeft 56 tekens in 14 groepen, en er ontbreken er enkele. Er is niets veranderd.',
  'too-long': 'De code heeft 56 tekens in 14 groepen, en dit zijn er meer. Er is niets veranderd.',
  mistyped:
    'Deze code klopt niet, dus is er een teken verkeerd. Vaak verwisseld: O en Q, S en 5, Z en 2. Er is niets veranderd.',
  'not-an-address':
    'Een adres heeft 32 letters en cijfers. Kopieer het hele adres en probeer het opnieuw. Er is niets veranderd.',
  'no-passphrase':
    'Geen enkele back-up van dit adres opent met een wachtzin. Probeer de herstelcode. Er is niets veranderd.',
  'passkey-unsupported':
    'Deze browser heeft geen passkeys voor dit adres van de inbox. Gebruik een andere browser of je herstelcode. Er is niets veranderd.',
  'passkey-no-prf':
    'Deze passkey kan in deze browser geen back-up openen. Gebruik een andere browser of je herstelcode. Er is niets veranderd.',
  'passkey-cancelled':
    'Er is geen passkey gebruikt: je hebt de vraag gesloten, het duurde te lang of er is hier geen passkey. Er is niets veranderd.',
  'passkey-failed':
    'De browser kon geen passkey gebruiken. Probeer het opnieuw of gebruik je herstelcode. Er is niets veranderd.',
  'passkey-of-lock':
    'Deze passkey opent de vergrendeling van een apparaat, geen back-up. Kies een andere. Er is niets veranderd.',
  'wrong-secret':
    'Hiermee opent geen enkele back-up. Is het een oudere? Code, wachtzin en passkeys vervallen als er een nieuwe code wordt gemaakt. Er is niets veranderd.',
  tampered: 'Deze back-up is door iemand anders gewijzigd, dus is er niets van gebruikt. Hier is niets veranderd.',
  'other-account':
    'Deze back-up hoort bij een ander adres dan erin staat, dus is er niets van gebruikt. Hier is niets veranderd.',
  rollback:
    'De server gaf een oudere back-up dan je nieuwste, dus is er niets van gebruikt. Probeer het later opnieuw of vraag het de beheerders van de server.',
  'list-missing': 'De server kent dit adres niet meer. Hier is niets veranderd.',
  'too-many-devices': 'Dit adres heeft al 16 apparaten. Verwijder er een op een ander apparaat en probeer het opnieuw.',
  'not-empty': 'In deze browser staat al een inbox. Gebruik een andere browser of een ander profiel van deze.',
  offline: 'De server antwoordde niet. Wat is begonnen blijft bewaard: probeer het opnieuw, dan gaat het verder.',
  'old-server': 'Deze server bewaart geen back-ups.',
  'storage-full':
    'Deze browser heeft geen ruimte meer. Maak ruimte vrij en probeer het opnieuw. Er is niets veranderd.',
};

const passkey: (typeof english)['passkey'] = {
  heading: 'Passkey',
  more: 'Een tweede weg terug, naast de code. Je telefoon, computer of beveiligingssleutel bewaart hem en opent hem zoals het zichzelf opent.',
  isSet: 'Hij opent je back-up in elke browser die je passkeys heeft. Met een nieuwe code vervalt hij.',
  add: 'Passkey toevoegen',
  another: 'Nog een passkey toevoegen',
  adding: 'Je browser vraagt het je nu…',
  label: (name) => `${name} (back-up)`,
  problems: {
    unsupported: 'Deze browser heeft geen passkeys voor dit adres van de inbox. Je herstelcode werkt overal.',
    'no-prf':
      'Deze passkey kan geen back-up openen, dus is hij niet toegevoegd. Neem een ander soort, zoals een telefoon of een nieuwere beveiligingssleutel.',
    cancelled: 'Er is geen passkey toegevoegd: je hebt de vraag gesloten of het duurde te lang. Er is niets veranderd.',
    failed: 'De browser kon geen passkey maken. Probeer het opnieuw of neem een ander soort. Er is niets veranderd.',
    'too-many': 'Je back-up heeft acht toegangen, meer kan niet. Maak een nieuwe code, dan vervallen de andere.',
    'not-kept':
      'De passkey kon op dit apparaat niet worden toegevoegd. Probeer het opnieuw of herlaad eerst de pagina.',
  },
};

const passphrase: (typeof english)['passphrase'] = {
  heading: 'Wachtzin',
  more: 'Een tweede weg terug, naast de code. Je kunt hem onthouden. De server zou kunnen proberen hem te raden, dus moet hij lang zijn.',
  set: 'Wachtzin instellen',
  isSet: 'Hij opent je back-up samen met je adres. Met een nieuwe code vervalt hij.',
  form: 'Wachtzin toevoegen',
  words:
    'Zes willekeurige woorden zijn genoeg. Neem deze, vraag om andere of schrijf je eigen woorden: 16 tekens of meer.',
  field: 'Wachtzin',
  others: 'Andere woorden',
  onceMore: 'Nog een keer',
  limit:
    'De server bewaart de gesloten back-up, dus zou hij wachtzinnen kunnen proberen. De herstelcode heeft die zwakte niet. Bewaar hem.',
  add: 'Wachtzin toevoegen',
  adding: 'Het afsluiten duurt even…',
  cancel: 'Annuleren',
  tooShort: 'Een wachtzin heeft 16 tekens of meer. Maak hem langer.',
  differs: 'De twee zijn niet hetzelfde. Typ hem nog een keer.',
  notKept: 'De wachtzin kon op dit apparaat niet worden toegevoegd. Probeer het opnieuw of herlaad eerst de pagina.',
};

export const recovery: typeof english = {
  heading: 'Herstel',
  none: 'Er is nog geen back-up.',
  noneMore:
    'Als deze browser verloren gaat, ben je ook je adres en je gesprekken kwijt. Met een herstelcode krijg je ze terug.',
  notHere: 'Dit apparaat kan geen back-ups maken. Open de inbox op het apparaat waarop je adres is gemaakt.',
  saved: (when) => `Laatste back-up: ${when}.`,
  savedMore: (conversations, messages) =>
    `${conversationsOf(conversations)}, ${messagesOf(messages)}. Alleen jij kunt hem openen.`,
  waits: 'De back-up wordt gemaakt.',
  failed: 'Er is geen nieuwere back-up.',
  failures,
  make: 'Herstelcode maken',
  another: 'Nieuwe code',
  anotherMore: 'Hiermee vervalt de oude code. Maak een nieuwe als iemand de oude misschien heeft gezien.',
  anotherLimit:
    'Iemand die de oude code en een oude kopie van de back-up had, kan die kopie nog steeds lezen. De server heeft er misschien een bewaard.',
  now: 'Nu een back-up maken',
  code: 'Je herstelcode',
  codeMore:
    'Hiermee krijg je je inbox terug als je alle apparaten kwijt bent. Niemand anders heeft een kopie. Schrijf hem op of druk hem af.',
  print: 'Afdrukken',
  copy: 'Kopiëren',
  copied: 'Gekopieerd. Laat hem niet achter waar anderen hem kunnen lezen.',
  notCopied: 'Kopiëren lukte niet. Schrijf hem op.',
  have: 'Ik heb hem',
  cancel: 'Annuleren',
  check: 'Typ twee groepen van je code',
  checkMore: 'Zo weet je zeker dat je hem kunt lezen. Pas daarna geldt de code.',
  group: (number) => `Groep ${String(number)}`,
  checkWrong: 'Dit zijn niet de groepen van de code. Kijk nog eens.',
  confirm: 'Deze code gebruiken',
  showAgain: 'De code nog een keer tonen',
  done: 'De code is in gebruik.',
  notDone: 'De code kon op dit apparaat niet worden opgeslagen. Probeer het opnieuw.',
  passkey,
  passphrase,
  offer: 'Ik heb een herstelcode of een passkey',
  restore: 'Je inbox terughalen',
  restoreMore: 'Typ de herstelcode: 14 groepen van vier. Hoofdletters of kleine letters, met of zonder spaties.',
  field: 'Herstelcode',
  typed: (groups) => `${String(groups)} van 14 groepen`,
  withPassphrase: 'Ik heb een wachtzin',
  withCode: 'Ik heb een herstelcode',
  passphraseMore: 'Typ je adres en je wachtzin. Het adres staat in het snippet op je site.',
  addressField: 'Je adres',
  passphraseField: 'Wachtzin',
  opening: 'Je wachtzin wordt geprobeerd. Dit duurt even…',
  withPasskey: 'Ik heb een passkey',
  passkeyMore: 'Je browser vraagt twee keer iets: eerst welke passkey, daarna of hij de back-up ermee mag openen.',
  usePasskey: 'Een passkey gebruiken',
  asking: 'Je browser vraagt het je nu…',
  begin: 'Herstellen',
  again: 'Opnieuw proberen',
  back: 'Toch een nieuwe inbox maken',
  looking: 'Je back-up wordt gezocht…',
  reading: (read, all) =>
    count(all, {
      one: `Je back-up wordt gelezen: ${String(read)} van {n} deel`,
      other: `Je back-up wordt gelezen: ${String(read)} van {n} delen`,
    }),
  refusals,
  restored: 'Je inbox is terug',
  restoredMore: (conversations, messages, when) =>
    `${conversationsOf(conversations)} en ${messagesOf(messages)}, zoals ze waren op ${when}.`,
  restoredDevice: 'Dit is een nieuw apparaat van je adres. Je contacten zien dat je er een hebt toegevoegd.',
  others: (others) =>
    count(others, {
      one: '{n} ander apparaat hoort nog bij je adres en kan lezen wat er binnenkomt.',
      other: '{n} andere apparaten horen nog bij je adres en kunnen lezen wat er binnenkomt.',
    }),
  stale: (date) =>
    `Geen van je apparaten heeft dit adres bevestigd sinds ${date}. Als er sindsdien een apparaat is gestolen, vraag je contacten dan of ze apparaten zien die je niet kent.`,
  open: 'Mijn inbox openen',
};
