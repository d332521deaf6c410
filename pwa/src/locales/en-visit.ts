/** What the page of a visitor tells. */

export const visit = {
  heading: 'On your site',
  page: 'Page',
  cameFrom: 'Came from',
  language: 'Language',
  /** `when`: a time, such as 10:42. */
  told: (when: string): string => `Told by their browser (${when}). They see what it tells.`,
  onPage: (title: string): string => `On the page ${title}`,
};
