/** What one does with a message, and what was done to it, in Simplified Chinese. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: '消息',
  react: '回应',
  reply: '回复',
  more: '更多',
  copy: '复制',
  edit: '编辑',
  deleteForMe: '仅为我删除',
  deleteForEveryone: '为所有人删除',
  reactions: ['赞', '爱心', '微笑', '庆祝', '感谢'],
  reactionOf: (reaction, who) => `${who}：${reaction}`,
  edited: '已编辑',
  imported: '已导入',
  deleted: '已删除的消息',
  youDeleted: '您删除了此消息',
  theyDeleted: (name) => `${name} 删除了此消息`,
  notHere: '此消息不在这台设备上',
  replyingTo: (name) => `回复 ${name}`,
  stopReplying: '不回复此消息',
  editing: '编辑消息',
  stopEditing: '停止编辑',
};
