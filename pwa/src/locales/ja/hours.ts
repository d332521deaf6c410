/** When the owner answers, and what visitors read of it, in Japanese. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: '営業時間',
  rowHint: '返信できる時間と、不在のあいだ訪問者に表示される内容',
  lead: '訪問者はメッセージを書いたあと、チャットで自分の言語とタイムゾーンで読みます。この設定はすべてのデバイスで共有されます。',
  tell: '訪問者に営業時間を知らせる',
  from: (day) => `${day}、開始`,
  until: 'から',
  to: (day) => `${day}、終了`,
  closed: '休業',
  addTime: (day) => `${day}に時間帯を追加`,
  removeTime: (day) => `${day}の追加した時間帯を削除`,
  timeZone: 'タイムゾーン',
  answer: '通常の返信までの時間',
  notStated: '知らせない',
  awayText: '不在時のメッセージ',
  awayHint: '営業時間外や不在のときに表示されます。訪問者には書いたとおりに表示されます。',
  shown: '訪問者に表示される内容',
  now: '現在',
  whenOpen: '営業中',
  whenClosed: '営業時間外',
  nothing: 'なし',
  saved: '保存しました。訪問者には、次に書いたときに表示されます。',
  wrongDay: (day) =>
    `${day}：終了が開始より後になっていません。変更して、もう一度保存してください。深夜0時をまたぐ場合は、0:00 までと翌日の 0:00 からに分けてください。`,
  textTooLong: '不在時のメッセージが長すぎます。短くして、もう一度保存してください。',
  failed: '営業時間を読み込めませんでした。再読み込みして、もう一度お試しください。',
};
