/** How one list becomes several messages or records, each within its limits. */
type Limits<T> = {
  /** Items of one piece. */
  readonly most?: number;
  /** Bytes of one piece, and of one item. An item of more has a piece of its own. */
  readonly bytes?: number;
  readonly sizeOf?: (item: T) => number;
};

/** In order; none where there is no item. */
export const piecesOf = <T>(
  items: readonly T[],
  { most = Infinity, bytes = Infinity, sizeOf = () => 0 }: Limits<T>,
): readonly (readonly T[])[] => {
  const pieces: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = pieces.at(-1);
    if (last === undefined || last.length >= most || size > room) {
      pieces.push([item]);
      room = bytes - size;
    } else {
      last.push(item);
      room -= size;
    }
  }
  return pieces;
};
