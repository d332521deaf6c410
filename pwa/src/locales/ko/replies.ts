/** Texts that the owner saves, and puts into a message with a slash, in Korean. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: '저장된 답장',
  open: '저장된 답장. 슬래시를 입력해도 됩니다',
  rowHint: '자주 보내는 글',
  lead: '빈 메시지에 /를 입력하고 하나를 선택하세요. {name} 자리에는 방문자의 이름이 들어갑니다. 저장된 답장은 내 모든 기기에 있으며, 방문자에게는 이 목록이 보이지 않습니다.',
  empty: '저장된 답장이 아직 없습니다',
  add: '답장 추가',
  edit: (title) => `‘${title}’ 수정`,
  title: '짧은 이름',
  titleHint: '슬래시 뒤에 입력하는 말입니다. 예: 배송-노르웨이',
  text: '내용',
  titleTooLong: '짧은 이름이 없거나 너무 깁니다. 바꾼 다음 다시 저장하세요.',
  textMissing: '내용이 없습니다. 쓴 다음 다시 저장하세요.',
  textTooLong: '내용이 너무 깁니다. 줄인 다음 다시 저장하세요.',
  tooMany: '답장은 200개까지 저장할 수 있습니다. 먼저 하나를 삭제하세요.',
  failed: '저장된 답장을 읽지 못했습니다. 새로고침하여 다시 시도하세요.',
  count: (shown, all) => `${String(all)}개 중 ${String(shown)}개`,
  none: '일치하는 답장이 없습니다',
  chosen: (title, at, of) => `${title}, ${String(of)}개 중 ${String(at)}번째`,
  choose: '선택',
  putIn: '넣기',
  close: '닫기',
  enter: 'Enter',
  editAll: '저장된 답장 수정',
};
