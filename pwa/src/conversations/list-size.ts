/**
 * For `aria-setsize`: length of a list of which `found` rows were read. `expected`: what it will have; undefined, or -1
 * here, while it is not known.
 */
export const listSize = (found: number, goesOn: boolean, expected: number | undefined): number => {
  if (!goesOn) return found;
  return expected === undefined ? -1 : Math.max(expected, found);
};
