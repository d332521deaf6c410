/** What the page of a visitor tells, in Turkish. */
import type { visit as english } from '../en-visit.ts';

export const visit: typeof english = {
  heading: 'Sitenizde',
  page: 'Sayfa',
  cameFrom: 'Geldiği yer',
  language: 'Dil',
  told: (when) => `Tarayıcısı bildirdi (${when}). Ziyaretçi neyin bildirildiğini görür.`,
  onPage: (title) => `Bulunduğu sayfa: ${title}`,
};
