/** What one does with a message, and what was done to it, in Polish. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'Wiadomość',
  react: 'Zareaguj',
  reply: 'Odpowiedz',
  more: 'Więcej',
  copy: 'Kopiuj',
  edit: 'Edytuj',
  deleteForMe: 'Usuń u mnie',
  deleteForEveryone: 'Usuń u wszystkich',
  reactions: ['Kciuk w górę', 'Serce', 'Uśmiech', 'Świętowanie', 'Dziękuję'],
  reactionOf: (reaction, who) => `${reaction} – ${who}`,
  edited: 'edytowano',
  imported: 'zaimportowano',
  deleted: 'Usunięta wiadomość',
  youDeleted: 'Ta wiadomość została przez Ciebie usunięta',
  theyDeleted: (name) => `Wiadomość usunięta przez: ${name}`,
  notHere: 'Tej wiadomości nie ma na tym urządzeniu',
  replyingTo: (name) => `Odpowiedź do: ${name}`,
  stopReplying: 'Nie odpowiadaj na tę wiadomość',
  editing: 'Edytuj wiadomość',
  stopEditing: 'Zakończ edycję',
};
