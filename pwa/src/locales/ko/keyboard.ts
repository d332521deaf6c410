/** The keys of the inbox, and the list of them, in Korean. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: '키보드',
  rowHint: '수신함에서 쓰는 키',
  palette: '작업 찾기',
  paletteAsk: '무엇을 하시겠습니까?',
  thisConversation: '이 대화',
  goTo: '이동',
  nothingFound: '찾은 것이 없습니다',
  anywhere: '어디서나',
  inList: '목록에서',
  inConversation: '대화에서',
  thisList: '이 목록',
  next: '다음, 이전',
  open: '열기',
  reply: '답장',
  closing: '종료 또는 다시 열기',
  letters: '한 글자 키',
  lettersHint: (search) => `음성 제어를 사용하면 끄세요. ${search}는 그대로 쓸 수 있습니다.`,
  ctrl: 'Ctrl',
};
