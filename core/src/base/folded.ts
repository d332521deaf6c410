/** A text as searches compare it: without case and marks such as accents. */
export const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of a query, each folded. */
export const foldedWords = (query: string): readonly string[] =>
  folded(query)
    .split(/\s+/u)
    .filter((word) => word !== '');
