/** What one does with a message, and what was done to it, in Turkish. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'Mesaj',
  react: 'Tepki ver',
  reply: 'Yanıtla',
  more: 'Diğer',
  copy: 'Kopyala',
  edit: 'Düzenle',
  deleteForMe: 'Benden sil',
  deleteForEveryone: 'Herkesten sil',
  reactions: ['Beğeni', 'Kalp', 'Gülümseme', 'Kutlama', 'Teşekkürler'],
  reactionOf: (reaction, who) => `${reaction}: ${who}`,
  edited: 'düzenlendi',
  imported: 'içe aktarıldı',
  deleted: 'Silinmiş mesaj',
  youDeleted: 'Bu mesajı sildiniz',
  theyDeleted: (name) => `${name} bu mesajı sildi`,
  notHere: 'Bu mesaj bu cihazda değil',
  replyingTo: (name) => `Yanıtlanan: ${name}`,
  stopReplying: 'Bu mesajı yanıtlama',
  editing: 'Mesajı düzenle',
  stopEditing: 'Düzenlemeyi bırak',
};
