/** The words of two device lists of one contact, in Japanese. `who`: their name, or what stands for it. */
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

export const fork: typeof english = {
  heading: (who) => `${who}さんのデバイスリストが2つあります`,
  lead: (who) =>
    `どちらも同じ鍵で署名され、同じ番号が付いています。復元されたコピーが先に進んだか、別の誰かが${who}さんになりすましています。CipherChat には区別できません。区別できるのは${who}さんだけです。`,
  stopped: (who) => `現在、${who}さんへの送信を停止しています。`,
  waiting: (messages) => count(messages, { other: '{n}件のメッセージがこのデバイスで待機しています。' }),
  arrives: '届いたメッセージは表示されます。',
  steps: (who) => [
    `${who}さんに電話するか、直接会ってください。このチャットでは尋ねないでください。`,
    `どのデバイスが${who}さんのものか、コードを使って復元したかどうかを尋ねてください。`,
  ],
  lists: ['リスト A', 'リスト B'],
  version: (version, day) => count(version, { other: `バージョン {n}、${day}` }),
  since: (day) => `${day}から`,
  inBoth: '両方にあり',
  onlyHere: 'こちらのみ',
  held: 'これまで使ってきたリストです。',
  other: 'サーバーが配布しているリストです。',
  chosen: 'あなたのデバイスのいずれかで選択されました。',
  goOn: (list) => `${list}で続ける`,
  neither: 'どちらも選ばず、後で決める',
  neitherHint: '選択はほかのデバイスにも伝わります。両方のリストがここにある間は変更できます。',
  decided:
    'あなたはリスト A を選びましたが、サーバーはリスト B を使っています。そのため送信を停止しています。サーバーがリスト A に戻るまで待つか、選び直してください。',
  notSaved: 'このブラウザに保存できませんでした。空き容量を増やしてから、もう一度お試しください。',
  open: '2つのリストを比較',
  own: {
    heading: 'あなたのアカウントのデバイスリストが2つあります',
    lead: 'どちらもあなたの鍵で署名され、同じ番号が付いています。復元されたコピーが先に進んだか、別の誰かがあなたになりすましています。CipherChat には区別できません。区別できるのはあなただけです。',
    stopped: '現在、このデバイスからほかのデバイスへの送信を停止しています。',
    arrives: 'ここで書いたメッセージは、引き続き連絡先に届きます。',
    steps: [
      'すべてのデバイスに見覚えがあるリストで続けてください。',
      'どちらにも見覚えがない場合、あなたの鍵はほかの誰かの手にあります。このチャット以外の方法で連絡先に伝えてください。',
    ],
    decided: '選択済みです。両方のリストがここにある間は、もう一度選べます。',
  },
};
