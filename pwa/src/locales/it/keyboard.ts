/** The keys of the inbox, and the list of them, in Italian. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'Tastiera',
  rowHint: 'I tasti della casella',
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
