/** What one does with a message, and what was done to it, in Korean. */
import type { MessageWords } from '../rare-words.ts';

export const message: MessageWords = {
  tools: '메시지',
  react: '반응하기',
  reply: '답장',
  more: '더 보기',
  copy: '복사',
  edit: '편집',
  deleteForMe: '나에게서만 삭제',
  deleteForEveryone: '모두에게서 삭제',
  reactions: ['좋아요', '하트', '웃음', '축하', '감사'],
  reactionOf: (reaction, who) => `${who} 님의 ${reaction}`,
  edited: '편집됨',
  imported: '가져옴',
  deleted: '삭제된 메시지',
  youDeleted: '이 메시지를 삭제했습니다',
  theyDeleted: (name) => `${name} 님이 이 메시지를 삭제했습니다`,
  notHere: '이 메시지는 이 기기에 없습니다',
  replyingTo: (name) => `${name} 님에게 답장`,
  stopReplying: '이 메시지에 답장하지 않기',
  editing: '메시지 편집',
  stopEditing: '편집 중지',
};
