/** Another order of a list, as a schedule draws it. */
export type Order = readonly number[];

/** By the ranks that the order gives; of a longer list each part of that length for itself. */
export const inOrder = <A>(list: readonly A[], order: Order): readonly A[] => {
  const rank = (i: number): number => i - (i % order.length) + (order[i % order.length] ?? 0);
  return list
    .map((item, i) => ({ item, rank: rank(i) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
};

export const isSameOrder = <A>(one: readonly A[], other: readonly A[]): boolean =>
  one.every((item, i) => item === other[i]);
