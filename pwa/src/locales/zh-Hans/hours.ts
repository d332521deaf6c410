/** When the owner answers, and what visitors read of it, in Simplified Chinese. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: '营业时间',
  rowHint: '您何时回复，以及您不在时访客看到的内容',
  lead: '访客写下消息后，会在聊天中以自己的语言和时区看到这些内容。您的所有设备都有这些设置。',
  tell: '向访客显示营业时间',
  from: (day) => `${day}，开始`,
  until: '至',
  to: (day) => `${day}，结束`,
  closed: '休息',
  addTime: (day) => `为${day}添加时间段`,
  removeTime: (day) => `移除${day}添加的时间段`,
  timeZone: '时区',
  answer: '通常的回复时间',
  notStated: '不说明',
  awayText: '离开时的文字',
  awayHint: '在休息或无人时显示。访客看到的就是您写的文字。',
  shown: '访客看到的内容',
  now: '现在',
  whenOpen: '营业时',
  whenClosed: '休息时',
  nothing: '无',
  saved: '已保存。访客下次写消息时会看到。',
  wrongDay: (day) =>
    `${day}：结束时间不在开始时间之后。请修改后再次保存。跨过午夜的时间请分成两段：到 0:00，以及次日从 0:00 开始。`,
  textTooLong: '离开时的文字太长。请缩短后再次保存。',
  failed: '无法读取营业时间。请重新加载后再试。',
};
