/** What colleagues say and keep among themselves about a conversation, in Chinese. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: '回复或备注',
  reply: '回复',
  note: '备注',
  onlyTeam: '只有您的团队能看到',
  hint: (name) => `只有您的团队能看到。它绝不会发给 ${name}。`,
  hintVisitor: '只有您的团队能看到。它绝不会发给访客。',
  placeholder: '给您的团队写备注',
  save: '保存备注',
  sending: '等待发送',
  notSent: '未发送',
  notInTeam: '您已不在这个团队中',
  aboutColleague: '它是关于现在已在团队中的人的',
  refused: '服务器没有接受',
  unconfirmed: '无法核实写下时团队里有谁',
  retry: '重试',
  fault: (name, device, day) =>
    `${name} (${device}) 的一台设备把团队内部的内容发到了团队之外，最近一次在 ${day}。该内容已被丢弃。请让 ${name} 更新那台设备上的收件箱。`,
  faultOutside: (address, day) =>
    `不在您团队中的 ${address} 发来了只有团队才会发的内容，最近一次在 ${day}。该内容已被丢弃。您的任何内容都没有发到那里。`,
  you: '您',
};
