/** What a search finds in messages, in Korean. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

export const found: typeof english = {
  messages: '메시지',
  more: (left) => count(left, { other: '{n}개 더 보기' }),
  reading: (read, all) => `검색 중: ${count(all, { other: '대화 {n}개' })} 중 ${count(read, { other: '{n}개' })}`,
  read: (texts, conversations) =>
    `${count(conversations, { other: '대화 {n}개' })}에서 ${count(texts, { other: '메시지 {n}개를 찾았습니다' })}`,
  failed: '이 기기의 메시지를 검색하지 못했습니다. 다시 입력해 보세요.',
};
