/** Keeping order: closing, snoozing and filtering conversations, in Korean. */
import type { order as english } from '../en-order.ts';

export const order: typeof english = {
  close: '종료',
  reopen: '다시 열기',
  more: '더보기',
  snooze: '미루기',
  snoozeUntil: {
    afternoon: '오늘 오후',
    tomorrow: '내일',
    monday: '다음 주 월요일',
    'they-write': '상대방이 메시지를 보낼 때까지',
  },
  ownTime: '시간 선택…',
  ownTimeHeading: '미루기가 끝나는 시간',
  ownTimeIsPast: '아직 지나지 않은 시간을 선택하세요.',
  wake: '미루기 해제',
  markUnread: '읽지 않음으로 표시',
  markRead: '읽음으로 표시',
  failed: '이 브라우저에 저장하지 못했습니다.',
  snoozedUntil: (when) => `${when}까지 미룸`,
  snoozedForNow: '상대방이 메시지를 보낼 때까지 미룸',
  closed: '종료됨',
  markedUnread: '읽지 않음으로 표시됨',

  select: '여러 개 선택',
  selected: (many) => `선택됨: ${String(many)}`,
  selectAll: '모두 선택',
  endSelect: '선택 끝내기',
  selectOne: (name) => `${name} 선택`,

  filter: '필터',
  show: '표시',
  kinds: { open: '진행 중', snoozed: '미룸', closed: '종료됨', blocked: '차단됨' },
  only: '조건',
  unread: '읽지 않음만',
  tag: '태그',
  reset: '초기화',
  done: '완료',
  narrowed: (kind, unread, tag) =>
    [kind, ...(unread ? ['읽지 않음만'] : []), ...(tag === undefined ? [] : [`태그 ‘${tag}’`])].join(', '),
  endFilter: '진행 중인 대화 모두 보기',
  nothing: {
    open: '진행 중인 대화가 없습니다',
    snoozed: '미룬 대화가 없습니다',
    closed: '종료된 대화가 없습니다',
    blocked: '차단한 대화가 없습니다',
  },
  nothingNarrowed: '조건에 맞는 대화가 없습니다',
};
