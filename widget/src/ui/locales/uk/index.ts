/** All texts of the widget in Ukrainian. The reader is addressed with "ви". */
import type { Strings } from '../en.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? 'Ви можете писати далі: повідомлення буде надіслано пізніше.'
    : count(waiting, {
        one: '{n} повідомлення чекає тут.',
        few: '{n} повідомлення чекають тут.',
        many: '{n} повідомлень чекають тут.',
        other: '{n} повідомлення чекають тут.',
      });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'Ви можете писати далі. Повідомлення буде надіслано, коли зв’язок відновиться.'
    : count(waiting, {
        one: '{n} повідомлення чекає на цьому пристрої й буде надіслане, коли зв’язок відновиться.',
        few: '{n} повідомлення чекають на цьому пристрої й будуть надіслані, коли зв’язок відновиться.',
        many: '{n} повідомлень чекають на цьому пристрої й будуть надіслані, коли зв’язок відновиться.',
        other: '{n} повідомлення чекають на цьому пристрої й будуть надіслані, коли зв’язок відновиться.',
      });

const newMessages = (arrived: number): string =>
  count(arrived, { one: '{n} нове', few: '{n} нові', many: '{n} нових', other: '{n} нових' });

const arrivedLate = (arrived: number): string =>
  count(arrived, {
    one: '{n} надійшло із запізненням',
    few: '{n} надійшли із запізненням',
    many: '{n} надійшли із запізненням',
    other: '{n} надійшли із запізненням',
  });

export const strings: Strings = {
  lang: 'uk',
  openChat: 'Відкрити чат',
  changed: ['Цей чат змінено', 'Один із файлів не той, на який чекає ця сторінка. Нічого не надіслано.'],
  unreachable: ['Чат не завантажився', 'Перевірте з’єднання й спробуйте ще раз.'],
  forbidden: ['Чат не завантажився', 'Ця сторінка його забороняє. Повідомте її власника.'],
  closeChat: 'Закрити чат',
  chatWith: (name) => `Чат: ${name}`,
  hidePreview: 'Сховати попередній перегляд',
  unread: (unread) =>
    count(unread, {
      one: '{n} непрочитане повідомлення',
      few: '{n} непрочитані повідомлення',
      many: '{n} непрочитаних повідомлень',
      other: '{n} непрочитаного повідомлення',
    }),
  back: 'Назад до розмови',
  hello: 'Вітаємо, чим можемо допомогти?',
  onlyYou: (name) => `Це можете прочитати лише ви та ${name}`,
  fullStop: '.',
  noAccount: 'Без облікового запису, без пароля. Поверніться в цьому браузері, і розмова буде тут.',
  noAccountHere: 'Без облікового запису, без пароля.',
  openers: 'Запропоновані повідомлення',
  more: 'Більше',
  stopped: 'Чат зупинено, нічого не надіслано',
  draftKept: 'Вашу чернетку збережено:',
  broken: ['Не вдалося запустити чат', 'Перезавантажте цю сторінку й відкрийте чат знову.'],
  notFinished: ['Чат ще не завантажився.', 'Перевірте з’єднання. Те, що ви пишете, зберігається тут.'],
  tryAgain: 'Спробувати ще раз',
  tryNow: 'Спробувати зараз',
  ok: 'Гаразд',
  noConnection: (kind, waiting) =>
    kind === 'offline'
      ? ['Немає зв’язку з мережею.', backOnline(waiting)]
      : ['Сервер чату не відповідає.', waits(waiting)],
  forgets: 'Цей браузер не збереже ваш чат.',
  forgetsHow: 'Коли ви закриєте вікно, цей чат зникне.',
  notConfirmed: (name, day) => `Вхідні (${name}) не підтверджено з ${day}.`,
  messages: 'Повідомлення',
  loading: 'Завантаження',
  you: 'Ви',
  isWriting: (name) => `${name} пише`,
  showMore: 'Показати більше',
  showLess: 'Показати менше',
  arrivedAt: (time) => `Надійшло о ${time}`,
  status: {
    sending: 'Надсилання',
    waiting: 'Очікує',
    sent: 'Надіслано',
    delivered: 'Доставлено',
    read: 'Прочитано',
    'not-sent': 'Не надіслано',
  },
  retry: 'Повторити',
  message: 'Повідомлення',
  write: 'Напишіть повідомлення',
  send: 'Надіслати',
  attach: 'Додати файли',
  notKept: 'Це повідомлення не вдалося зберегти, тому його не надіслано. Ваш текст досі тут. Спробуйте ще раз.',
  tooLong: 'Це задовго для одного повідомлення. Скоротіть текст або надішліть його частинами.',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? 'До найновішого' : `До найновішого, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `Вгору, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
