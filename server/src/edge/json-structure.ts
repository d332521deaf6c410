/**
 * What JSON.parse accepts silently: a repeated key in one object, and unlimited nesting. The text must be valid JSON.
 * One pass, no recursion.
 */
const QUOTE = '"';
const BACKSLASH = '\\';

const endOfString = (text: string, start: number): number => {
  let at = start + 1;
  while (text[at] !== QUOTE) at += text[at] === BACKSLASH ? 2 : 1;
  return at;
};

const AFTER_KEY = /\s*:/uy;

const isKey = (text: string, end: number): boolean => {
  AFTER_KEY.lastIndex = end + 1;
  return AFTER_KEY.test(text);
};

/** False when a key is repeated within an object, or when objects and arrays are nested deeper than `maxDepth`. */
export const isPlainStructure = (json: string, maxDepth: number): boolean => {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '{' || character === '[') {
      if (open.length === maxDepth) return false;
      open.push(new Set());
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === QUOTE) {
      const end = endOfString(json, at);
      if (isKey(json, end)) {
        const key = String(JSON.parse(json.slice(at, end + 1)));
        const keys = open.at(-1);
        if (keys?.has(key) === true) return false;
        keys?.add(key);
      }
      at = end;
    }
  }
  return true;
};
