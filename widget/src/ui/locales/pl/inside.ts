/** The menu and what is one step inside the chat, in Polish. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: 'Numer bezpieczeństwa',
  compare: (name) =>
    `Zapytaj o numer w sklepie lub przez telefon (${name}). Jeśli jest taki sam, nikt nie może czytać rozmowy ani podszywać się pod drugą stronę.`,
  compareByPicture: 'W sklepie skrzynka odbiorcza może zamiast tego zeskanować obraz.',
  safetyPicture: 'Obraz numeru bezpieczeństwa',
  noNumber: 'Numer pojawi się tu po wysłaniu pierwszej wiadomości.',
  readers: 'Kto może to czytać',
  you: 'Ty',
  answersFor: (name) => `Odpowiada za: ${name}`,
  told: {
    seesPage: 'Druga strona widzi, na której stronie jesteś',
    seesNothing: 'Wysyłane są tylko Twoje wiadomości',
    page: 'Strona',
    address: 'Adres',
    language: 'Język',
    cameFrom: 'Przejście z',
    send: 'Wysyłaj to z moimi wiadomościami',
    when: 'Wysyłane z tym, co piszesz, i ponownie, gdy przejdziesz na inną stronę.',
  },
  forget: 'Zapomnij ten czat',
  forgetLead: 'Jeśli później znowu napiszesz, będzie to nowy czat z nowym numerem bezpieczeństwa.',
  consequences: (name) => [
    ['W tej przeglądarce', 'Wszystkie wiadomości i Twoje imię są od razu usuwane.'],
    [`Po stronie: ${name}`, 'Widać tam, że Cię już nie ma. To, co tam jest, tam zostaje.'],
    ['Na serwerze czatu', 'To, co tam na Ciebie czeka, jest usuwane.'],
  ],
  askToDelete: (name) => `Poproś też o usunięcie: ${name}`,
  askToDeleteHint: 'Decyduje druga strona. Nie otrzymasz o tym informacji.',
  keep: 'Zachowaj',
  forgetting: 'Trwa pożegnanie. To potrwa kilka sekund',
  notForgotten: 'Ta przeglądarka nie usunęła wszystkiego. Zamknij inne karty tej witryny i spróbuj ponownie.',
};
