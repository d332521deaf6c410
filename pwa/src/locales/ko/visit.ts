/** What the page of a visitor tells, in Korean. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: '내 사이트에서',
  page: '페이지',
  cameFrom: '유입 경로',
  language: '언어',
  told: (when) => `상대 브라우저가 알려 준 내용입니다(${when}). 상대도 무엇이 전달되는지 봅니다.`,
  onPage: (title) => `보고 있는 페이지: ${title}`,
};
