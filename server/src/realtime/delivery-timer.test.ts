import type { EnvelopeId } from '@cipherchat/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeliveryTimer } from './delivery-timer.ts';

const [FIRST, SECOND] = ['1'.repeat(32), '2'.repeat(32)] as [EnvelopeId, EnvelopeId];

describe('the time of a delivery', () => {
  let now: number;
  let told: number[];
  let timer: DeliveryTimer;
  beforeEach(() => {
    [now, told] = [0, []];
    timer = new DeliveryTimer(
      () => now,
      (ms) => void told.push(ms),
    );
  });

  it('is from the push to its acknowledgement, of one push at a time', () => {
    timer.pushed(FIRST);
    now = 5;
    timer.pushed(SECOND);
    timer.acknowledged([SECOND]);
    expect(told).toEqual([]);
    now = 20;
    timer.acknowledged([SECOND, FIRST]);
    timer.acknowledged([FIRST]);
    timer.pushed(SECOND);
    now = 21;
    timer.acknowledged([SECOND]);
    expect(told).toEqual([20, 1]);
  });

  it('is not measured for what was pulled', () => {
    timer.acknowledged([FIRST]);
    expect(told).toEqual([]);
  });
});
