/** What stands between messages and below them, in Japanese. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { other: 'ここで{n}件のメッセージが欠けています' }),
  conflict: '2つの異なるメッセージが同じ位置にあります。両方を表示しています',
  newerVersion: 'このメッセージには、新しいバージョンのチャットが必要です',
  unopened: (unopened, name) =>
    count(unopened, {
      other: `{n}件のメッセージを開けませんでした。不足している場合は、${name}に再送を依頼してください`,
    }),
  held: (held) => count(held, { other: '{n}件のメッセージは、送信者が確認されるまで保留されています' }),
  renewed: '安全なセッションがリセットされました',
  renewedOften:
    '安全なセッションが今日何度もリセットされました。どちらも端末を変更していない場合は、互いに理由を確認してください',
  notConfirmedSince: (day) => `${day}から未確認です`,
  devicesChanged: (name) => `${name}は別の端末を使っています`,
  ownDevicesChanged:
    'あなたの端末の一覧が別の場所で変更されました。心当たりがない場合は、このアドレスの使用をやめてください',
  deviceAdded: (added, name) =>
    count(added, {
      other: `${name}が端末を{n}台追加しました。あなたが確認した受信箱がこれを承認したため、${name}は確認済みのままです。今後、追加された端末でもあなたの文章を読めます`,
    }),
  verified: (name) => `${name}を確認しました`,
  comparedElsewhere: (name) => `別の端末で${name}と番号を照合しました`,
  notVerified: (name) => `${name}の確認は無効になりました`,
  renamed: (name) => `名前が${name}に変わりました。名前は確認されていません`,
  left: (name) => `${name}がこのチャットから退出しました`,
  asksToDelete: (name) => `${name}がこのチャットの削除を求めています`,
  movedOn: (name) => `${name}は別のブラウザーで続けています`,
  gaveUp: (name) =>
    `鍵が他人の手に渡ったため、${name}はこのアドレスの使用をやめました。最近届いたものは信用しないでください`,
  deletedHere: 'この端末でこのチャットを削除しました',
  hours: {
    lang: 'ja',
    open: (when) => `営業時間：${when}まで`,
    closed: (name, when) => `${name}は現在営業時間外です。営業再開：${when}`,
    away: (name) => `${name}は現在不在です`,
    answers: (within) => `通常の返信までの時間：${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: '紛失が報告された端末からです。本人からではない可能性があります。',
  fork: '未確認です。端末の一覧が2つあります。',
};
