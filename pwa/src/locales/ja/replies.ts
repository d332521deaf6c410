/** Texts that the owner saves, and puts into a message with a slash, in Japanese. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: '保存した返信',
  open: '保存した返信。スラッシュの入力でも開きます',
  rowHint: 'よく送る文章',
  lead: '空のメッセージに / を入力して選びます。{name} は訪問者の名前になります。保存した返信はあなたのすべてのデバイスで使えます。訪問者にこの一覧は表示されません。',
  empty: '保存した返信はまだありません',
  add: '返信を追加',
  edit: (title) => `「${title}」を編集`,
  title: '短い名前',
  titleHint: 'スラッシュの後に入力する文字です。例：haiso-norway',
  text: '本文',
  titleTooLong: '短い名前がないか、長すぎます。変更して、もう一度保存してください。',
  textMissing: '本文がありません。入力して、もう一度保存してください。',
  textTooLong: '本文が長すぎます。短くして、もう一度保存してください。',
  tooMany: '返信は200件までです。先に1つ削除してください。',
  failed: '保存した返信を読み込めませんでした。再読み込みして、もう一度お試しください。',
  count: (shown, all) => `${String(all)}件中${String(shown)}件`,
  none: '一致する返信はありません',
  chosen: (title, at, of) => `${title}、${String(of)}件中${String(at)}件目`,
  choose: '選択',
  putIn: '挿入',
  close: '閉じる',
  enter: 'Enter',
  editAll: '保存した返信を編集',
};
