/** What a search finds in messages, in Simplified Chinese. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

export const found: typeof english = {
  messages: '消息',
  more: (left) => count(left, { other: '再显示 {n} 条' }),
  reading: (read, all) =>
    `正在搜索：${count(all, { other: '共 {n} 个对话' })}，${count(read, { other: '已搜索 {n} 个' })}`,
  read: (texts, conversations) =>
    `${count(conversations, { other: '已搜索 {n} 个对话' })}，${count(texts, { other: '找到 {n} 条消息' })}`,
  failed: '无法搜索此设备上的消息。请重新输入再试一次。',
};
