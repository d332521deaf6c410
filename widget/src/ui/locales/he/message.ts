/** What one does with a message, and what was done to it, in Hebrew. */
import { isolated } from '../isolated.ts';
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'הודעה',
  react: 'תגובה באימוג׳י',
  reply: 'מענה',
  more: 'עוד',
  copy: 'העתקה',
  edit: 'עריכה',
  deleteForMe: 'מחיקה אצלי',
  deleteForEveryone: 'מחיקה אצל כולם',
  reactions: ['אגודל למעלה', 'לב', 'חיוך', 'חגיגה', 'תודה'],
  reactionOf: (reaction, who) => `${reaction} מאת ${isolated(who)}`,
  edited: 'נערכה',
  imported: 'יובאה',
  deleted: 'הודעה שנמחקה',
  youDeleted: 'מחקת את ההודעה הזאת',
  theyDeleted: (name) => `ההודעה נמחקה על ידי ${isolated(name)}`,
  notHere: 'ההודעה הזאת לא נמצאת במכשיר הזה',
  replyingTo: (name) => `מענה ל־${isolated(name)}`,
  stopReplying: 'לא לענות להודעה הזאת',
  editing: 'עריכת ההודעה',
  stopEditing: 'הפסקת העריכה',
};
