/** What the owner keeps about a visitor, in Ukrainian. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'Перейменувати',
  name: 'Ім’я',
  nameHint: 'Це ім’я бачите лише ви. Залиште поле порожнім, щоб повернути ім’я, яке вказала сама людина.',
  save: 'Зберегти',
  cancel: 'Скасувати',
  nameTooLong: 'Це ім’я задовге. Скоротіть його, а потім збережіть ще раз.',
  notSaved: 'Цей браузер не зміг це зберегти.',
  tags: 'Мітки',
  addTag: 'Мітка',
  newTag: 'Нова мітка',
  tagHint: 'Мітки бачите лише ви. Натисніть Enter, щоб додати.',
  tagTooLong: 'Ця мітка задовга. Скоротіть її, а потім додайте ще раз.',
  tooManyTags: 'Є місце для 16 міток. Спершу вилучіть одну.',
  removeTag: (tag) => `Вилучити мітку ${tag}`,
};
