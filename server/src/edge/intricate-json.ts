/**
 * JSON that is costly to parse for its size. A megabyte of one text is read at once; a megabyte of keys or empty lists
 * blocks the event loop for seconds. The largest honest request has 2,000 parts: ids of prekeys to remove. A send to 64
 * devices has a thousand.
 */
const MAX_PARTS = 4096;

/** Every value, key, nesting or escape has one of these. */
const MARKS = [',', '[', '{', ':', '\\'];

const hasMoreThan = (most: number, text: string, mark: string): boolean => {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
};

/**
 * Counts single characters, which takes a fraction of the time of parsing, and stops at the bound. Characters inside of
 * texts count as well.
 */
export const isIntricate = (json: string): boolean => MARKS.some((mark) => hasMoreThan(MAX_PARTS, json, mark));
