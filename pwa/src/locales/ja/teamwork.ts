/** What colleagues say and keep among themselves about a conversation, in Japanese. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: '返信またはメモ',
  reply: '返信',
  note: 'メモ',
  onlyTeam: 'チームだけが見られます',
  hint: (name) => `チームだけが見られます。${name} に届くことはありません。`,
  hintVisitor: 'チームだけが見られます。訪問者に届くことはありません。',
  placeholder: 'チームへのメモを書く',
  save: 'メモを保存',
  sending: '送信待ち',
  notSent: '未送信',
  notInTeam: 'あなたはもうこのチームにいません',
  aboutColleague: '今はチームにいる人についてのメモです',
  refused: 'サーバーが受け付けませんでした',
  unconfirmed: '書かれた時点で誰がチームにいたか確認できませんでした',
  retry: '再試行',
  fault: (name, device, day) =>
    `${name} (${device}) のデバイスが、チーム内だけのものをチームの外に送りました。最後は ${day} です。それは破棄されました。そのデバイスの受信トレイを更新するよう ${name} に頼んでください。`,
  faultOutside: (address, day) =>
    `チームにいない ${address} が、チームだけが送るものを送ってきました。最後は ${day} です。それは破棄されました。あなたのものは何も送られていません。`,
  you: 'あなた',
};
