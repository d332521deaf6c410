/** What one does with a message, and what was done to it, in Arabic. */
import { isolated } from '../isolated.ts';
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'رسالة',
  react: 'تفاعل',
  reply: 'رد',
  more: 'المزيد',
  copy: 'نسخ',
  edit: 'تعديل',
  deleteForMe: 'حذف لديّ',
  deleteForEveryone: 'حذف لدى الجميع',
  reactions: ['إعجاب', 'قلب', 'ابتسامة', 'احتفال', 'شكرًا'],
  reactionOf: (reaction, who) => `${reaction} من ${isolated(who)}`,
  edited: 'معدَّلة',
  imported: 'مستوردة',
  deleted: 'رسالة محذوفة',
  youDeleted: 'لقد حذفت هذه الرسالة',
  theyDeleted: (name) => `حذف ${isolated(name)} هذه الرسالة`,
  notHere: 'هذه الرسالة ليست على هذا الجهاز',
  replyingTo: (name) => `رد على ${isolated(name)}`,
  stopReplying: 'عدم الرد على هذه الرسالة',
  editing: 'تعديل الرسالة',
  stopEditing: 'إيقاف التعديل',
};
