/** What one does with a message, and what was done to it, in Hindi. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'संदेश',
  react: 'प्रतिक्रिया दें',
  reply: 'जवाब दें',
  more: 'और',
  copy: 'कॉपी करें',
  edit: 'बदलें',
  deleteForMe: 'मेरे लिए मिटाएँ',
  deleteForEveryone: 'सबके लिए मिटाएँ',
  reactions: ['अंगूठा ऊपर', 'दिल', 'मुस्कान', 'जश्न', 'धन्यवाद'],
  reactionOf: (reaction, who) => `${who} की ओर से ${reaction}`,
  edited: 'बदला गया',
  imported: 'दूसरे डिवाइस से लाया गया',
  deleted: 'मिटाया गया संदेश',
  youDeleted: 'आपने यह संदेश मिटा दिया',
  theyDeleted: (name) => `${name} ने यह संदेश मिटा दिया`,
  notHere: 'यह संदेश इस डिवाइस पर नहीं है',
  replyingTo: (name) => `${name} को जवाब`,
  stopReplying: 'इस संदेश का जवाब न दें',
  editing: 'संदेश बदलें',
  stopEditing: 'बदलना बंद करें',
};
