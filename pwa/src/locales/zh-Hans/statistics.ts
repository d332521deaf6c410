/** What is counted on this device, in Simplified Chinese. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: '统计',
  rowHint: '有多少人来信、何时来信，以及您多快回复',
  lead: '在此设备上统计，不会发送到任何地方。',
  period: '时段',
  days: '14 天',
  months: '3 个月',
  all: '全部时间',
  conversations: '新对话',
  half: '半数回复用时不超过',
  messages: '访客发来的消息',
  answerTime: '首次回复用时',
  later: '更久',
  notYet: '尚未回复',
  byWeekday: '按星期统计的访客消息',
  byHour: '按小时统计的访客消息',
  notCounted: '不统计已删除的内容和不在此设备上的内容。小时和日期以此设备为准。',
  empty: '这段时间没有人来信。',
  counting: '正在统计',
  failed: '无法读取消息。请重新加载后再试。',
};
