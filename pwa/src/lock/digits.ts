/** First digits of the scripts that people type numbers in: ASCII, Arabic, Persian, Devanagari. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966] as const;

/** The digit of ASCII that was typed. Undefined for any other key. */
export const digitOf = (text: string): string | undefined => {
  if (text.length !== 1) return undefined;
  const code = text.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? undefined : String(code - zero);
};

export const digitsOf = (text: string): string => text.replace(/./gu, (one) => digitOf(one) ?? one);
