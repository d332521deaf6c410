/** Why the chat cannot start, connect or send, in Dutch. */
import type { CauseTexts, ObstacleTexts } from '../rare-parts.ts';
import type { FailureWords } from '../rare-words.ts';

export const failures: FailureWords = {
  withdrawn: [
    'Deze versie heeft een bekend probleem',
    'Laad de pagina opnieuw voor de herstelde versie. Je chat is er daarna nog.',
  ],
  insecure: ['Deze chat heeft een beveiligde verbinding nodig', 'Open deze pagina met https://.'],
  damaged: [
    'Deze browser gaf niet terug wat de chat had bewaard.',
    'Er kunnen hier berichten ontbreken. Laad deze pagina opnieuw. Helpt dat niet, wis dan de gegevens van deze site om opnieuw te beginnen.',
  ],
  unsupported: [
    'Deze browser is te oud voor deze chat',
    'Hij mist versleuteling die de chat nodig heeft. Werk de browser bij of gebruik een andere. Er is niets bewaard.',
  ],
  'storage-denied': [
    'Deze browser laat de chat niets bewaren',
    'Sta deze site toe gegevens te bewaren en open de chat dan opnieuw.',
  ],
  'newer-database': [
    'De chat is in een ander tabblad bijgewerkt',
    'Laad deze pagina opnieuw om verder te gaan. Je berichten blijven bewaard.',
  ],
  'older-build': [
    'Deze pagina heeft een oudere versie van de chat',
    'Laad deze pagina opnieuw. Zie je dit nog steeds, schrijf dan op de pagina die je het laatst gebruikte. Je berichten blijven bewaard.',
  ],
  'other-tab': [
    'Een ander tabblad houdt de chat tegen',
    'Sluit de andere tabbladen van deze site en laad deze pagina dan opnieuw. Je berichten blijven bewaard.',
  ],
  cleared: [
    'De gegevens van deze site zijn gewist',
    'Je berichten en sleutels in deze browser zijn weg. Laad deze pagina opnieuw om een nieuwe chat te beginnen.',
  ],
};

export const causes: CauseTexts = {
  limited: (here, when) => ['Te veel verzoeken in korte tijd.', `${here} De volgende poging is om ${when}.`],
  policy: (here) => [
    'Deze pagina laat de chat geen verbinding maken.',
    `Vertel het de beheerders van deze site. ${here}`,
  ],
  intercepted: (here) => [
    'Iets anders antwoordt in plaats van de chatserver.',
    `Misschien vraagt dit netwerk je in te loggen als je een andere pagina opent. Zo niet, dan is de server even weg. ${here}`,
  ],
  blocked: (here) => ['Dit netwerk blokkeert de chat.', `Probeer een ander netwerk. ${here}`],
  clock: (here) => ['De klok van dit apparaat loopt niet goed.', `Zet hem goed en probeer het opnieuw. ${here}`],
  refused: (here) => ['De chatserver weigert dit apparaat.', `Laad de pagina opnieuw voor de nieuwste versie. ${here}`],
  uninvited: (here) => [
    'Deze server neemt nieuwe inboxen alleen op uitnodiging aan.',
    `Open de link van je uitnodiging of vraag de beheerders van de server erom. ${here}`,
  ],
  'switched-off': (here) => ['Dit account is uitgeschakeld.', `Vraag de beheerders van de server waarom. ${here}`],
  storage: (here) => ['De chatserver kan nu geen berichten bewaren.', here],
  slower: () => ['Dit netwerk vertraagt de chat.', 'Berichten komen nog aan, een paar seconden later.'],
};

const STOPPED = 'We zijn gestopt voordat er iets van dit apparaat werd verstuurd.';

export const obstacles: ObstacleTexts = {
  'other-keys': (name) => [
    `Dit is misschien niet ${name}`,
    `Het antwoord van de chatserver past niet bij het adres op deze pagina. ${STOPPED}`,
  ],
  fork: (name) => [
    `Dit is misschien niet ${name}`,
    `De chatserver gaf twee verschillende antwoorden over wie het is. ${STOPPED}`,
  ],
  rollback: (name) => [
    `Dit is misschien niet ${name}`,
    `De chatserver gaf een antwoord dat ouder is dan een dat we al hebben. ${STOPPED}`,
  ],
  'server-behind': (name) => [
    `${name} is nu niet bereikbaar.`,
    'De chatserver mist de nieuwste sleutels. Je berichten blijven op dit apparaat en worden verstuurd zodra het apparaat van de ander online is geweest.',
  ],
  'list-missing': (name) => [
    `${name} heeft misschien andere apparaten.`,
    'Een bericht van de ander noemt apparaten die de chatserver niet kent. ‘Opnieuw versturen’ stuurt je bericht naar de apparaten die wij kennen.',
  ],
  'away-too-long': (name) => [
    `${name} is weg geweest.`,
    'De inbox is al meer dan 45 dagen niet geopend. Tot dat gebeurt, kunnen we niet zeker weten dat een bericht alleen de juiste persoon bereikt.',
  ],
  'unknown-address': (name) => [
    `${name} is niet gevonden.`,
    'De chatserver kent het adres op deze pagina niet. Vertel het de beheerders van deze site.',
  ],
  gone: (name) => [
    `${name} heeft deze chat verlaten.`,
    'Er kan niets meer worden verstuurd en er komt geen antwoord. Wat geschreven is, blijft hier tot je het verwijdert.',
  ],
  limited: (_, when) => ['Veel berichten in korte tijd.', `Ze wachten hier en worden vanaf ${when} verstuurd.`],
  'mailbox-full': (name) => [
    `De postbus van ${name} is vol.`,
    'Je berichten wachten hier en worden verstuurd als er plaats is.',
  ],
  'server-storage': () => [
    'De chatserver kan nu geen berichten bewaren.',
    'Die van jou wachten op dit apparaat en worden verstuurd zodra het weer kan.',
  ],
  refused: () => [
    'De chatserver weigerde een bericht.',
    'Het blijft op dit apparaat bewaard. Druk op ‘Opnieuw versturen’ om het nog eens te proberen.',
  ],
  storage: () => [
    'Deze browser heeft geen ruimte meer.',
    'Je tekst blijft in het vak hieronder. Maak ruimte vrij en verstuur hem opnieuw.',
  ],
};
