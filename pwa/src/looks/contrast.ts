/** Whether a colour can be read by WCAG 2.2, with the text that the widget puts on it (`tokens.styles.ts` there). */

type Rgb = readonly [red: number, green: number, blue: number];

/** From 0 to 1, linear in light. `colour`: `#rrggbb`. */
const linear = (colour: string): Rgb => {
  const part = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};

const luminance = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Lightness of OKLab, by which the widget chooses black or white for the text. */
const lightness = ([red, green, blue]: Rgb): number =>
  0.2104542553 * Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) +
  0.793617785 * Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) -
  0.0040720468 * Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);

const WHITE_UP_TO = 0.5636;

/** From 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/** Of the text in the visitor's bubbles and on the launcher. */
export const textContrast = (accent: string): number =>
  contrast(accent, lightness(linear(accent)) < WHITE_UP_TO ? '#ffffff' : '#000000');

/** Of the launcher on a white page. */
export const pageContrast = (accent: string): number => contrast(accent, '#ffffff');
