/** The keys of the inbox, and the list of them, in Polish. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'Klawiatura',
  rowHint: 'Klawisze skrzynki',
  palette: 'Znajdź działanie',
  paletteAsk: 'Co chcesz zrobić?',
  thisConversation: 'Ta rozmowa',
  goTo: 'Przejdź do',
  nothingFound: 'Nic nie znaleziono',
  anywhere: 'Wszędzie',
  inList: 'Na liście',
  inConversation: 'W rozmowie',
  thisList: 'Ta lista',
  next: 'Następna, poprzednia',
  open: 'Otwórz',
  reply: 'Odpowiedz',
  closing: 'Zamknij lub otwórz ponownie',
  letters: 'Pojedyncze litery',
  lettersHint: (search) => `Wyłącz je, jeśli używasz sterowania głosem. ${search} zostaje.`,
  ctrl: 'Ctrl',
};
