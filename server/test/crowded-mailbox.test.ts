/** One network fills a mailbox: what it gets is bounded, however many accounts it has, and others can still write. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../src/edge/rate-limits.ts';
import { FREE_PLACES } from '../src/services/mailbox-places.ts';
import { Person, sendTo } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const LIMIT_MS = 120_000;
const [{ points: PER_NETWORK }] = LIMITS['places/source'];
const [{ points: PER_ACCOUNT }] = LIMITS['places/account'];
/** What one device may send in ten seconds; beyond it the attacker takes the next account. */
const [{ points: PER_DEVICE, seconds: WINDOW }] = LIMITS['send/device'];
const WINDOW_MS = WINDOW * 1000;

describe('a mailbox that is being filled', { timeout: LIMIT_MS }, () => {
  let server: RunningServer;
  let aheadMs = 0;
  const people: Person[] = [];
  const from = async (network: string): Promise<Person> => {
    const person = await Person.registered({ ...server, headers: { 'x-forwarded-for': network } });
    people.push(person);
    await person.connect();
    return person;
  };
  beforeAll(async () => {
    server = await startServer({
      environment: { RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1' },
      monotonic: () => performance.now() + aheadMs,
    });
  });
  afterAll(async () => {
    for (const person of people) person.leave();
    await server.stop();
  });

  /** Sends until it is refused. */
  const fill = async (sender: Person, shop: Person) => {
    for (let taken = 0; ; taken += 1) {
      const answer = await sender.request('envelope:send', sendTo([shop]));
      if (answer['ok'] !== true) return { taken, code: (answer['error'] as { readonly code: string }).code };
    }
  };

  it('gives one network and one account a share beyond the free places, and takes the mail of others', async () => {
    const shop = await Person.registered({ ...server, headers: { 'x-forwarded-for': '192.0.2.1' } });
    let taken = 0;
    for (let i = 0; i < 14; i += 1) {
      const { taken: more, code } = await fill(await from('198.51.100.7'), shop);
      taken += more;
      if (code === 'mailbox-full') break;
    }
    expect(taken).toBeGreaterThan(FREE_PLACES);
    expect(taken).toBeLessThanOrEqual(FREE_PLACES + PER_NETWORK + 1);
    expect(await fill(await from('198.51.100.7'), shop)).toEqual({ taken: 0, code: 'mailbox-full' });
    // An account has a share of its own, where its network has room for others.
    const sender = await from('203.0.113.4');
    for (let left = PER_ACCOUNT; left > 0; left -= PER_DEVICE) {
      expect(await fill(sender, shop)).toEqual({ taken: PER_DEVICE, code: 'rate-limited' });
      aheadMs += WINDOW_MS;
    }
    const { taken: beyond, code } = await fill(sender, shop);
    expect([beyond <= 1, code]).toEqual([true, 'mailbox-full']);
    expect(await fill(await from('203.0.113.4'), shop)).toEqual({ taken: PER_DEVICE, code: 'rate-limited' });
  });
});
