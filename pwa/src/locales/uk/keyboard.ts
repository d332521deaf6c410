/** The keys of the inbox, and the list of them, in Ukrainian. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'Клавіатура',
  rowHint: 'Клавіші скриньки',
  palette: 'Знайти дію',
  paletteAsk: 'Що ви хочете зробити?',
  thisConversation: 'Ця розмова',
  goTo: 'Перейти до',
  nothingFound: 'Нічого не знайдено',
  anywhere: 'Будь-де',
  inList: 'У списку',
  inConversation: 'У розмові',
  thisList: 'Цей список',
  next: 'Наступна, попередня',
  open: 'Відкрити',
  reply: 'Відповісти',
  closing: 'Закрити або відкрити знову',
  letters: 'Окремі літери',
  lettersHint: (search) => `Вимкніть їх, якщо користуєтеся керуванням голосом. ${search} залишається.`,
  ctrl: 'Ctrl',
};
