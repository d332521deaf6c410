/** What one does with a message, and what was done to it, in French. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'Message',
  react: 'Réagir',
  reply: 'Répondre',
  more: 'Plus',
  copy: 'Copier',
  edit: 'Modifier',
  deleteForMe: 'Supprimer pour moi',
  deleteForEveryone: 'Supprimer pour tous',
  reactions: ['Pouce levé', 'Cœur', 'Sourire', 'Fête', 'Merci'],
  reactionOf: (reaction, who) => `${reaction} de ${who}`,
  edited: 'modifié',
  imported: 'importé',
  deleted: 'Message supprimé',
  youDeleted: 'Vous avez supprimé ce message',
  theyDeleted: (name) => `${name} a supprimé ce message`,
  notHere: 'Ce message n’est pas sur cet appareil',
  replyingTo: (name) => `Réponse à ${name}`,
  stopReplying: 'Ne pas répondre à ce message',
  editing: 'Modifier le message',
  stopEditing: 'Arrêter la modification',
};
