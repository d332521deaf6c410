/** What stands between messages and below them, in Simplified Chinese. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { other: '此处缺少 {n} 条消息' }),
  conflict: '两条不同的消息占用同一位置。两条均已显示',
  newerVersion: '查看此消息需要更新版本的聊天',
  unopened: (unopened, name) => count(unopened, { other: `{n} 条消息无法打开。如有缺失，请让 ${name} 重新发送` }),
  held: (held) => count(held, { other: '{n} 条消息正在等待确认发送者' }),
  renewed: '安全会话已重置',
  renewedOften: '安全会话今天已多次重置。如果双方都没有更换设备，请互相询问原因',
  notConfirmedSince: (day) => `自${day}起未确认`,
  devicesChanged: (name) => `${name} 现在使用其他设备`,
  ownDevicesChanged: '您自己的设备列表在其他地方被更改。如果不是您所为，请停止使用此地址',
  deviceAdded: (added, name) =>
    count(added, {
      other: `${name} 添加了 {n} 台设备。您验证过的收件箱已确认，因此 ${name} 仍为已验证。从现在起，新设备可以阅读您写的内容`,
    }),
  verified: (name) => `您已验证 ${name}`,
  comparedElsewhere: (name) => `您已在另一台设备上与 ${name} 核对号码`,
  notVerified: (name) => `${name} 不再是已验证状态`,
  renamed: (name) => `现名为 ${name}。该名称未经核实`,
  left: (name) => `${name} 已离开此聊天`,
  asksToDelete: (name) => `${name} 请您删除此聊天`,
  movedOn: (name) => `${name} 已转到另一个浏览器`,
  gaveUp: (name) => `${name} 已放弃此地址，因为他人掌握了其密钥。请勿相信最近收到的内容`,
  deletedHere: '您已在此设备上删除此聊天',
  hours: {
    lang: 'zh-Hans',
    open: (when) => `营业至 ${when}`,
    closed: (name, when) => `${name} 现已休息。恢复营业：${when}`,
    away: (name) => `${name} 暂时不在`,
    answers: (within) => `通常的回复时间：${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: '来自已报失的设备，可能不是本人所发。',
  fork: '未确认：存在两份设备列表。',
};
