/** The export of conversations as a file: its dialog, and words inside of the file, in Ukrainian. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'Експорт',
  one: 'Експортувати цю розмову',
  all: 'Експортувати все',
  allHint: 'Усі розмови на цьому пристрої в одному файлі, як текст або JSON.',
  warning: 'Цей файл не зашифровано. Кожен, хто його має, може його прочитати.',
  hint: 'Його створено на цьому пристрої, і його нікому не надсилають. Він містить назви файлів і зображень, а не самі файли. Зберігайте його там, де зберігаєте рахунки.',
  format: 'Формат',
  text: 'Текст, щоб читати',
  json: 'JSON, для програм',
  busy: (messages) => `Повідомлень досі: ${messages}`,
  saved: (messages) => `Файл передано браузеру як завантаження. Повідомлень: ${messages}`,
  failed: 'Не вдалося створити файл, нічого не збережено. Спробуйте ще раз.',
  made: (when) => `Створено: ${when}`,
  callsItself: (name) => `Називає себе ${name}`,
  address: (address) => `Адреса: ${address}`,
  tags: (tags) => `Теги: ${tags}`,
};
