/** Keeping order: closing, snoozing and filtering conversations, in Simplified Chinese. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: '结束',
  reopen: '重新打开',
  more: '更多',
  snooze: '延后',
  snoozeUntil: {
    afternoon: '今天下午',
    tomorrow: '明天',
    monday: '下周一',
    'they-write': '直到对方发来消息',
  },
  ownTime: '选择时间…',
  ownTimeHeading: '延后至',
  ownTimeIsPast: '请选择尚未到来的时间。',
  wake: '取消延后',
  markUnread: '标为未读',
  markRead: '标为已读',
  failed: '此浏览器无法保存。',
  snoozedUntil: (when) => `已延后至 ${when}`,
  snoozedForNow: '已延后，直到对方发来消息',
  closed: '已结束',
  markedUnread: '已标为未读',

  select: '选择多个',
  selected: (many) => `已选：${String(many)}`,
  selectAll: '全选',
  endSelect: '结束选择',
  selectOne: (name) => `选择${name}`,

  filter: '筛选',
  show: '显示',
  kinds: { open: '进行中', snoozed: '已延后', closed: '已结束', blocked: '已屏蔽' },
  only: '条件',
  unread: '仅未读',
  tag: '标签',
  reset: '重置',
  done: '完成',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['仅未读'] : []), ...(tag === undefined ? [] : [`标签“${tag}”`])].join('，'),
  endFilter: '显示所有进行中的对话',
  nothing: {
    open: '没有进行中的对话',
    snoozed: '没有已延后的对话',
    closed: '没有已结束的对话',
    blocked: '没有已屏蔽的对话',
  },
  nothingNarrowed: '没有符合筛选条件的对话',
};
