/** What one does with a message, and what was done to it, in Japanese. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: 'メッセージ',
  react: 'リアクション',
  reply: '返信',
  more: 'その他',
  copy: 'コピー',
  edit: '編集',
  deleteForMe: '自分の画面から削除',
  deleteForEveryone: '全員の画面から削除',
  reactions: ['いいね', 'ハート', '笑顔', 'お祝い', 'ありがとう'],
  reactionOf: (reaction, who) => `${who}の${reaction}`,
  edited: '編集済み',
  imported: '取り込み済み',
  deleted: '削除されたメッセージ',
  youDeleted: 'このメッセージを削除しました',
  theyDeleted: (name) => `${name}がこのメッセージを削除しました`,
  notHere: 'このメッセージはこの端末にありません',
  replyingTo: (name) => `${name}への返信`,
  stopReplying: 'このメッセージへの返信をやめる',
  editing: 'メッセージを編集',
  stopEditing: '編集をやめる',
};
