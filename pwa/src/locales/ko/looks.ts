/** How the chat looks on the pages of the owner, in Korean. */
import type { looks as english } from '../en-looks.ts';

export const looks: typeof english = {
  heading: '채팅의 모양',
  rowHint: '색상, 인사말, 위치를 미리 보며 선택',
  lead: '페이지에 어울리는 것을 고르고 미리보기를 확인하세요. 선택한 내용은 이 기기에 남습니다. 아래 태그를 페이지에 넣으면 적용됩니다.',
  colour: '색상',
  colours: {
    petrol: '청록',
    pine: '소나무',
    ink: '잉크',
    plum: '자두',
    brick: '벽돌',
  },
  other: '다른 색상',
  easy: (ratio) => `이 위의 글자는 읽기 쉽습니다: ${ratio} 대 1.`,
  pale: (ratio) => `흰 페이지에서는 버튼이 잘 보이지 않습니다: ${ratio} 대 1. 3 이상이어야 합니다.`,
  greeting: '인사말',
  greetingHint: '첫 메시지 위에 한두 문장',
  openers: '고를 수 있는 첫 메시지',
  openersHint: '한 줄에 하나씩. 방문자는 보내기 전에 바꿀 수 있습니다.',
  corner: '모서리',
  right: '오른쪽 아래',
  left: '왼쪽 아래',
  cornerHint: '오른쪽에서 왼쪽으로 읽는 페이지에서는 반대쪽에 놓입니다.',
  likePage: '페이지와 같게',
  preview: '페이지에 놓인 채팅 미리보기',
  tag: '내 태그',
  tagHint: '페이지에 있는 태그 대신 넣으세요.',
};
