/** Keeping order: closing, snoozing and filtering conversations, in Ukrainian. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: 'Закрити',
  reopen: 'Відкрити знову',
  more: 'Більше',
  snooze: 'Відкласти',
  snoozeUntil: {
    afternoon: 'На сьогодні після обіду',
    tomorrow: 'На завтра',
    monday: 'На наступний понеділок',
    'they-write': 'Доки не напишуть',
  },
  ownTime: 'Вибрати час…',
  ownTimeHeading: 'Відкласти до',
  ownTimeIsPast: 'Виберіть час, який ще не минув.',
  wake: 'Скасувати відкладення',
  markUnread: 'Позначити як непрочитану',
  markRead: 'Позначити як прочитану',
  failed: 'Цей браузер не зміг це зберегти.',
  snoozedUntil: (when) => `відкладено до ${when}`,
  snoozedForNow: 'відкладено, доки не напишуть',
  closed: 'закрито',
  markedUnread: 'позначено як непрочитану',

  select: 'Вибрати кілька',
  selected: (many) => `Вибрано: ${String(many)}`,
  selectAll: 'Вибрати всі',
  endSelect: 'Завершити вибір',
  selectOne: (name) => `Вибрати: ${name}`,

  filter: 'Фільтр',
  show: 'Показати',
  kinds: { open: 'Відкриті', snoozed: 'Відкладені', closed: 'Закриті', blocked: 'Заблоковані' },
  only: 'Лише',
  unread: 'Непрочитані',
  tag: 'Мітка',
  reset: 'Скинути',
  done: 'Готово',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['лише непрочитані'] : []), ...(tag === undefined ? [] : [`мітка «${tag}»`])].join(', '),
  endFilter: 'Показати всі відкриті розмови',
  nothing: {
    open: 'Немає відкритих розмов',
    snoozed: 'Немає відкладених розмов',
    closed: 'Немає закритих розмов',
    blocked: 'Немає заблокованих розмов',
  },
  nothingNarrowed: 'Немає розмов, що відповідають фільтру',
};
