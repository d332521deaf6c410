/** What colleagues say and keep among themselves about a conversation, in Ukrainian. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'Відповідь чи нотатка',
  reply: 'Відповідь',
  note: 'Нотатка',
  onlyTeam: 'Це бачить лише ваша команда',
  hint: (name) => `Це бачить лише ваша команда. Це ніколи не отримає ${name}.`,
  hintVisitor: 'Це бачить лише ваша команда. Відвідувач ніколи цього не отримає.',
  placeholder: 'Напишіть нотатку команді',
  save: 'Зберегти нотатку',
  sending: 'Чекає на надсилання',
  notSent: 'Не надіслано',
  notInTeam: 'Ви більше не в цій команді',
  aboutColleague: 'Вона про людину, яка тепер у команді',
  refused: 'Сервер її не прийняв',
  unconfirmed: 'Не вдалося перевірити, хто був у команді, коли це написали',
  retry: 'Повторити',
  fault: (name, device, day) =>
    `Пристрій користувача ${name} (${device}) надіслав поза команду те, що було для команди, востаннє ${day}. Це відкинуто. Попросіть ${name} оновити скриньку на цьому пристрої.`,
  faultOutside: (address, day) =>
    `${address}, хто не у вашій команді, надіслав те, що надсилає лише команда, востаннє ${day}. Це відкинуто. Нічого вашого туди не потрапило.`,
  you: 'Ви',
};
