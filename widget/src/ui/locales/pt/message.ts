/** What one does with a message, and what was done to it, in Portuguese. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'Mensagem',
  react: 'Reagir',
  reply: 'Responder',
  more: 'Mais',
  copy: 'Copiar',
  edit: 'Editar',
  deleteForMe: 'Apagar para mim',
  deleteForEveryone: 'Apagar para todos',
  reactions: ['Polegar para cima', 'Coração', 'Sorriso', 'Festa', 'Obrigado'],
  reactionOf: (reaction, who) => `${reaction} de ${who}`,
  edited: 'editada',
  imported: 'importada',
  deleted: 'Mensagem apagada',
  youDeleted: 'Você apagou esta mensagem',
  theyDeleted: (name) => `${name} apagou esta mensagem`,
  notHere: 'Esta mensagem não está neste dispositivo',
  replyingTo: (name) => `Resposta a ${name}`,
  stopReplying: 'Não responder a esta mensagem',
  editing: 'Editar mensagem',
  stopEditing: 'Parar de editar',
};
