/** The menu and what is one step inside the chat, in Dutch. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'Veiligheidsnummer',
  compare: (name) =>
    `Vraag ${name} naar het nummer, in de winkel of aan de telefoon. Is het hetzelfde, dan kan niemand meelezen of zich als de ander voordoen.`,
  compareByPicture: 'In de winkel kan de inbox in plaats daarvan de afbeelding scannen.',
  safetyPicture: 'Afbeelding van het veiligheidsnummer',
  noNumber: 'Het nummer verschijnt hier na je eerste bericht.',
  readers: 'Wie dit kan lezen',
  you: 'U',
  answersFor: (name) => `Antwoordt voor ${name}`,
  told: {
    seesPage: 'Ze zien op welke pagina je bent',
    seesNothing: 'Alleen je berichten worden verstuurd',
    page: 'Pagina',
    address: 'Adres',
    language: 'Taal',
    cameFrom: 'Kwam van',
    send: 'Dit met mijn berichten meesturen',
    when: 'Wordt verstuurd met wat je schrijft, en opnieuw als je naar een andere pagina gaat.',
  },
  forget: 'Deze chat vergeten',
  forgetLead: 'Schrijf je later weer, dan is het een nieuwe chat met een nieuw veiligheidsnummer.',
  consequences: (name) => [
    ['In deze browser', 'Alle berichten en je naam worden meteen verwijderd.'],
    [`Bij ${name}`, 'Daar is te zien dat je weg bent. Wat daar is, blijft daar.'],
    ['Op de chatserver', 'Wat daar op je wacht, wordt verwijderd.'],
  ],
  askToDelete: (name) => `${name} ook vragen de chat te verwijderen`,
  askToDeleteHint: 'De ander beslist. Je krijgt er geen bericht van.',
  keep: 'Bewaren',
  forgetting: 'Bezig met afscheid nemen. Dit duurt een paar seconden',
  notForgotten:
    'Deze browser heeft niet alles verwijderd. Sluit andere tabbladen van deze site en probeer het opnieuw.',
};
