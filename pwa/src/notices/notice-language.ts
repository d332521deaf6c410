/** The language of notifications that the service worker shows: that of the inbox when it was open last. */
import { changeNoticeSettings, readNoticeSettings } from './notice-settings.ts';

/** `language`: a BCP 47 tag. */
export const keepNoticeLanguage = async (language: string): Promise<void> => {
  try {
    if ((await readNoticeSettings()).language !== language) await changeNoticeSettings({ language });
  } catch {
    // The browser stores nothing: notifications follow its own language.
  }
};
