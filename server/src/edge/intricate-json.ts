/**
 * JSON that is costly to parse for what it weighs: a megabyte of one text is read at once, a megabyte of keys or empty lists holds up everybody for seconds.
 * The most parts that an honest request has are the 2,000 ids of prekeys that are removed; a send to 64 devices has a thousand.
 */
const MAX_PARTS = 4096;

/** There is no value, key, nesting or escape without one of these. */
const MARKS = [',', '[', '{', ':', '\\'];

const hasMoreThan = (most: number, text: string, mark: string): boolean => {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
};

/** Looks for single characters only: a fraction of what parsing takes, and at an end as soon as there are too many. Marks inside of texts count as well. */
export const isIntricate = (json: string): boolean => MARKS.some((mark) => hasMoreThan(MAX_PARTS, json, mark));
