/** The menu and what is one step inside the chat, in Japanese. */
import type { InsideWords } from '../inside-words.ts';
import { move } from './move.ts';

export const inside: InsideWords = {
  move,
  safetyNumber: '安全番号',
  compare: (name) =>
    `お店や電話で、${name}に番号を尋ねてください。同じ番号なら、誰も会話を読んだり、相手になりすましたりできません。`,
  compareByPicture: 'お店では、代わりに相手の受信箱で画像を読み取ることもできます。',
  safetyPicture: '安全番号の画像',
  noNumber: '最初のメッセージを送ると、ここに番号が表示されます。',
  readers: 'これを読める人',
  you: 'あなた',
  answersFor: (name) => `${name} の担当`,
  told: {
    seesPage: 'どのページにいるかが相手に表示されます',
    seesNothing: '送信されるのはメッセージだけです',
    page: 'ページ',
    address: 'アドレス',
    language: '言語',
    cameFrom: '参照元',
    send: 'メッセージと一緒に送信する',
    when: 'メッセージと一緒に、その後は別のページに移動したときに送信されます。',
  },
  forget: 'このチャットを忘れる',
  forgetLead: '後でもう一度書くと、新しい安全番号の新しいチャットになります。',
  consequences: (name) => [
    ['このブラウザーでは', 'すべてのメッセージとあなたの名前がすぐに消えます。'],
    [`${name}の側では`, 'あなたが退出したことがわかります。相手が持っているものはそのまま残ります。'],
    ['チャットサーバーでは', 'あなた宛てに待機しているものが削除されます。'],
  ],
  askToDelete: (name) => `${name}にも削除を依頼する`,
  askToDeleteHint: '判断は相手が行います。結果は通知されません。',
  keep: '残す',
  forgetting: '終了しています。数秒かかります',
  notForgotten: 'このブラウザーですべてを消去できませんでした。このサイトの他のタブを閉じて、もう一度お試しください。',
};
