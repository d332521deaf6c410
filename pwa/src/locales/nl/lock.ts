/** Words of the lock: its screen and its settings, in Dutch. */
import type { lock as english } from '../en-lock.ts';
import { count } from './count.ts';

const minutes = (many: number): string => count(many, { one: '{n} minuut', other: '{n} minuten' });

export const lock: typeof english = {
  locked: 'De inbox is vergrendeld',
  enter: 'Voer je pincode in.',
  enterEither: 'Voer je pincode in of gebruik je passkey.',
  digits: (typed) => `${String(typed)} van 6 cijfers`,
  pad: 'Cijfers',
  delete: 'Wissen',
  opening: 'Bezig met openen…',
  asking: 'Je browser vraagt het je nu…',
  wrong: 'Deze pincode klopt niet. Probeer het opnieuw.',
  wait: (ms) => {
    const left = Math.ceil(ms / 1_000);
    return left < 120
      ? count(left, {
          one: 'Te veel verkeerde pogingen. Probeer het over {n} seconde opnieuw.',
          other: 'Te veel verkeerde pogingen. Probeer het over {n} seconden opnieuw.',
        })
      : count(Math.ceil(left / 60), {
          one: 'Te veel verkeerde pogingen. Probeer het over {n} minuut opnieuw.',
          other: 'Te veel verkeerde pogingen. Probeer het over {n} minuten opnieuw.',
        });
  },
  failed: 'De inbox kon niet worden geopend. Herlaad deze pagina en probeer het opnieuw.',
  arrives: 'Nieuwe berichten wachten op je tot hij open is.',
  forgot: 'Pincode vergeten?',
  forgotLead:
    'Zonder de pincode kan niemand lezen wat op dit apparaat is opgeslagen: jij niet en wij ook niet. Je kunt het wissen en opnieuw beginnen.',
  forgotLeadEither:
    'De passkey opent hem ook. Zonder allebei kan niemand lezen wat op dit apparaat is opgeslagen: jij niet en wij ook niet. Je kunt het wissen en opnieuw beginnen.',
  forgotWays:
    'Daarna kun je dit apparaat koppelen aan een ander apparaat met deze inbox, of je back-up herstellen. Zonder een van beide begin je met een nieuw adres, en wat alleen dit apparaat had is verloren.',
  erase: 'Dit apparaat wissen',
  eraseFailed: 'Niet alles kon worden gewist. Sluit de andere tabbladen van deze inbox en probeer het opnieuw.',
  back: 'Terug',

  heading: 'Vergrendeling',
  row: 'Deze inbox vergrendelen',
  off: 'Iedereen die deze browser kan gebruiken, kan je inbox lezen.',
  on: 'Als je de inbox een tijd niet gebruikt, en telkens als je hem sluit of herlaadt, vraagt hij om je pincode. Tot dan kunnen berichten en namen die hier zijn opgeslagen niet worden gelezen.',
  turnOn: 'Inschakelen',
  turnOff: 'Uitschakelen',
  when: 'Wanneer',
  whenHint: 'Vergrendelt als zo lang geen tabblad van de inbox is gebruikt.',
  after: (many) => (many === 60 ? '1 uur' : minutes(many)),
  pin: 'Pincode',
  pinHint: 'Zes cijfers, alleen op dit apparaat. Na vijf verkeerde pogingen moet je voor elke volgende wachten.',
  change: 'Wijzigen',
  now: 'Nu vergrendelen',
  nowHint: 'Vergrendelt elk tabblad van deze inbox.',
  notices: 'Zolang hij vergrendeld is, tonen meldingen “Nieuw bericht” zonder naam of tekst.',

  passkey: {
    use: 'De passkey gebruiken',
    row: 'Passkey',
    none: 'Opent de vergrendeling zoals je apparaat zichzelf opent: met gezicht, vinger of zijn eigen pincode. Je pincode blijft werken.',
    has: 'Opent deze vergrendeling, naast je pincode.',
    add: 'Passkey toevoegen',
    remove: 'Verwijderen',
    heading: 'Passkey toevoegen',
    lead: 'Voer je pincode in. Daarna vraagt je browser welk apparaat of welke beveiligingssleutel de passkey bewaart.',
    label: (name) => `${name} (vergrendeling)`,
    problems: {
      'passkey-unsupported': 'Deze browser heeft geen passkeys voor dit adres van de inbox. Gebruik je pincode.',
      'passkey-no-prf':
        'Deze passkey kan geen vergrendeling openen. Gebruik je pincode of voeg een ander soort passkey toe.',
      'passkey-cancelled':
        'Er is geen passkey gebruikt: je hebt de vraag gesloten, het duurde te lang of de passkey is niet hier. Gebruik je pincode of probeer het opnieuw.',
      'passkey-failed': 'De browser kon geen passkey gebruiken. Gebruik je pincode of probeer het opnieuw.',
      changed:
        'De passkey opent deze vergrendeling niet meer. Gebruik je pincode en voeg de passkey daarna opnieuw toe in de instellingen.',
    },
  },

  onHeading: 'Kies een pincode',
  onLead:
    'Elk bericht op dit apparaat wordt er nog een keer mee versleuteld. Dat kan een minuut duren, en andere tabbladen van de inbox starten opnieuw.',
  onLimit:
    'Als je de pincode vergeet, is wat alleen dit apparaat heeft verloren. Iemand die de bestanden van deze browser kopieert, kan op een snelle computer alle pincodes van zes cijfers proberen. Vergrendel dus ook je apparaat.',
  changeHeading: 'Pincode wijzigen',
  offHeading: 'Vergrendeling uitschakelen',
  offLead: 'Iedereen die deze browser kan gebruiken, kan dan je inbox lezen.',
  oldPin: 'Pincode',
  newPin: 'Nieuwe pincode, zes cijfers',
  again: 'Nieuwe pincode nog een keer',
  cancel: 'Annuleren',
  notSix: 'Een pincode heeft zes cijfers.',
  notEqual: 'Deze twee zijn niet hetzelfde. Voer de nieuwe pincode nog een keer in.',
  otherTab:
    'Een ander tabblad van de inbox ging niet dicht, dus is er niets veranderd. Sluit het en probeer het opnieuw.',
  notChanged:
    'De vergrendeling kon niet worden gewijzigd. Alles is zoals het was. Herlaad deze pagina en probeer het opnieuw.',
  busy: 'Je inbox wordt versleuteld…',
};
