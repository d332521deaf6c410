/**
 * The height that an on-screen keyboard leaves. Some browsers lay the keyboard over the page instead of making the page
 * smaller; the composer would then be behind it.
 */

/** Less than any keyboard, and more than a browser bar that slides in or out. */
const KEYBOARD_PX = 120;

/** Calls `onRoom` with the remaining height in CSS pixels, or with undefined while no keyboard covers the page. */
export const followKeyboard = (onRoom: (heightPx: number | undefined) => void): void => {
  const { visualViewport } = globalThis;
  if (visualViewport === null) return;
  const look = (): void => {
    const covered = visualViewport.scale === 1 && innerHeight - visualViewport.height > KEYBOARD_PX;
    onRoom(covered ? visualViewport.height : undefined);
    // The browser scrolls the page to show the field. The shell has already made room for it, so undo that.
    if (covered) scrollTo(0, 0);
  };
  visualViewport.addEventListener('resize', look);
};
