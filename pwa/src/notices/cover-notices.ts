/** What notifications show of an inbox that is being locked, and the count of those that came while it was. */
import { changeNoticeSettings, readNoticeSettings } from './notice-settings.ts';
import { closeRead } from './show-notices.ts';

/** Takes away the notifications of conversations: they show names and texts. */
export const coverNotices = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  const notices = await navigator.serviceWorker.getRegistration();
  if (notices !== undefined) await closeRead(notices, []);
};

/** The inbox is open again, and counts for itself. */
export const forgetCount = async (): Promise<void> => {
  try {
    if ((await readNoticeSettings()).whileLocked > 0) await changeNoticeSettings({ whileLocked: 0 });
  } catch {
    // A browser that stores nothing has not counted either.
  }
};
