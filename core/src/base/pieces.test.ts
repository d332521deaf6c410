import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';

it('keeps every item once and in order, within both limits, and begins no piece before the last one is full', () => {
  const limits = fc.record({ most: fc.integer({ min: 1, max: 9 }), bytes: fc.integer({ min: 1, max: 50 }) });
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 })), limits, (items, { most, bytes }) => {
      const pieces = piecesOf(items, { most, bytes, sizeOf: (size) => size });
      const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0);
      expect(pieces.flat()).toEqual(items);
      for (const [i, piece] of pieces.entries()) {
        expect(piece.length).toBeGreaterThan(0);
        expect(piece.length).toBeLessThanOrEqual(most);
        expect(piece.length === 1 || sum(piece) <= bytes).toBe(true);
        const [next] = pieces[i + 1] ?? [];
        if (next !== undefined) expect(piece.length === most || sum(piece) + next > bytes).toBe(true);
      }
    }),
  );
});

it('has no limit that is not given', () => {
  expect(piecesOf([1, 2, 3], {})).toEqual([[1, 2, 3]]);
  expect(piecesOf([1, 2, 3], { most: 2 })).toEqual([[1, 2], [3]]);
});
