/** The keys of the inbox, and the list of them, in Japanese. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'キーボード',
  rowHint: '受信トレイのキー操作',
  palette: '操作を探す',
  paletteAsk: '何をしますか？',
  thisConversation: 'この会話',
  goTo: '移動先',
  nothingFound: '見つかりませんでした',
  anywhere: 'どこでも',
  inList: '一覧で',
  inConversation: '会話で',
  thisList: 'この一覧',
  next: '次へ、前へ',
  open: '開く',
  reply: '返信',
  closing: '対応済みにする、または再開',
  letters: '1文字のキー',
  lettersHint: (search) => `音声操作を使う場合はオフにしてください。${search} はそのまま使えます。`,
  ctrl: 'Ctrl',
};
