/** Blocking a contact, and the list of those who are blocked, in Simplified Chinese. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: '屏蔽',
  unblock: '取消屏蔽',
  isBlocked: '您已屏蔽此联系人。对方发送的内容会在您的所有设备上未读即丢弃，对方不会得知。',
  heading: '已屏蔽的联系人',
  lead: '他们发送的内容会在您的所有设备上未读即丢弃。他们不会得知，服务器也不知道。要屏蔽某人，请打开对话，然后选择更多、屏蔽。',
  empty: '没有屏蔽任何人',
  unblockOne: (name) => `取消屏蔽${name}`,
  failed: '此浏览器无法保存。请重试。',
};
