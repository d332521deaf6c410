/** A chat that goes on in another browser, in Korean. */
import type { MoveWords } from '../move-words.ts';
import { count as counted } from './count.ts';

export const move: MoveWords = {
  move: '휴대전화에서 계속하기',
  picture: '휴대전화 카메라로 스캔할 그림',
  how: '휴대전화 카메라로 비추세요. 또는 휴대전화에서 채팅을 열고 메뉴에서 ‘코드가 있어요’를 선택한 뒤 여덟 글자를 입력하세요.',
  lasts: (when) => `${when} 동안 쓸 수 있습니다.`,
  sixDigits: '휴대전화에 표시된 숫자 여섯 자리',
  noDigits: '휴대전화에 숫자가 보이지 않나요? 다른 기기가 코드를 사용한 것이니 취소하세요.',
  go: '휴대전화에서 계속하기',
  connecting: '연결 중',
  going: '메시지를 옮기는 중',
  cancel: '취소',
  again: '다시 시도',
  haveCode: '코드가 있어요',
  code: '다른 브라우저에 표시된 여덟 글자',
  next: '다음',
  asks: '이 채팅을 여기서 계속할까요?',
  asksLead: (name) =>
    `${name} 님과의 채팅이 이 브라우저에서 이어집니다. 다른 브라우저의 메시지는 거기서 삭제할 때까지 남습니다.`,
  stranger: '다른 사람이 이 링크를 보냈나요? 그렇다면 그 사람의 채팅이니 닫으세요.',
  goHere: '여기서 계속하기',
  goNot: '계속하지 않기',
  typeThere: '다른 브라우저에 이 숫자를 입력하세요',
  waits: '다른 브라우저를 기다리는 중',
  secret: '다른 사람에게 알려 주지 마세요. 내 채팅을 열 수 있습니다.',
  isYours: '내 채팅이 맞나요?',
  comesAlong: (count) => counted(count, { other: '메시지 {n}개가 함께 옵니다. 최근 메시지:' }),
  yourText: '나:',
  ends: {
    code: '코드가 아닙니다. 코드는 글자와 숫자 여덟 자리입니다.',
    expired: '시간이 지났거나 이미 사용된 코드입니다. 채팅이 있는 브라우저에서 새 코드를 받으세요.',
    unreachable: '채팅 서버에 연결할 수 없습니다. 채팅은 그대로 있습니다. 온라인일 때 다시 시도하세요.',
    limited: '한 시간 동안 너무 많이 시도했습니다. 채팅은 그대로 있습니다. 나중에 다시 시도하세요.',
    digits: '숫자가 서로 다릅니다. 채팅은 여기에 남습니다. 새 코드로 다시 시도하세요.',
    refused:
      '도착한 것이 내 다른 브라우저에서 온 것이 아니어서 아무것도 가져오지 않았습니다. 새 코드로 다시 시도하세요.',
    occupied: '이 브라우저에 이미 채팅이 있습니다. 다른 채팅을 여기서 계속하려면 먼저 이 채팅을 잊으세요.',
    impossible: '이 채팅은 다른 브라우저에서 계속할 수 없습니다. 그대로 남습니다.',
  },
  moved: '다른 브라우저에서 쓰세요.',
  movedHint: '새 답장은 그쪽으로 옵니다.',
  notKnownYet: (name) => `이 브라우저가 온라인이 되면 ${name} 님에게 알려집니다. 그때까지 이 페이지를 열어 두세요.`,
  remove: '이 브라우저에서 삭제',
  stay: '여기서 다시 쓰기',
  areThere: '메시지가 다른 브라우저에 있나요? 여기서는 완전히 삭제됩니다.',
};
