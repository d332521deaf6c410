/** A chat that goes on in another browser, in Dutch. */
import type { MoveWords } from '../move-words.ts';
import { count as counted } from './count.ts';

export const move: MoveWords = {
  move: 'Verder op je telefoon',
  picture: 'Afbeelding om te scannen met de camera van je telefoon',
  how: 'Richt de camera van je telefoon erop. Of open daar de chat, kies ‘Ik heb een code’ in het menu en typ de acht tekens.',
  lasts: (when) => `Werkt nog ${when}.`,
  sixDigits: 'Zes cijfers die je telefoon toont',
  noDigits: 'Toont je telefoon geen cijfers? Dan heeft een ander apparaat de code gebruikt: annuleer.',
  go: 'Verder op de telefoon',
  connecting: 'Bezig met verbinden',
  going: 'Je berichten zijn onderweg',
  cancel: 'Annuleren',
  again: 'Opnieuw proberen',
  haveCode: 'Ik heb een code',
  code: 'Acht tekens die je andere browser toont',
  next: 'Volgende',
  asks: 'Deze chat hier voortzetten?',
  asksLead: (name) =>
    `Je chat met ${name} gaat verder in deze browser. De andere browser houdt zijn berichten tot je ze daar verwijdert.`,
  stranger: 'Heeft iemand anders je deze link gestuurd? Dan is het hun chat: sluit hem.',
  goHere: 'Hier verder',
  goNot: 'Niet verder',
  typeThere: 'Typ deze cijfers in de andere browser',
  waits: 'Wachten op de andere browser',
  secret: 'Geef ze niet aan iemand anders. Ze openen je chat.',
  isYours: 'Is dit jouw chat?',
  comesAlong: (count) =>
    counted(count, { one: '{n} bericht gaat mee. Het nieuwste:', other: '{n} berichten gaan mee. De nieuwste:' }),
  yourText: 'Jij:',
  ends: {
    code: 'Dit is geen code. Een code heeft acht letters en cijfers.',
    expired: 'De tijd is om, of de code is al gebruikt. Haal een nieuwe in de browser die de chat heeft.',
    unreachable:
      'Er is geen verbinding met de chatserver. De chat blijft waar hij is. Probeer het opnieuw als je online bent.',
    limited: 'Te veel pogingen in een uur. De chat blijft waar hij is. Probeer het later opnieuw.',
    digits: 'De cijfers zijn niet hetzelfde. De chat blijft hier. Probeer het opnieuw met een nieuwe code.',
    refused:
      'Wat binnenkwam, is niet van je andere browser. Er is niets overgenomen. Probeer het opnieuw met een nieuwe code.',
    occupied: 'Er is al een chat in deze browser. Om de andere hier voort te zetten, vergeet je eerst deze.',
    impossible: 'Deze chat kan niet verder in een andere browser. Hij blijft waar hij is.',
  },
  moved: 'Schrijf in de andere browser.',
  movedHint: 'Nieuwe antwoorden komen daar aan.',
  notKnownYet: (name) => `${name} weet het zodra deze browser online is. Houd deze pagina tot dan open.`,
  remove: 'Uit deze browser verwijderen',
  stay: 'Weer hier schrijven',
  areThere: 'Staan je berichten in de andere browser? Hier worden ze voorgoed verwijderd.',
};
