/** Whether a message counts as seen, by where it is on the screen. Pixels, from the top down. */
export type Span = { readonly top: number; readonly bottom: number };

/**
 * -1: above the view, 1: below it, 0: in it. At least half of the row is in view, or half of the view shows the row: a
 * message longer than the screen is never in view as a whole.
 */
export const sideOf = (row: Span, view: Span): -1 | 0 | 1 => {
  const shown = Math.min(row.bottom, view.bottom) - Math.max(row.top, view.top);
  const half = Math.min(row.bottom - row.top, view.bottom - view.top) / 2;
  if (shown > 0 && shown >= half) return 0;
  return row.top < view.top ? -1 : 1;
};
