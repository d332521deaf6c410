/** The keys of the inbox, and the list of them, in German. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'Tastatur',
  rowHint: 'Die Tasten des Posteingangs',
  palette: 'Aktion finden',
  paletteAsk: 'Was möchten Sie tun?',
  thisConversation: 'Diese Unterhaltung',
  goTo: 'Gehe zu',
  nothingFound: 'Nichts gefunden',
  anywhere: 'Überall',
  inList: 'In der Liste',
  inConversation: 'In einer Unterhaltung',
  thisList: 'Diese Liste',
  next: 'Nächste, vorige',
  open: 'Öffnen',
  reply: 'Antworten',
  closing: 'Schließen oder wieder öffnen',
  letters: 'Einzelne Buchstaben',
  lettersHint: (search) => `Schalten Sie sie aus, wenn Sie per Sprache steuern. ${search} bleibt.`,
  ctrl: 'Strg',
};
