/** How the chat looks on the pages of the owner, in Japanese. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: 'チャットの外観',
  rowHint: '色、あいさつ、位置をプレビューで確認',
  lead: 'ページに合うものを選び、プレビューを見てください。選んだ内容はこのデバイスに残ります。下のタグをページに入れると有効になります。',
  colour: '色',
  colours: {
    petrol: 'ペトロール',
    pine: 'マツ',
    ink: 'インク',
    plum: 'プラム',
    brick: 'れんが',
  },
  other: '別の色',
  easy: (ratio) => `この上の文字は読みやすいです（${ratio}対1）。`,
  pale: (ratio) => `白いページではボタンが見えにくいです（${ratio}対1）。3以上にしてください。`,
  greeting: 'あいさつ',
  greetingHint: '最初のメッセージの上に出す一、二文',
  openers: '選べる最初のメッセージ',
  openersHint: '1行に1つ。訪問者は送る前に変更できます。',
  corner: '隅',
  right: '右下',
  left: '左下',
  cornerHint: '右から左に読むページでは反対側になります。',
  likePage: 'ページに合わせる',
  preview: 'ページ上のチャットのプレビュー',
  tag: 'あなたのタグ',
  tagHint: 'ページにある今のタグと置き換えてください。',
};
