/** The keys of the inbox, and the list of them, in Dutch. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'Toetsenbord',
  rowHint: 'De toetsen van de inbox',
  palette: 'Actie zoeken',
  paletteAsk: 'Wat wil je doen?',
  thisConversation: 'Dit gesprek',
  goTo: 'Ga naar',
  nothingFound: 'Niets gevonden',
  anywhere: 'Overal',
  inList: 'In de lijst',
  inConversation: 'In een gesprek',
  thisList: 'Deze lijst',
  next: 'Volgende, vorige',
  open: 'Openen',
  reply: 'Antwoorden',
  closing: 'Sluiten of heropenen',
  letters: 'Losse letters',
  lettersHint: (search) => `Zet ze uit als je spraakbesturing gebruikt. ${search} blijft.`,
  ctrl: 'Ctrl',
};
