import { beforeEach, describe, expect, it } from 'vitest';
import { ProxyCheck, type Misfit } from './proxy-check.ts';

describe('the check of trusted proxies', () => {
  let told: Misfit[];
  const check = (hops: number): ProxyCheck => new ProxyCheck(hops, (misfit) => told.push(misfit));
  beforeEach(() => {
    told = [];
  });

  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '::1', 'fd00::1', '::ffff:10.0.0.1'])(
    'notices a proxy at %s that is not trusted, once',
    (address) => {
      const proxies = check(0);
      proxies.see(address, ['192.0.2.7']);
      proxies.see(address, ['192.0.2.8']);
      expect([told, proxies.misfit]).toEqual([['unexpected-proxy'], 'unexpected-proxy']);
    },
  );

  it('does not take a far client that writes the header for a proxy', () => {
    check(0).see('192.0.2.1', ['198.51.100.9']);
    check(0).see('2001:db8::1', ['198.51.100.9']);
    check(0).see('127.0.0.1', []);
    expect(told).toEqual([]);
  });

  it.each([
    [1, []],
    [2, ['192.0.2.7']],
  ])('notices a request that came past one of %i proxies', (hops, forwarded) => {
    check(hops).see('192.0.2.1', forwarded);
    expect(told).toEqual(['no-proxy']);
  });

  it.each([
    [1, ['192.0.2.7', '10.0.0.2']],
    [1, ['192.0.2.7', 'fe80::1%eth0']],
    [2, ['192.0.2.7', '192.168.0.9', '10.0.0.2']],
  ])('notices a proxy more than the %i that are trusted, once: %s', (hops, forwarded) => {
    const proxies = check(hops);
    proxies.see('10.0.0.1', forwarded);
    proxies.see('10.0.0.1', forwarded);
    expect(told).toEqual(['unexpected-proxy']);
  });

  it.each([
    [1, ['192.0.2.7', 'unknown']],
    [1, ['192.0.2.7']],
    [1, ['198.51.100.9', '192.0.2.7']],
    [2, ['192.0.2.7', '10.0.0.2']],
  ])('is content where %i proxies forwarded %s', (hops, forwarded) => {
    check(hops).see('10.0.0.1', forwarded);
    expect(told).toEqual([]);
  });
});
