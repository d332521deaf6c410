/** The words of the list of devices, of linking another one, and of a device that was removed, in Dutch. */
import type { devices as english } from '../en-devices.ts';
import { count } from './count.ts';

const kinds: (typeof english)['kinds'] = { widget: 'Chat op een pagina', app: 'Inbox', bot: 'Programma' };

const grantFailures: (typeof english)['grantFailures'] = {
  'not-a-code':
    'Dat is niet de afbeelding van een nieuw CipherChat-apparaat. Scan de afbeelding die het andere apparaat toont.',
  expired: 'De tijd is om. Begin op beide apparaten opnieuw.',
  unreachable: 'Er is geen verbinding met de server. Er is niets veranderd. Probeer het opnieuw als je online bent.',
  limited: 'Te veel pogingen in een uur. Er is niets veranderd. Probeer het later opnieuw.',
  'wrong-digits':
    'De cijfers komen niet overeen, dus is het apparaat niet toegevoegd. Begin op beide apparaten opnieuw.',
  'not-authentic':
    'Wat binnenkwam is niet van het apparaat dat je ziet, dus is het niet toegevoegd. Begin op beide apparaten opnieuw.',
  full: 'Je hebt 16 apparaten, meer kan niet. Verwijder er een en voeg dan dit toe.',
  'no-account-key': 'Dit apparaat kan geen andere toevoegen. Gebruik het apparaat waarop de inbox is gemaakt.',
  occupied: 'Op dat apparaat staat al een inbox.',
  unsupported: 'Deze server is te oud om apparaten toe te voegen. Vraag de beheerders om een update.',
};

const joinFailures: (typeof english)['joinFailures'] = {
  ...grantFailures,
  'not-a-code': 'Dit is geen code. Een code heeft acht letters en cijfers.',
  expired: 'De tijd is om of deze code is niet bekend. Begin op beide apparaten opnieuw.',
  'not-authentic': 'Wat binnenkwam is niet van het apparaat met de inbox, dus is er niets gekoppeld. Begin opnieuw.',
  occupied: 'In deze browser staat al een inbox.',
};

const numbers = new Intl.NumberFormat('nl');

const messages = (done: number, total: number): string =>
  count(total, {
    one: `${numbers.format(done)} van {n} bericht`,
    other: `${numbers.format(done)} van {n} berichten`,
  });

const history: (typeof english)['history'] = {
  progress: 'Geschiedenis',
  coming: 'Je geschiedenis is onderweg',
  waiting: 'De rest van je geschiedenis komt nog',
  came: (done, total, since) => `${messages(done, total)}, nieuwste eerst. Terug tot ${since}.`,
  none: (total) => `${messages(0, total)}, nieuwste eerst.`,
  waitingHint: 'De rest komt als je andere apparaat online is en de inbox daar open is.',
  incomplete: 'Een deel van je geschiedenis is niet aangekomen',
  incompleteHint: (done, total) =>
    `Hier: ${messages(done, total)}. De andere blijven op het apparaat waar ze op stonden.`,
  leaving: 'Je geschiedenis gaat naar je nieuwe apparaat',
  leavingHint: 'Houd deze inbox open tot het klaar is. Na een onderbreking gaat het verder waar het was gebleven.',
  sent: (done, total) => `${messages(done, total)} verzonden, nieuwste eerst.`,
  counting: 'Berichten worden geteld',
  refused: 'Je geschiedenis blijft op dit apparaat',
  refusedHint: 'Deze server neemt geen bestanden aan. Het nieuwe apparaat krijgt wat vanaf nu binnenkomt.',
};

export const devices: typeof english = {
  heading: 'Apparaten',
  back: 'Terug naar de instellingen',
  row: 'Je apparaten',
  rowHint: 'Gebruik deze inbox op je telefoon en op andere computers',
  kinds,
  here: 'hier',
  since: (date) => `Sinds ${date}`,
  canChange: 'Kan apparaten toevoegen en verwijderen',
  adding: 'Wordt toegevoegd. Daar is een verbinding voor nodig.',
  removing: 'Wordt verwijderd. Daar is een verbinding voor nodig.',
  hint: 'Iedereen met wie je schrijft, ziet hoeveel apparaten je hebt. Nieuwe berichten komen op alle apparaten aan.',
  onlyThere: 'Om apparaten toe te voegen of te verwijderen, open je de inbox op het apparaat waarop hij is gemaakt.',
  failed: 'Je apparaten konden op dit apparaat niet worden gelezen.',

  rename: (device) => `Naam van ${device} wijzigen`,
  renameButton: 'Naam wijzigen',
  name: 'Naam',
  nameHint: 'Alleen jij ziet deze naam, op dit apparaat.',
  nameTooLong: 'Deze naam is te lang. Maak hem korter en probeer het opnieuw.',
  notSaved: 'Deze browser kon dat niet opslaan. Maak ruimte vrij en probeer het opnieuw.',
  save: 'Opslaan',
  cancel: 'Annuleren',
  close: 'Sluiten',

  remove: (device) => `${device} verwijderen`,
  removeHeading: (device) => `${device} verwijderen?`,
  removeEffects: [
    'Het krijgt geen berichten meer en kan er geen versturen.',
    'Wat er al op staat, blijft erop tot iemand het daar wist.',
    'De mensen met wie je schrijft, zien dat je apparaten zijn veranderd.',
  ],
  why: 'Waarom?',
  notUsed: 'Ik gebruik het niet meer',
  lost: 'Het is kwijt of gestolen',
  lostHint:
    'De lijst van je apparaten vermeldt dan dat iemand anders misschien de sleutels ervan had. De mensen met wie je schrijft, zien een markering bij wat het sinds gisteren heeft verstuurd.',
  keep: 'Behouden',
  doRemove: 'Verwijderen',

  add: 'Apparaat toevoegen',
  backupFirst: 'Maak eerst een herstelcode',
  backupFirstLead:
    'Alleen dit apparaat kan andere toevoegen en verwijderen. Raakt het zonder back-up kwijt, dan verliezen de andere na enkele weken je adres. Een herstelcode maken duurt twee minuten.',
  makeCode: 'Naar herstel',
  addAnyway: 'Apparaat toevoegen zonder back-up',
  addLead:
    'Open de pagina van deze inbox op het andere apparaat en kies “Ik heb een inbox op een ander apparaat”. Er verschijnt een afbeelding.',
  scan: 'Afbeelding scannen',
  show: 'Code tonen',
  how: 'Hoe',
  camera: 'Camerabeeld',
  cameraHint: 'Houd de afbeelding van het andere apparaat in het kader. Het camerabeeld blijft in dit tabblad.',
  noCamera: 'De camera kan hier niet worden gebruikt. Sta dat toe in je browser of gebruik een code.',
  code: 'Code',
  codeSteps: (page) => [
    `Open op het andere apparaat ${page} en kies “Ik heb een inbox op een ander apparaat”.`,
    'Kies “Code typen” en voer deze acht tekens in.',
    'Daarna toont het zes cijfers. Typ ze hier.',
  ],
  codePicture: 'Of scan deze afbeelding met de camera van je telefoon. Dat opent de pagina met de code.',
  codePictureLabel: 'Afbeelding die de pagina van deze inbox met de code opent',
  connecting: 'Verbinding maken',
  waiting: 'Wachten op het andere apparaat',
  digitsHeading: 'Typ de zes cijfers van het andere apparaat',
  digitsLead:
    'Op het scherm daarvan staan zes cijfers. Zie je er daar geen, annuleer dan: iets anders heeft geantwoord.',
  digits: 'Zes cijfers',
  consent: [
    'Het kan alle gesprekken lezen en namens jou antwoorden.',
    'Het krijgt je geschiedenis van dit apparaat en de berichten die vanaf nu binnenkomen.',
  ],
  refusal: 'Het kan geen apparaten toevoegen of verwijderen.',
  allow: 'Toestaan',
  allowing: 'Apparaat wordt toegevoegd',
  added: 'Het apparaat is toegelaten. Het vraagt nog om bevestiging voordat het meedoet.',
  again: 'Opnieuw beginnen',
  grantFailures,

  history,

  haveInbox: 'Ik heb een inbox op een ander apparaat',
  join: 'Een bestaande inbox gebruiken',
  joinSteps: [
    'Open op je andere apparaat Instellingen, Apparaten, Apparaat toevoegen.',
    'Scan daar deze afbeelding.',
    'Hier verschijnen zes cijfers. Typ ze daar.',
  ],
  picture: 'Afbeelding om te scannen met je andere apparaat',
  typeCode: 'Code typen',
  typeCodeHint: 'Acht tekens die je andere apparaat toont',
  showPicture: 'Afbeelding tonen',
  next: 'Doorgaan',
  joinDigits: 'Typ deze cijfers op je andere apparaat',
  joinWaits: 'Wachten tot je ze daar hebt getypt',
  question: 'Is dit jouw inbox?',
  questionLead: (devices) =>
    count(devices, {
      one: '{n} apparaat, dit meegerekend. Het adres is:',
      other: '{n} apparaten, dit meegerekend. Het adres is:',
    }),
  questionHint: 'Doe alleen mee als de inbox van jou is. Een andere eigenaar zou lezen wat je hier schrijft.',
  yes: 'Meedoen',
  no: 'Nee',
  newInbox: 'Nieuwe inbox maken',
  joining: 'Bezig met koppelen',
  joinFailures,

  removed: 'Dit apparaat is verwijderd',
  removedLead:
    'Een ander apparaat van jou heeft het verwijderd. Het krijgt geen berichten meer en kan er geen versturen.',
  revokedLead: (since) =>
    `Een ander apparaat van jou heeft het verwijderd en gemeld dat het sinds ${since} in andere handen was. ` +
    'Het krijgt geen berichten meer en kan er geen versturen.',
  removedWaiting: (waiting) =>
    count(waiting, {
      one: '{n} bericht is niet verzonden. Het staat nog hier.',
      other: '{n} berichten zijn niet verzonden. Ze staan nog hier.',
    }),
  removedChoice: 'Je kunt bewaren en lezen wat hier staat, of alles op dit apparaat wissen.',
  keepReading: 'Bewaren, alleen lezen',
  wipe: 'Hier alles wissen',
  wipeHeading: 'Alles op dit apparaat wissen?',
  wipeLead: 'Sleutels en berichten op dit apparaat zijn dan weg. Je andere apparaten houden die van hen.',
  wipeFailed: 'De browser heeft niet alles gewist. Sluit andere tabbladen van deze inbox en probeer het opnieuw.',
  unexpected:
    'Als je dit niet verwachtte, kijk dan naar je andere apparaten: misschien heeft iemand die er een heeft dit gedaan. ' +
    'Laat het de mensen met wie je schrijft op een andere manier weten.',
  readOnly: 'Dit apparaat is verwijderd. Je kunt lezen wat hier staat.',
};
