import { RateLimiterMemory } from 'rate-limiter-flexible';
import { describe, expect, it } from 'vitest';
import { createRateLimits, LIMITS } from './rate-limits.ts';

const LIMITED = expect.objectContaining({ code: 'rate-limited' }) as unknown;
const [{ points }] = LIMITS['challenge/network'];

describe('the limits of a network', () => {
  const create = () => createRateLimits((options) => new RateLimiterMemory(options), 1);
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
