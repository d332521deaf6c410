import { afterEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { describeEngineLock } from './engine-lock.contract.ts';
import { createWebLock } from './web-lock.ts';
import { createWebNetwork, type NetworkHost } from './web-network.ts';
import { createWebTabs } from './web-tabs.ts';

describeEngineLock('without Web Locks', () => {
  const lock = createWebLock('p', undefined);
  return { open: () => lock };
});

describeEngineLock('where Web Locks are denied', () => {
  const request = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
  const lock = createWebLock('p', { request, query: () => Promise.resolve({}) });
  return { open: () => lock };
});

it('knows of no open tabs without Web Locks, and where they are denied', async () => {
  const denied = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
  for (const locks of [undefined, { request: denied, query: denied }]) {
    const tabs = createWebTabs('p', locks);
    await tabs.join(new Promise(() => undefined));
    expect(await tabs.names()).toEqual([]);
  }
});

describe('network of a browser', () => {
  const stops: (() => void)[] = [];
  const setUp = ({ worker = false } = {}) => {
    const clock = new FakeClock();
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const navigator = { onLine: true };
    const host = Object.assign(new EventTarget(), { navigator, ...(worker ? {} : { document: page }) }) as NetworkHost;
    const network = createWebNetwork(host, clock);
    const seen = { wakes: 0 };
    stops.push(
      network.onWake(() => {
        seen.wakes += 1;
      }),
    );
    return { clock, page, navigator, host, network, seen };
  };
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  it('believes what the browser says, and no news is good news', () => {
    const { network, navigator } = setUp();
    expect(network.online()).toBe(true);
    navigator.onLine = false;
    expect(network.online()).toBe(false);
    expect(createWebNetwork(new EventTarget(), new FakeClock()).online()).toBe(true);
  });

  it('wakes when the network, the page or the sight of it comes back', () => {
    const { host, page, seen } = setUp();
    host.dispatchEvent(new Event('online'));
    host.dispatchEvent(new Event('pageshow'));
    page.dispatchEvent(new Event('resume'));
    page.dispatchEvent(new Event('visibilitychange'));
    expect(seen.wakes).toBe(4);
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    host.dispatchEvent(new Event('offline'));
    expect(seen.wakes).toBe(4);
  });

  it('wakes after the machine slept, and not because a hidden tab is slowed down', async () => {
    const { clock, seen } = setUp();
    await clock.advance(60_000);
    expect(seen.wakes).toBe(0);
    clock.sleep(60_000);
    await clock.advance(5_000);
    expect(seen.wakes).toBe(0);
    clock.sleep(8 * 3_600_000);
    await clock.advance(5_000);
    expect(seen.wakes).toBe(1);
  });

  it('works in a worker, and stops when asked', async () => {
    const { host, seen, clock } = setUp({ worker: true });
    host.dispatchEvent(new Event('online'));
    expect(seen.wakes).toBe(1);
    stops.splice(0).forEach((stop) => stop());
    host.dispatchEvent(new Event('online'));
    expect([seen.wakes, clock.pending]).toEqual([1, 0]);
  });
});
