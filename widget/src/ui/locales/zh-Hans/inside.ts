/** The menu and what is one step inside the chat, in Simplified Chinese. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: '安全号码',
  compare: (name) => `请在店内或通过电话向 ${name} 询问号码。如果号码一致，则没有人能偷看对话或冒充对方。`,
  compareByPicture: '在店内，对方的收件箱也可以扫描图片。',
  safetyPicture: '安全号码图片',
  noNumber: '发送第一条消息后，号码会显示在这里。',
  readers: '谁可以阅读',
  you: '您',
  answersFor: (name) => `代表 ${name} 回复`,
  told: {
    seesPage: '对方可以看到您在哪个页面',
    seesNothing: '只发送您的消息',
    page: '页面',
    address: '地址',
    language: '语言',
    cameFrom: '来自',
    send: '随我的消息一起发送',
    when: '随您写的内容发送，之后在您前往其他页面时再次发送。',
  },
  forget: '忘记此聊天',
  forgetLead: '如果您以后再次发送消息，那将是带有新安全号码的新聊天。',
  consequences: (name) => [
    ['在此浏览器中', '所有消息和您的姓名会立即移除。'],
    [`在 ${name} 那里`, '对方会看到您已离开。对方已有的内容会保留。'],
    ['在聊天服务器上', '等待您接收的内容会被删除。'],
  ],
  askToDelete: (name) => `同时请 ${name} 删除`,
  askToDeleteHint: '由对方决定，您不会收到结果。',
  keep: '保留',
  forgetting: '正在告别，需要几秒钟',
  notForgotten: '此浏览器未能移除全部内容。请关闭此网站的其他标签页，然后重试。',
};
