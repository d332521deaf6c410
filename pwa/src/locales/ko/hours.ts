/** When the owner answers, and what visitors read of it, in Korean. */
import type { hours as english } from '../en-hours.ts';

export const hours: typeof english = {
  heading: '영업시간',
  rowHint: '답변하는 시간과 자리를 비운 동안 방문자가 읽는 내용',
  lead: '방문자는 메시지를 쓴 뒤 채팅에서 자신의 언어와 시간대로 읽습니다. 이 설정은 내 모든 기기에 있습니다.',
  tell: '방문자에게 영업시간 알리기',
  from: (day) => `${day}, 시작`,
  until: '부터',
  to: (day) => `${day}, 끝`,
  closed: '휴무',
  addTime: (day) => `${day}에 시간 추가`,
  removeTime: (day) => `${day}에서 추가한 시간 삭제`,
  timeZone: '시간대',
  answer: '보통 답변까지 걸리는 시간',
  notStated: '알리지 않음',
  awayText: '부재중 문구',
  awayHint: '영업시간이 아니거나 아무도 없을 때 표시됩니다. 방문자는 작성한 그대로 읽습니다.',
  shown: '방문자가 읽는 내용',
  now: '지금',
  whenOpen: '영업 중일 때',
  whenClosed: '영업시간이 아닐 때',
  nothing: '없음',
  saved: '저장했습니다. 방문자는 다음에 메시지를 쓸 때 보게 됩니다.',
  wrongDay: (day) =>
    `${day}: 끝나는 시간이 시작하는 시간보다 늦지 않습니다. 바꾼 뒤 다시 저장하세요. 자정을 넘기는 시간은 0:00까지와 다음 날 0:00부터로 나누세요.`,
  textTooLong: '부재중 문구가 너무 깁니다. 줄인 뒤 다시 저장하세요.',
  failed: '영업시간을 읽지 못했습니다. 새로 고침한 뒤 다시 시도하세요.',
};
