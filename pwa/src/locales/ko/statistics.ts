/** What is counted on this device, in Korean. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: '통계',
  rowHint: '몇 명이 언제 쓰는지, 얼마나 빨리 답하는지',
  lead: '이 기기에서 집계하며 어디에도 보내지 않습니다.',
  period: '기간',
  days: '14일',
  months: '3개월',
  all: '전체 기간',
  conversations: '새 대화',
  half: '절반에 답하기까지 걸린 시간',
  messages: '방문자가 보낸 메시지',
  answerTime: '첫 답변까지 걸린 시간',
  later: '그 이후',
  notYet: '아직 답변 없음',
  byWeekday: '요일별 방문자 메시지',
  byHour: '시간별 방문자 메시지',
  notCounted: '삭제된 것과 이 기기에 없는 것은 세지 않습니다. 시간과 요일은 이 기기 기준입니다.',
  empty: '이 기간에는 아무도 쓰지 않았습니다.',
  counting: '집계 중',
  failed: '메시지를 읽지 못했습니다. 새로 고침한 뒤 다시 시도하세요.',
};
