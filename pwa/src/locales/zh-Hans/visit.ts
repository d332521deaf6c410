/** What the page of a visitor tells, in Simplified Chinese. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: '在您的网站上',
  page: '页面',
  cameFrom: '来自',
  language: '语言',
  told: (when) => `由对方的浏览器提供（${when}）。对方能看到提供了什么。`,
  onPage: (title) => `正在浏览：${title}`,
};
