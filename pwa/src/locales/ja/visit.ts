/** What the page of a visitor tells, in Japanese. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'あなたのサイトで',
  page: 'ページ',
  cameFrom: '参照元',
  language: '言語',
  told: (when) => `相手のブラウザーからの情報です（${when}）。伝わる内容は相手にも見えます。`,
  onPage: (title) => `閲覧中のページ：${title}`,
};
