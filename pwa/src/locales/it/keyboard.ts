/** The keys of the inbox, and the list of them, in Italian. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'Tastiera',
  rowHint: 'I tasti della casella',
  palette: 'Trova un’azione',
  paletteAsk: 'Che cosa vuoi fare?',
  thisConversation: 'Questa conversazione',
  goTo: 'Vai a',
  nothingFound: 'Nessun risultato',
  anywhere: 'Ovunque',
  inList: 'Nell’elenco',
  inConversation: 'In una conversazione',
  thisList: 'Questo elenco',
  next: 'Successiva, precedente',
  open: 'Apri',
  reply: 'Rispondi',
  closing: 'Chiudi o riapri',
  letters: 'Lettere singole',
  lettersHint: (search) => `Disattivale se usi il controllo vocale. ${search} resta.`,
  ctrl: 'Ctrl',
};
