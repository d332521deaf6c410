import { beforeEach, describe, expect, it } from 'vitest';
import { Challenges } from './challenges.ts';

describe('challenges', () => {
  let now: number;
  let challenges: Challenges;
  beforeEach(() => {
    now = 1_800_000_000_000;
    challenges = new Challenges(() => now);
  });

  it('are 32 bytes, differ, and live for 60 s', () => {
    const [a, b] = [challenges.issue(), challenges.issue()];
    expect([a.nonce.length, a.expires]).toEqual([32, now + 60_000]);
    expect(Buffer.compare(a.nonce, b.nonce)).not.toBe(0);
  });

  it('are taken once', () => {
    const { nonce, expires } = challenges.issue();
    expect(challenges.take(nonce, expires)).toBe('taken');
    expect(challenges.take(nonce, expires)).toBe('unknown');
  });

  it('are worth nothing once they have expired', () => {
    const { nonce, expires } = challenges.issue();
    now = expires;
    expect(challenges.take(nonce, expires)).toBe('unknown');
  });

  it('cannot be made to live longer', () => {
    const { nonce, expires } = challenges.issue();
    now += 30_000;
    expect(challenges.take(nonce, expires + 30_000)).toBe('unknown');
  });

  it('are worth nothing to another process', () => {
    const { nonce, expires } = challenges.issue();
    expect(new Challenges(() => now).take(nonce, expires)).toBe('unknown');
  });

  it('are refused with any bit changed, and in another length', () => {
    const { nonce, expires } = challenges.issue();
    for (let i = 0; i < 32; i += 1) {
      expect(
        challenges.take(
          Uint8Array.from(nonce, (byte, j) => (i === j ? byte ^ 1 : byte)),
          expires,
        ),
      ).toBe('unknown');
    }
    expect(challenges.take(nonce.subarray(1), expires)).toBe('unknown');
    expect(challenges.take(new Uint8Array(0), expires)).toBe('unknown');
    expect(challenges.take(nonce, expires)).toBe('taken');
  });

  it('take no memory while they are open, and little once they are used', () => {
    for (let i = 0; i < 1000; i += 1) challenges.issue();
    expect(challenges.remembered).toBe(0);
    const { nonce, expires } = challenges.issue();
    challenges.take(nonce, expires);
    now = expires;
    const next = challenges.issue();
    challenges.take(next.nonce, next.expires);
    expect(challenges.remembered).toBe(1);
  });

  it('are refused rather than forgotten when too many are used', () => {
    const bounded = new Challenges(() => now, 2);
    const given = [bounded.issue(), bounded.issue(), bounded.issue()];
    expect(given.map(({ nonce, expires }) => bounded.take(nonce, expires))).toEqual(['taken', 'taken', 'full']);
    expect(given.slice(0, 2).map(({ nonce, expires }) => bounded.take(nonce, expires))).toEqual(['unknown', 'unknown']);
  });
});
