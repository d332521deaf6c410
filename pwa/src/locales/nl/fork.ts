/** The words of two device lists of one contact, in Dutch. */
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who} heeft twee apparatenlijsten`,
  lead: (who) =>
    `Beide zijn met dezelfde sleutel ondertekend en hebben hetzelfde nummer. Of een herstelde kopie is vooruitgelopen, of iemand anders doet zich voor als ${who}. CipherChat kan dat niet zien. ${who} wel.`,
  stopped: (who) => `Er wordt voorlopig niets naar ${who} verzonden.`,
  waiting: (waiting) =>
    count(waiting, {
      one: '{n} bericht wacht op dit apparaat.',
      other: '{n} berichten wachten op dit apparaat.',
    }),
  arrives: 'Wat binnenkomt, wordt getoond.',
  steps: (who) => [
    `Bel ${who} of spreek af. Vraag het niet in deze chat.`,
    `Vraag welke apparaten van ${who} zijn en of er een code is gebruikt om te herstellen.`,
  ],
  lists: ['Lijst A', 'Lijst B'],
  version: (version, day) => `Versie ${String(version)}, ${day}`,
  since: (day) => `sinds ${day}`,
  inBoth: 'in beide',
  onlyHere: 'alleen hier',
  held: 'Deze lijst heb je tot nu toe gebruikt.',
  other: 'Deze geeft de server door.',
  chosen: 'Gekozen op een van je apparaten.',
  goOn: (list) => `Verder met ${list}`,
  neither: 'Geen van beide, later beslissen',
  neitherHint: 'Je andere apparaten krijgen dit te horen. Je kunt het wijzigen zolang beide lijsten hier bekend zijn.',
  decided:
    'Jij hebt lijst A gekozen en de server houdt lijst B aan. Daarom wordt er niets verzonden. Wacht tot de server weer lijst A heeft, of kies opnieuw.',
  notSaved: 'Deze browser kon dat niet opslaan. Maak ruimte vrij en probeer het opnieuw.',
  open: 'De twee lijsten vergelijken',
  own: {
    heading: 'Je account heeft twee apparatenlijsten',
    lead: 'Beide zijn met jouw sleutel ondertekend en hebben hetzelfde nummer. Of een herstelde kopie is vooruitgelopen, of iemand anders doet zich voor als jou. CipherChat kan dat niet zien. Jij wel.',
    stopped: 'Je andere apparaten krijgen voorlopig niets van dit apparaat.',
    arrives: 'Je contacten ontvangen nog wel wat je hier schrijft.',
    steps: [
      'Ga verder met de lijst waarin je elk apparaat kent.',
      'Ken je geen van beide, dan heeft iemand anders je sleutel. Vertel dat je contacten, en niet in deze chat.',
    ],
    decided: 'Je hebt gekozen. Je kunt opnieuw kiezen zolang beide lijsten hier bekend zijn.',
  },
};
