import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FixedWindows } from './fixed-windows.ts';
import { createRateLimits, LIMITS, type LimitName, type RateLimits } from './rate-limits.ts';

const LIMITED = expect.objectContaining({ code: 'rate-limited' }) as unknown;
const [{ points }] = LIMITS['challenge/network'];

describe('the limits of a network', () => {
  const create = () => createRateLimits((options) => new FixedWindows(options), 1);
  /** Makes one request from each network; returns how many were let through. */
  const askFrom = async (networks: readonly string[]): Promise<number> => {
    const limits = create();
    const outcomes = await Promise.allSettled(networks.map((network) => limits.demand('challenge/network', network)));
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(LIMITED);
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  };
  const many = (count: number, network: (i: number) => string): readonly string[] =>
    Array.from({ length: count }, (_, i) => network(i));
  const hex = (n: number): string => n.toString(16);

  it.each([
    ['one /64', () => '2001:db8:1:2', 1],
    ['the /64 of one /56', (i: number) => `2001:db8:1:ff${hex(i % 256).padStart(2, '0')}`, 4],
    ['the /64 of one /48', (i: number) => `2001:db8:1:${hex(i)}`, 16],
  ])('count requests from %s together', async (_, network, times) => {
    expect(await askFrom(many(times * points + 50, network))).toBe(times * points);
  });

  it('are apart for IPv4 addresses and for different /48', async () => {
    expect(await askFrom(many(200, (i) => `192.0.2.${i}`))).toBe(200);
    expect(await askFrom(many(1000, (i) => `2001:db8:${hex(i)}:0`))).toBe(1000);
  });

  it('say when to come again', async () => {
    const limits = create();
    await limits.demand('challenge/network', '2001:db8:1:2', points);
    await expect(limits.demand('challenge/network', '2001:db8:1:2')).rejects.toMatchObject({
      code: 'rate-limited',
      retryAfterMs: expect.any(Number) as number,
    });
  });
});

describe('the tail of a limit', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const passes = async (limits: RateLimits, name: LimitName, key: string): Promise<boolean> =>
    await limits.demand(name, key).then(
      () => true,
      () => false,
    );
  /** Milliseconds until one more passes, as the refusal says. */
  const waitOf = async (limits: RateLimits, name: LimitName, key: string): Promise<number> =>
    await limits.demand(name, key).then(
      () => 0,
      (error: unknown) => (error as { readonly retryAfterMs: number }).retryAfterMs,
    );

  it.each([
    ['login/device', 60, 600],
    ['send/device', 6000, 3600],
    ['publish/account', 20, 3600],
  ] as const)('lets %s through now and then, as the refusal says, and not more often', async (name, most, seconds) => {
    const limits = createRateLimits((options) => new FixedWindows(options), 1);
    for (let i = 0; i < most; i += 1) {
      // Within the shorter windows of the same name.
      if (i % 140 === 139) vi.advanceTimersByTime(10_000);
      expect(await passes(limits, name, 'one')).toBe(true);
    }
    const wait = await waitOf(limits, name, 'one');
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(Math.ceil((4 * seconds) / most) * 1000);
    vi.advanceTimersByTime(wait);
    expect(await passes(limits, name, 'one')).toBe(true);
    expect(await passes(limits, name, 'one')).toBe(false);
    expect(await passes(limits, name, 'another')).toBe(true);
  });

  it('adds a quarter at most to what somebody gets who asks all the time', async () => {
    const limits = createRateLimits((options) => new FixedWindows(options), 1);
    let passed = 0;
    for (let second = 0; second < 600; second += 1) {
      for (let i = 0; i < 3; i += 1) if (await passes(limits, 'login/device', 'one')) passed += 1;
      vi.advanceTimersByTime(1_000);
    }
    expect(passed).toBeGreaterThan(60);
    expect(passed).toBeLessThanOrEqual(75);
  });

  it('is not for requests of many points', async () => {
    const limits = createRateLimits((options) => new FixedWindows(options), 1);
    for (let i = 0; i < 20; i += 1) await limits.demand('publish/account', 'one');
    vi.advanceTimersByTime(1_800_000);
    await expect(limits.demand('publish/account', 'one', 2)).rejects.toMatchObject({ code: 'rate-limited' });
  });
});
