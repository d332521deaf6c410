/** The icon of the tab, with a mark while something is unread. */
const ICONS = { read: '/icons/mark.svg', unread: '/icons/mark-unread.svg' } as const;

export const showTabIcon = (unread: number): void => {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"][type="image/svg+xml"]');
  const wanted = unread > 0 ? ICONS.unread : ICONS.read;
  if (link !== null && link.getAttribute('href') !== wanted) link.setAttribute('href', wanted);
};
