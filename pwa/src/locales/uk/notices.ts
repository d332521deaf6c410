/** Words of notifications, in Ukrainian. The service worker reads them too. */
import type { notices as english } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: typeof english = {
  visitor: 'Відвідувач',
  unchecked: (name) => `${name} (ім’я не перевірено)`,
  newMessage: 'Нове повідомлення',
  newMessages: 'Нові повідомлення',
  newWhileLocked: (pushes) =>
    pushes === 1
      ? 'Нове повідомлення'
      : count(pushes, {
          one: 'Нові повідомлення ({n})',
          few: 'Нові повідомлення ({n})',
          many: 'Нові повідомлення ({n})',
          other: 'Нові повідомлення ({n})',
        }),
  locked: 'Ваша скринька заблокована.',
  upToDate: 'Усе актуально',
  upToDateMore: 'Нічого нового, або це вже прочитано деінде.',
  test: 'Цей пристрій сповіщає вас',
  testMore: 'Це перевірка, про яку ви просили.',
  wrote: (unread) =>
    unread === 1
      ? 'пише вам'
      : count(unread, {
          one: 'пише вам. {n} нове повідомлення',
          few: 'пише вам. {n} нові повідомлення',
          many: 'пише вам. {n} нових повідомлень',
          other: 'пише вам. {n} нового повідомлення',
        }),
};
