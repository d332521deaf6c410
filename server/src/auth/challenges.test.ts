import { DAY_MS } from '@cipherchat/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { Challenges } from './challenges.ts';

describe('challenges', () => {
  let now: number;
  let challenges: Challenges;
  beforeEach(() => {
    now = 1_800_000_000_000;
    challenges = new Challenges({ now: () => now });
  });

  it('are 32 bytes, differ, and live for 60 s', () => {
    const [a, b] = [challenges.issue(), challenges.issue()];
    expect([a.nonce.length, a.expires]).toEqual([32, now + 60_000]);
    expect(Buffer.compare(a.nonce, b.nonce)).not.toBe(0);
  });

  it('are taken once', async () => {
    const { nonce, expires } = challenges.issue();
    expect(await challenges.take(nonce, expires)).toBe('taken');
    expect(await challenges.take(nonce, expires)).toBe('unknown');
  });

  it('are worth nothing once they have expired', async () => {
    const { nonce, expires } = challenges.issue();
    now = expires;
    expect(await challenges.take(nonce, expires)).toBe('unknown');
  });

  it('cannot be made to live longer', async () => {
    const { nonce, expires } = challenges.issue();
    now += 30_000;
    expect(await challenges.take(nonce, expires + 30_000)).toBe('unknown');
  });

  it('are refused while they would live longer than 60 s, as those of a node whose clock is ahead', async () => {
    const shared = { key: new Uint8Array(32).fill(7), claim: () => Promise.resolve(true) };
    const ahead = new Challenges({ now: () => now + 1, shared });
    const node = new Challenges({ now: () => now, shared });
    const { nonce, expires } = ahead.issue();
    expect(await node.take(nonce, expires)).toBe('unknown');
    now += 1;
    expect(await node.take(nonce, expires)).toBe('taken');
  });

  it('are taken once by nodes that share key and memory, and once per node if they share only the key', async () => {
    const used = new Set<string>();
    const claim = (id: string): Promise<boolean> => Promise.resolve(!used.has(id) && used.add(id).size > 0);
    const key = new Uint8Array(32).fill(7);
    const node = (): Challenges => new Challenges({ now: () => now, shared: { key, claim } });
    const [a, b] = [node(), node()];
    const { nonce, expires } = a.issue();
    expect(await b.take(nonce, expires)).toBe('taken');
    expect(await a.take(nonce, expires)).toBe('unknown');
    const alone = (): Challenges =>
      new Challenges({ now: () => now, shared: { key, claim: () => Promise.resolve(true) } });
    const [c, d] = [alone(), alone()];
    const next = c.issue();
    const take = (challenges: Challenges) => challenges.take(next.nonce, next.expires);
    expect([await c.take(next.nonce, next.expires), await take(c), await take(d), await take(d)]).toEqual([
      'taken',
      'unknown',
      'taken',
      'unknown',
    ]);
  });

  it('are worth nothing to another process', async () => {
    const { nonce, expires } = challenges.issue();
    expect(await new Challenges({ now: () => now }).take(nonce, expires)).toBe('unknown');
  });

  it('are refused with any bit changed, and in another length', async () => {
    const { nonce, expires } = challenges.issue();
    for (let i = 0; i < 32; i += 1) {
      expect(
        await challenges.take(
          Uint8Array.from(nonce, (byte, j) => (i === j ? byte ^ 1 : byte)),
          expires,
        ),
      ).toBe('unknown');
    }
    expect(await challenges.take(nonce.subarray(1), expires)).toBe('unknown');
    expect(await challenges.take(new Uint8Array(0), expires)).toBe('unknown');
    expect(await challenges.take(nonce, expires)).toBe('taken');
  });

  it('take no memory while they are open, and little once they are used', async () => {
    for (let i = 0; i < 1000; i += 1) challenges.issue();
    expect(challenges.remembered).toBe(0);
    const { nonce, expires } = challenges.issue();
    await challenges.take(nonce, expires);
    now = expires;
    const next = challenges.issue();
    await challenges.take(next.nonce, next.expires);
    expect(challenges.remembered).toBe(1);
  });

  it('of a clock that was ahead are forgotten when it is set right, and are worth nothing when their time comes', async () => {
    const bounded = new Challenges({ now: () => now, maxUsed: 3 });
    const use = async () => {
      const { nonce, expires } = bounded.issue();
      return [await bounded.take(nonce, expires), () => bounded.take(nonce, expires)] as const;
    };
    const right = now;
    now += 40 * DAY_MS;
    const [taken, again] = await use();
    expect(taken).toBe('taken');
    now = right;
    for (let i = 0; i < 5; i += 1) {
      expect((await use())[0]).toBe('taken');
      now += 60_000;
    }
    expect(bounded.remembered).toBe(1);
    now = right + 40 * DAY_MS;
    expect(await again()).toBe('unknown');
  });

  it('are taken once also where the clock is set back a little', async () => {
    const { nonce, expires } = challenges.issue();
    expect(await challenges.take(nonce, expires)).toBe('taken');
    now -= 5_000;
    const next = challenges.issue();
    expect(await challenges.take(next.nonce, next.expires)).toBe('taken');
    now += 5_000;
    expect(await challenges.take(nonce, expires)).toBe('unknown');
  });

  it('are refused rather than forgotten when too many are used', async () => {
    const bounded = new Challenges({ now: () => now, maxUsed: 2 });
    const given = [bounded.issue(), bounded.issue(), bounded.issue()];
    const take = () => Promise.all(given.map(({ nonce, expires }) => bounded.take(nonce, expires)));
    expect(await take()).toEqual(['taken', 'taken', 'full']);
    expect(await take()).toEqual(['unknown', 'unknown', 'full']);
  });
});
