/** What keeps answers from being sent, in Dutch. */
import type { obstacle as english } from '../en-obstacles.ts';

const STOPPED = 'We zijn gestopt voordat er iets van dit apparaat vertrok.';

export const obstacle: typeof english = {
  'other-keys': (name) => [
    `Dit is misschien niet ${name}`,
    `De server bood onder dit adres iemand anders aan. ${STOPPED}`,
  ],
  fork: (name) => [
    `Dit is misschien niet ${name}`,
    `De server gaf twee verschillende antwoorden op de vraag wie dit is. ${STOPPED}`,
  ],
  rollback: (name) => [
    `Dit is misschien niet ${name}`,
    `De server gaf een antwoord dat ouder is dan een dat we al hebben. ${STOPPED}`,
  ],
  'server-behind': (name) => [
    `${name} is nu niet bereikbaar`,
    'De server mist de nieuwste sleutels. Je berichten blijven op dit apparaat en worden verzonden zodra het apparaat van de ander online is geweest.',
  ],
  'list-missing': (name) => [
    `${name} heeft misschien andere apparaten`,
    'Een bericht daarvandaan noemt apparaten die de server niet kent. Met “Opnieuw versturen” wordt je bericht verzonden naar de apparaten die we kennen.',
  ],
  'away-too-long': (name) => [
    `${name} is weg geweest`,
    'Het laatste bezoek is meer dan 45 dagen geleden. Je berichten wachten op dit apparaat tot het volgende.',
  ],
  'unknown-address': (name) => [
    `${name} is niet gevonden`,
    'De server kent dit adres niet meer. Je berichten wachten op dit apparaat.',
  ],
  gone: (name) => [
    `${name} heeft deze chat verlaten`,
    'Er kan niets meer worden verzonden en er komt geen antwoord. Wat is geschreven blijft hier tot je het verwijdert.',
  ],
  limited: (_, when) => ['Veel berichten in korte tijd.', `Ze wachten hier en worden vanaf ${when} verzonden.`],
  'mailbox-full': (name) => [
    `De mailbox van ${name} is vol.`,
    'Je berichten wachten hier en worden verzonden zodra er ruimte is.',
  ],
  'server-storage': () => [
    'De chatserver kan nu geen berichten opslaan.',
    'Die van jou wachten op dit apparaat en worden verzonden zodra het weer kan.',
  ],
  refused: () => [
    'De chatserver heeft een bericht geweigerd.',
    'Het blijft op dit apparaat. Druk op “Opnieuw versturen” om het nog een keer te verzenden.',
  ],
  storage: () => [
    'Deze browser heeft geen ruimte meer.',
    'Je tekst blijft in het vak hieronder staan. Maak ruimte vrij en verzend hem opnieuw.',
  ],
};
