/**
 * The beginning of a text, at most `most` UTF-16 units. It ends between two characters as people see them: an emoji, a
 * flag or a letter with its marks is kept whole or left out.
 */
export const beginningOf = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  // One character of more than `most` units is no character that anyone wrote.
  return end > 0 ? text.slice(0, end) : text.slice(0, most).replace(/[\ud800-\udbff]$/u, '');
};
