/** All texts of the widget in Simplified Chinese. */
import type { Strings } from '../en.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0 ? '您可以继续输入：消息稍后发送。' : count(waiting, { other: '{n} 条消息在此等待。' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? '您可以继续输入。恢复联网后将发送消息。'
    : count(waiting, { other: '{n} 条消息在此设备上等待，恢复联网后发送。' });

const newMessages = (arrived: number): string => count(arrived, { other: '{n} 条新消息' });

const arrivedLate = (arrived: number): string => count(arrived, { other: '{n} 条延迟到达' });

export const strings: Strings = {
  lang: 'zh-Hans',
  openChat: '打开聊天',
  changed: ['此聊天已被更改', '有一个文件与此页面要求的不符。没有发送任何内容。'],
  unreachable: ['聊天未能加载', '请检查网络连接，然后重试。'],
  forbidden: ['聊天未能加载', '此页面不允许加载。请告知页面所有者。'],
  closeChat: '关闭聊天',
  chatWith: (name) => `与 ${name} 聊天`,
  hidePreview: '隐藏预览',
  unread: (unread) => count(unread, { other: '{n} 条未读消息' }),
  back: '返回对话',
  hello: '您好，有什么可以帮您？',
  onlyYou: (name) => `只有您和 ${name} 可以阅读此对话`,
  fullStop: '。',
  noAccount: '无需账号，无需密码。用此浏览器再次访问，对话仍在这里。',
  noAccountHere: '无需账号，无需密码。',
  openers: '建议的消息',
  more: '更多',
  stopped: '聊天已停止，没有发送任何内容',
  draftKept: '您的草稿已保留：',
  broken: ['聊天无法启动', '请重新加载此页面，然后再次打开聊天。'],
  notFinished: ['聊天尚未加载完成。', '请检查网络连接。您输入的内容会保留在这里。'],
  tryAgain: '重试',
  tryNow: '立即重试',
  ok: '确定',
  noConnection: (kind, waiting) =>
    kind === 'offline' ? ['您已离线。', backOnline(waiting)] : ['聊天服务器没有响应。', waits(waiting)],
  forgets: '此浏览器不会保留您的聊天。',
  forgetsHow: '关闭窗口后，此聊天将消失。',
  notConfirmed: (name, day) => `${name} 的收件箱自${day}起未经确认。`,
  messages: '消息列表',
  loading: '正在加载',
  you: '您',
  isWriting: (name) => `${name} 正在输入`,
  showMore: '展开',
  showLess: '收起',
  arrivedAt: (time) => `${time} 到达`,
  status: {
    sending: '正在发送',
    waiting: '等待中',
    sent: '已发送',
    delivered: '已送达',
    read: '已读',
    'not-sent': '未发送',
  },
  retry: '重新发送',
  message: '消息',
  write: '输入消息',
  send: '发送',
  attach: '添加文件',
  notKept: '此消息无法保存，因此没有发送。您的文字仍在这里。请重试。',
  tooLong: '内容超出一条消息的长度。请缩短或分多次发送。',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? '跳到最新消息' : `跳到最新消息、${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `向上跳转、${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};
