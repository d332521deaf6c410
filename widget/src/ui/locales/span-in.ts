const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes as the language writes them, as in "2 hours"; rounded up. */
export const spanIn = (lang: string, minutes: number): string => {
  const [unit, size] =
    minutes < HOUR ? (['minute', 1] as const) : minutes < DAY ? (['hour', HOUR] as const) : (['day', DAY] as const);
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(lang, style).format(Math.ceil(minutes / size));
};
