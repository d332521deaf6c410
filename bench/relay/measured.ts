/** Figures of one run: what each repetition measured, and the median of each figure. */

type Figures = { readonly [name: string]: number | Figures };

/** The nearest rank, so that every figure was measured. */
export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length / 2) - 1)] ?? Number.NaN;
};

const SIGNIFICANT = 4;
export const rounded = (figure: number): number => Number(figure.toPrecision(SIGNIFICANT));

/** Of each figure, whatever the others of its repetition were. All repetitions have the same figures. */
export const mediansOf = <T extends Figures>(repetitions: readonly T[]): T => {
  const [first] = repetitions;
  const medians = Object.keys(first ?? {}).map((name) => {
    const values = repetitions.map((one) => one[name]);
    const numbers = values.filter((value) => typeof value === 'number');
    const nested = values.filter((value) => typeof value === 'object');
    return [name, numbers.length > 0 ? rounded(median(numbers)) : mediansOf(nested)];
  });
  return Object.fromEntries(medians) as T;
};
