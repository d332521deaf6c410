/** The keys of the inbox, and the list of them, in Simplified Chinese. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: '键盘',
  rowHint: '收件箱的按键',
  palette: '查找操作',
  paletteAsk: '您想做什么？',
  thisConversation: '此对话',
  goTo: '前往',
  nothingFound: '未找到任何内容',
  anywhere: '任何位置',
  inList: '在列表中',
  inConversation: '在对话中',
  thisList: '此列表',
  next: '下一条、上一条',
  open: '打开',
  reply: '回复',
  closing: '结束或重新打开',
  letters: '单个字母',
  lettersHint: (search) => `如果您使用语音控制，请将其关闭。${search} 仍可使用。`,
  ctrl: 'Ctrl',
};
