/** The words of comparing safety numbers with a contact, in Japanese. `who`: the contact's name, or `visitor`. */
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: 'この訪問者',
  heading: (who) => `本当に${who}さんですか？`,
  close: '閉じる',
  how: '方法',
  numbers: '番号を読み上げる',
  picture: '画像を表示',
  scan: 'スキャン',
  loading: '安全番号を読み込んでいます',
  none: '安全番号はまだありません。相手の最初のメッセージが確認されると表示されます。',
  numbersLead: (who) =>
    `${who}さんに電話するか直接会って、番号を読み上げ合ってください。チャットでは「この会話を読めるのは、あなたと…だけです」という行から開けます。`,
  number: '安全番号',
  differ: '異なる',
  same: '同じ',
  calm: '普段の問い合わせでは必要ありません。大事な場面のためのものです。',
  pictureLead: (who) =>
    `直接会うかビデオ通話で、${who}さんにこの画像をスキャンしてもらってください。その後、相手の画像をスキャンすると、あなたの側でも確認できます。`,
  pictureLabel: '安全番号の画像',
  scanLead: (who) =>
    `${who}さんが表示している画像をスキャンしてください。受信トレイでは「画像を表示」に、チャットでは番号の横にあります。`,
  camera: 'カメラの映像',
  cameraHint: 'カメラの映像はこのタブの外に出ません。',
  noCamera: 'ここではカメラを使えません。ブラウザで許可するか、番号を読み上げ合ってください。',
  noPicture: 'これは安全番号の画像ではありません。もう一方の画像をカメラに向けてください。',
  ownPicture: 'これはあなた自身の画像です。相手の画面の画像をスキャンしてください。',
  verified: (who) => `${who}さんは検証済みです`,
  visitorVerified: 'この訪問者は検証済みです',
  verifiedLead: '双方に同じ番号が表示されているため、間に誰も入っていません。この結果はほかのデバイスにも伝わります。',
  differHeading: '番号が異なります',
  differLead: (who) =>
    `誰かが間に入っているか、別の会話の番号である可能性があります。重要なことはここに書かないでください。別の手段で${who}さんに連絡し、もう一度比較してください。`,
  again: 'もう一度比較',
  notSaved: 'このブラウザに保存できませんでした。空き容量を増やしてから、もう一度お試しください。',

  mark: '検証済み',
  weakMark: '別のデバイスで比較済み',
  here: (when) => `このデバイスで番号を比較しました（${when}）。`,
  there: (device, when) =>
    device === undefined
      ? `別のデバイスで番号を比較しました（${when}）。`
      : `${device}で番号を比較しました（${when}）。`,
  comparedOn: (device) => (device === undefined ? '別のデバイスで比較済み' : `${device}で比較済み`),
  weakLead: 'そのデバイスでの結果は、ほかのデバイスには反映できません。',
  confirmLead:
    'そのデバイスでの結果は、ほかのデバイスには反映できません。あなた自身が比較したのであれば、このデバイスで確定できます。',
  confirm: '確定',
  undo: '取り消す',
  row: '安全番号',
};
