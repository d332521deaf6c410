/** What a finger did between press and release. */
export type Point = { readonly x: number; readonly y: number };
export type Swipe = 'left' | 'right' | 'down';

/** Less is a press that slipped. */
const LEAST_PX = 48;
/** How much further one way than the other. */
const CLEARLY = 1.5;

export const swipeOf = (from: Point, to: Point): Swipe | undefined => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) >= LEAST_PX && Math.abs(dx) > CLEARLY * Math.abs(dy)) return dx < 0 ? 'left' : 'right';
  return dy >= LEAST_PX && dy > CLEARLY * Math.abs(dx) ? 'down' : undefined;
};
