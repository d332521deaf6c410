/** What one does with a message, and what was done to it, in Ukrainian. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'Повідомлення',
  react: 'Відреагувати',
  reply: 'Відповісти',
  more: 'Більше',
  copy: 'Копіювати',
  edit: 'Редагувати',
  deleteForMe: 'Видалити для мене',
  deleteForEveryone: 'Видалити для всіх',
  reactions: ['Великий палець угору', 'Серце', 'Усмішка', 'Святкування', 'Дякую'],
  reactionOf: (reaction, who) => `${reaction} – ${who}`,
  edited: 'змінено',
  imported: 'імпортовано',
  deleted: 'Видалене повідомлення',
  youDeleted: 'Ви видалили це повідомлення',
  theyDeleted: (name) => `${name}: повідомлення видалено`,
  notHere: 'Цього повідомлення немає на цьому пристрої',
  replyingTo: (name) => `Відповідь: ${name}`,
  stopReplying: 'Не відповідати на це повідомлення',
  editing: 'Редагувати повідомлення',
  stopEditing: 'Завершити редагування',
};
