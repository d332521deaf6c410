/** Splits what is to happen into rounds of at most `most`, for tests whose cost grows faster than their length. */
export const inRounds = <T>(all: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most));
