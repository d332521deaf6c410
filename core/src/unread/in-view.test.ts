import { describe, expect, it } from 'vitest';
import { sideOf } from './in-view.ts';

const VIEW = { top: 100, bottom: 500 };

describe('A message in a log', () => {
  it.each([
    ['all of it is in view', [200, 260], 0],
    ['half of it is in view', [470, 530], 0],
    ['less than half is in view', [480, 530], 1],
    ['its end alone is in view', [60, 120], -1],
    ['it is above', [20, 80], -1],
    ['it is below', [500, 560], 1],
    ['it is longer than the view, and fills it', [0, 2_000], 0],
    ['it is longer than the view, which shows its beginning', [110, 3_000], 0],
    ['it is longer than the view, which shows its first line', [480, 3_000], 1],
    ['it is longer than the view, which shows its last line', [-2_000, 130], -1],
  ] as const)('%s', (_, [top, bottom], side) => {
    expect(sideOf({ top, bottom }, VIEW)).toBe(side);
  });

  it('is not seen in a log without height', () => {
    expect(sideOf({ top: 100, bottom: 160 }, { top: 100, bottom: 100 })).toBe(1);
  });
});
