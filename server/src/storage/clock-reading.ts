/**
 * Ids of clock readings, the same in every store: `clock:NODE` where the node trusted its clock, else `doubted:NODE`.
 */
import type { ClockReading } from './port.ts';

const TRUSTED = 'clock:';
const DOUBTED = 'doubted:';

export const rowIdOf = ({ node, isTrusted }: Pick<ClockReading, 'node' | 'isTrusted'>): string =>
  `${isTrusted ? TRUSTED : DOUBTED}${node}`;

/** Stands for the readings that releases up to 0.1.0 did not keep. */
export const readingOfRows = (newest: number | undefined): readonly ClockReading[] =>
  newest === undefined ? [] : [{ node: 'rows', at: newest, isTrusted: true }];

export const readingOf = (id: string, at: number): ClockReading => {
  const isTrusted = id.startsWith(TRUSTED);
  return { node: id.slice((isTrusted ? TRUSTED : DOUBTED).length), at, isTrusted };
};
