/** Sizes of files, in any language. */

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `lang` is a BCP 47 tag. The function takes bytes and gives, for example, "1.4 MB". */
export const sizeIn =
  (lang: string) =>
  (bytes: number): string => {
    const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1_000 ** power;
    const digits = power > 0 && value < 10 ? 1 : 0;
    return new Intl.NumberFormat(lang, {
      style: 'unit',
      unit: UNITS[power],
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  };
