/** The words for a visitor who has left, in Japanese. `who`: their name, or what stands for it. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who}さんがこの会話の削除を求めています。あなたが決めるまで何も起こりません。`,
  keep: '残す',
  delete: '削除',
  heading: (who) => `${who}さんとの会話を削除しますか？`,
  consequences: [
    'このデバイスから、すべてのメッセージと名前が完全に削除されます。',
    'ほかのデバイスのデータは、そこでも削除するまで残ります。',
    '以前に作成したバックアップには残っている場合があります。',
  ],
  forGood: '完全に削除',
};
