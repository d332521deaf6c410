/** What one does with a message, and what was done to it, in English. */
import type { MessageWords } from './rare-words.ts';

export const message: MessageWords = {
  tools: 'Message',
  react: 'React',
  reply: 'Reply',
  more: 'More',
  copy: 'Copy',
  edit: 'Edit',
  deleteForMe: 'Delete for me',
  deleteForEveryone: 'Delete for everyone',
  // In the order in which they are offered.
  reactions: ['Thumbs up', 'Heart', 'Smile', 'Celebrate', 'Thanks'],
  reactionOf: (reaction, who) => `${reaction} by ${who}`,
  edited: 'edited',
  // It came from another device of the user.
  imported: 'imported',
  deleted: 'Deleted message',
  youDeleted: 'You deleted this message',
  theyDeleted: (name) => `${name} deleted this message`,
  notHere: 'This message is not on this device',
  replyingTo: (name) => `Reply to ${name}`,
  stopReplying: 'Don’t reply to this message',
  editing: 'Edit message',
  stopEditing: 'Stop editing',
};
