/** What the page of a visitor tells, in Ukrainian. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'На вашому сайті',
  page: 'Сторінка',
  cameFrom: 'Перехід з',
  language: 'Мова',
  told: (when) => `Повідомив браузер (${when}). Відвідувач бачить, що він повідомляє.`,
  onPage: (title) => `На сторінці ${title}`,
};
