/** Words of notifications, in Simplified Chinese. The service worker reads them too, so it imports nothing else. */
import type { NoticeWords } from '../en-notices.ts';
import { count } from './count.ts';

export const notices: NoticeWords = {
  visitor: '访客',
  unchecked: (name) => `${name}（名称未经核实）`,
  newMessage: '新消息',
  newMessages: '有新消息',
  newWhileLocked: (pushes) => (pushes === 1 ? '新消息' : count(pushes, { other: '新消息（{n} 条）' })),
  locked: '您的收件箱已锁定。',
  upToDate: '已是最新',
  upToDateMore: '没有新内容，或已在其他地方阅读。',
  test: '此设备可以收到提醒',
  testMore: '这是您请求的测试通知。',
  wrote: (messages) =>
    messages === 1 ? '给您发来了消息' : count(messages, { other: '给您发来了消息，共 {n} 条新消息' }),
};
