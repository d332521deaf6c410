/**
 * The room that an on-screen keyboard leaves, where the browser lays the keyboard over the page instead of making the
 * page smaller.
 */

/** A bar of the browser that slides in or out is lower than any keyboard. */
const KEYBOARD_PX = 120;

/** Calls back with the height in CSS pixels that is left, or undefined while no keyboard covers the page. */
export const followKeyboard = (onRoom: (heightPx: number | undefined) => void): void => {
  const { visualViewport } = globalThis;
  if (visualViewport === null) return;
  const look = (): void => {
    const covered = visualViewport.scale === 1 && innerHeight - visualViewport.height > KEYBOARD_PX;
    onRoom(covered ? visualViewport.height : undefined);
    // The browser scrolls the page to show the field; the shell has made room for it, so nothing has to move.
    if (covered) scrollTo(0, 0);
  };
  visualViewport.addEventListener('resize', look);
};
