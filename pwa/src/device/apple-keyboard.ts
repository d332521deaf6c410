/** Whether shortcuts of this device are made with the command key. */
export const hasAppleKeyboard = (): boolean => /Macintosh|iPhone|iPad/u.test(navigator.userAgent);
