import { describe, expect, it } from 'vitest';
import type { WaitingSlice } from '../storage/port.ts';
import { WaitingTally } from './waiting-tally.ts';

const slice = (envelopes: number, next?: number, oldest?: number, bytes: number | undefined = 10): WaitingSlice => ({
  envelopes,
  bytes,
  oldest,
  next,
});

const over = (answers: (WaitingSlice | Error)[]): WaitingTally =>
  new WaitingTally({
    waitingInAll: async () => {
      const answer = answers.shift();
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('asked too often');
      return answer;
    },
  });

describe('what waits in all mailboxes', () => {
  it('is known when the last slice is counted, and kept until the next count is whole', async () => {
    const tally = over([slice(2, 7, 50), slice(1, undefined, 40), slice(5, 9, 60), slice(0)]);
    expect([await tally.slice(0), tally.last]).toEqual([7, undefined]);
    expect(await tally.slice(7)).toBeUndefined();
    const whole = { envelopes: 3, bytes: 20, oldest: 40 };
    expect(tally.last).toEqual(whole);
    await tally.slice(0);
    expect(tally.last).toEqual(whole);
    await tally.slice(9);
    expect(tally.last).toEqual({ envelopes: 5, bytes: 20, oldest: 60 });
  });

  it('has no bytes where one slice has none', async () => {
    const tally = over([{ ...slice(2), bytes: undefined }]);
    await tally.slice(0);
    expect(tally.last).toEqual({ envelopes: 2, bytes: undefined, oldest: undefined });
  });
});
