/** Texts that the owner saves, and puts into a message with a slash, in Dutch. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'Opgeslagen antwoorden',
  open: 'Opgeslagen antwoorden, of typ een schuine streep',
  rowHint: 'Teksten die je vaak verstuurt',
  lead: 'Typ / in een leeg bericht en kies er een. {name} wordt de naam van de bezoeker. Al je apparaten hebben deze antwoorden, en bezoekers zien de lijst nooit.',
  empty: 'Nog geen opgeslagen antwoord',
  add: 'Antwoord toevoegen',
  edit: (title) => `${title} bewerken`,
  title: 'Korte naam',
  titleHint: 'Wat je na de schuine streep typt, bijvoorbeeld verzending-noorwegen',
  text: 'Tekst',
  titleTooLong: 'De korte naam ontbreekt of is te lang. Wijzig hem en sla opnieuw op.',
  textMissing: 'De tekst ontbreekt. Schrijf hem en sla opnieuw op.',
  textTooLong: 'De tekst is te lang. Maak hem korter en sla opnieuw op.',
  tooMany: 'Er is plaats voor 200 antwoorden. Verwijder er eerst een.',
  failed: 'De opgeslagen antwoorden konden niet worden gelezen. Herlaad om het opnieuw te proberen.',
  count: (shown, all) => `${String(shown)} van ${String(all)}`,
  none: 'Geen opgeslagen antwoord past hierbij',
  chosen: (title, at, of) => `${title}, ${String(at)} van ${String(of)}`,
  choose: 'kiezen',
  putIn: 'invoegen',
  close: 'sluiten',
  enter: 'Enter',
  editAll: 'Opgeslagen antwoorden bewerken',
};
