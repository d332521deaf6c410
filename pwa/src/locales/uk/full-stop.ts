/** A full stop after a date, which in Ukrainian may end with one already: "2 червня 2026 р." */
export const stopped = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
