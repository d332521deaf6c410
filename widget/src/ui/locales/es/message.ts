/** What one does with a message, and what was done to it, in Spanish. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'Mensaje',
  react: 'Reaccionar',
  reply: 'Responder',
  more: 'Más',
  copy: 'Copiar',
  edit: 'Editar',
  deleteForMe: 'Eliminar para mí',
  deleteForEveryone: 'Eliminar para todos',
  reactions: ['Pulgar arriba', 'Corazón', 'Sonrisa', 'Celebración', 'Gracias'],
  reactionOf: (reaction, who) => `${reaction} de ${who}`,
  edited: 'editado',
  imported: 'importado',
  deleted: 'Mensaje eliminado',
  youDeleted: 'Eliminaste este mensaje',
  theyDeleted: (name) => `${name} eliminó este mensaje`,
  notHere: 'Este mensaje no está en este dispositivo',
  replyingTo: (name) => `Respuesta a ${name}`,
  stopReplying: 'No responder a este mensaje',
  editing: 'Editar mensaje',
  stopEditing: 'Dejar de editar',
};
