import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  bytes,
  join,
  newId,
  nextList,
  NOW,
  type CreateHarness,
  type Member,
  type StoreHarness,
} from './contract-samples.contract.ts';
import type { PushClaim, PushSubscription, Store } from './port.ts';

const REST = 60_000;

export const describePush = (createHarness: CreateHarness): void => {
  describe('subscriptions to pushes', () => {
    let harness: StoreHarness;
    let store: Store;
    let alice: Member;
    let bob: Member;
    beforeEach(async () => {
      harness = await createHarness();
      store = harness.store;
      [alice, bob] = [await join(store), await join(store)];
    });
    afterEach(() => harness.dispose());

    const subscriptionOf = ({ device }: Pick<Member, 'device'>, name = 'one'): PushSubscription => ({
      device,
      endpoint: `https://push.example/${name}`,
      key: bytes(65),
      auth: bytes(16),
    });
    const claim = (changes: Partial<PushClaim> = {}): PushClaim => ({
      now: NOW,
      restMs: REST,
      oldest: 1,
      newest: 1,
      ...changes,
    });

    it('are kept, one for each device, and outlive a restart', async () => {
      const [first, second] = [subscriptionOf(alice), subscriptionOf(alice, 'two')];
      expect(await store.subscription(alice.device)).toBeUndefined();
      expect(await store.keepSubscription(first, NOW)).toBe('kept');
      expect(await store.keepSubscription(second, NOW + 1)).toBe('kept');
      store = await harness.reopen();
      expect(await store.subscription(alice.device)).toEqual(second);
      expect(await store.subscription(bob.device)).toBeUndefined();
    });

    it('are not kept for a device that is not registered', async () => {
      const nobody = { device: newId() };
      expect(await store.keepSubscription(subscriptionOf(nobody), NOW)).toBe('unknown-device');
      expect(await store.subscription(nobody.device)).toBeUndefined();
    });

    it('are dropped, and one that was replaced meanwhile is not', async () => {
      await store.keepSubscription(subscriptionOf(alice), NOW);
      const newer = subscriptionOf(alice, 'two');
      await store.keepSubscription(newer, NOW);
      await store.dropSubscription(alice.device, 'https://push.example/one');
      expect(await store.subscription(alice.device)).toEqual(newer);
      await store.dropSubscription(alice.device, newer.endpoint);
      expect(await store.subscription(alice.device)).toBeUndefined();
      await store.keepSubscription(newer, NOW);
      await store.dropSubscription(alice.device);
      expect(await store.subscription(alice.device)).toBeUndefined();
      await store.dropSubscription(alice.device);
    });

    it('are listed by device, page by page', async () => {
      for (const member of [alice, bob]) await store.keepSubscription(subscriptionOf(member), NOW);
      const devices = [alice.device, bob.device].toSorted();
      expect(await store.subscribedDevices('', 10)).toEqual(devices);
      expect(await store.subscribedDevices('', 1)).toEqual(devices.slice(0, 1));
      expect(await store.subscribedDevices(devices[0] ?? '', 10)).toEqual(devices.slice(1));
      expect(await store.subscribedDevices(devices[1] ?? '', 10)).toEqual([]);
    });

    it('go with a device that a list removes, and with no other', async () => {
      for (const member of [alice, bob]) await store.keepSubscription(subscriptionOf(member), NOW);
      const other = newId();
      const removals = [alice.device, bob.device].toSorted();
      await store.appendList(nextList(alice.list, { devices: [other], removals }), NOW);
      expect(await store.subscription(alice.device)).toBeUndefined();
      expect(await store.subscription(bob.device)).toBeDefined();
    });

    it('ring once in a minute, or again when the mail of the last push was acknowledged', async () => {
      const subscription = subscriptionOf(alice);
      expect(await store.claimPush(alice.device, claim())).toEqual({ kind: 'none' });
      await store.keepSubscription(subscription, NOW);
      const claimed = { kind: 'claimed', subscription };
      expect(await store.claimPush(alice.device, claim({ newest: 3 }))).toEqual(claimed);
      const resting = { kind: 'resting', until: NOW + REST };
      expect(await store.claimPush(alice.device, claim({ now: NOW + 1 }))).toEqual(resting);
      expect(await store.claimPush(alice.device, claim({ now: NOW + 1, oldest: 3, newest: 9 }))).toEqual(resting);
      // All of it was acknowledged: what waits now came later.
      expect(await store.claimPush(alice.device, claim({ now: NOW + 2, oldest: 4, newest: 4 }))).toEqual(claimed);
      expect(await store.claimPush(alice.device, claim({ now: NOW + REST + 1, oldest: 4, newest: 4 }))).toMatchObject({
        kind: 'resting',
      });
      expect(await store.claimPush(alice.device, claim({ now: NOW + REST + 2, oldest: 4, newest: 4 }))).toEqual(
        claimed,
      );
    });

    it('ring after the clock of the server was set back', async () => {
      await store.keepSubscription(subscriptionOf(alice), NOW);
      await store.claimPush(alice.device, claim());
      expect(await store.claimPush(alice.device, claim({ now: NOW - REST }))).toMatchObject({ kind: 'claimed' });
    });

    it('begin anew with a new subscription', async () => {
      await store.keepSubscription(subscriptionOf(alice), NOW);
      await store.claimPush(alice.device, claim());
      await store.keepSubscription(subscriptionOf(alice, 'two'), NOW);
      expect(await store.claimPush(alice.device, claim({ now: NOW + 1 }))).toMatchObject({ kind: 'claimed' });
    });
  });
};
