/** The number on the icon of the installed inbox, where the system shows one. */

type Badging = { setAppBadge(count: number): Promise<void>; clearAppBadge(): Promise<void> };

const canBadge = (target: object): target is Badging => 'setAppBadge' in target && 'clearAppBadge' in target;

let shown: number | undefined;

export const showBadge = async (unread: number): Promise<void> => {
  const target: object = navigator;
  if (unread === shown || !canBadge(target)) return;
  shown = unread;
  // The system refuses where notifications are not allowed. The number is an extra, so nothing waits for it.
  await (unread > 0 ? target.setAppBadge(unread) : target.clearAppBadge()).catch(() => undefined);
};
