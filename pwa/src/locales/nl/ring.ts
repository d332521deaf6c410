/** Words of the settings of notifications and of the question after the first message, in Dutch. */
import type { ring as english } from '../en-ring.ts';

export const ring: typeof english = {
  heading: 'Meldingen',
  row: 'Meldingen op dit apparaat',
  on: 'Dit apparaat geeft meldingen, ook als de inbox gesloten is.',
  off: 'Dit apparaat geeft geen meldingen als de inbox gesloten is.',
  notAsked: 'Dit apparaat geeft nog geen meldingen. Je browser vraagt je één keer of het mag.',
  blocked:
    'Je browser blokkeert hier meldingen. Open de instellingen van deze site naast het adres en sta meldingen toe om dat te wijzigen.',
  incomplete:
    'Dit apparaat kan nu geen meldingen krijgen: de browser of de server antwoordde niet. Het wordt vanzelf opnieuw geprobeerd.',
  installFirst:
    'Op een iPhone of iPad kan alleen de geïnstalleerde inbox meldingen geven. Zet hem op je beginscherm en open hem daar.',
  notOffered: 'Deze server stuurt geen meldingen naar apparaten. Een open inbox laat nieuwe berichten wel weten.',
  unsupported:
    'Deze browser kan geen meldingen geven als de inbox gesloten is. Een open inbox laat nieuwe berichten wel weten.',
  looking: 'Een ogenblik',
  turnOn: 'Inschakelen',
  turnOff: 'Uitschakelen',
  again: 'Opnieuw proberen',
  test: 'Test versturen',
  testHint: 'Geeft één keer een melding op dit apparaat, net als bij een bericht.',
  tested: 'De test is onderweg. Hij komt binnen als melding.',
  testFailed: 'De pushdienst van je browser nam de test niet aan. Probeer het later opnieuw.',
  testNothing: 'Dit apparaat is niet meer geregistreerd. Zet meldingen uit en weer aan.',
  testUnreachable: 'De server antwoordde niet. Probeer het later opnieuw.',
  content: 'Wat een melding toont',
  contentHint: 'De pushdienst van je browser weet alleen dát er iets kwam, en wanneer.',
  contents: { text: 'Naam en tekst', name: 'Alleen de naam', nothing: '“Nieuw bericht”' },
  sound: 'Geluid',
  soundHint: 'Als er een bericht binnenkomt in een open inbox. Eén tabblad speelt het af, niet allemaal.',
  quiet: 'Stille uren',
  quietHint: 'In deze uren zijn er geen meldingen. Nieuwe berichten worden wel geteld.',
  quietFrom: 'Stil vanaf',
  quietTo: 'Stil tot',
  notSaved: 'Deze browser kon de wijziging niet opslaan.',
  ask: 'Een melding op dit apparaat als iemand schrijft?',
  askMore: 'Ook als de inbox gesloten is. Je browser vraagt het nog een keer. Jij kiest wat een melding toont.',
  askYes: 'Meldingen inschakelen',
  askNo: 'Nu niet',
};
