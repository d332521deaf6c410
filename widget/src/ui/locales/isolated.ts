/**
 * A name, time or size inside a text that runs from right to left: what it has of the other direction does not reorder
 * the words around it (Unicode's first strong isolate).
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
