/** When the owner answers, and what visitors read of it, in Polish. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: 'Godziny otwarcia',
  rowHint: 'Kiedy odpowiadasz i co czytają odwiedzający, gdy Cię nie ma',
  lead: 'Odwiedzający czytają to na czacie po napisaniu wiadomości, w swoim języku i strefie czasowej. Te dane mają wszystkie Twoje urządzenia.',
  tell: 'Pokazuj odwiedzającym godziny otwarcia',
  from: (day) => `${day}, od`,
  until: 'do',
  to: (day) => `${day}, do`,
  closed: 'Zamknięte',
  addTime: (day) => `Dodaj kolejne godziny: ${day}`,
  removeTime: (day) => `Usuń kolejne godziny: ${day}`,
  timeZone: 'Strefa czasowa',
  answer: 'Zwykły czas do odpowiedzi',
  notStated: 'Bez informacji',
  awayText: 'Tekst o nieobecności',
  awayHint: 'Widoczny, gdy jest zamknięte albo nikogo nie ma. Odwiedzający czytają go tak, jak go napiszesz.',
  shown: 'Co czyta odwiedzający',
  now: 'Teraz',
  whenOpen: 'Gdy jest otwarte',
  whenClosed: 'Gdy jest zamknięte',
  nothing: 'Nic',
  saved: 'Zapisano. Odwiedzający zobaczą to, gdy napiszą następnym razem.',
  wrongDay: (day) =>
    `${day}: koniec nie jest po początku. Zmień to i zapisz ponownie. Godziny po północy podaj osobno: do 0:00, a następnego dnia od 0:00.`,
  textTooLong: 'Tekst o nieobecności jest za długi. Skróć go i zapisz ponownie.',
  failed: 'Nie udało się odczytać godzin otwarcia. Wczytaj ponownie, aby spróbować jeszcze raz.',
};
