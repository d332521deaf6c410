import type { EnvelopeId } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  join,
  MAILBOX_LIMIT,
  newId,
  NOW,
  ROOMY,
  sendOf,
  type CreateHarness,
  type Member,
  type StoreHarness,
} from './contract-samples.contract.ts';
import type { Store } from './port.ts';

export const describeWaiting = (createHarness: CreateHarness): void => {
  describe('what waits for many devices', () => {
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

    const deliver = async (receiver: Member): Promise<EnvelopeId> => {
      const send = sendOf(alice, [receiver]);
      await store.send(send, MAILBOX_LIMIT);
      return send.id;
    };

    it('leaves out devices for which nothing waits, and unknown ones', async () => {
      expect(await store.waiting([alice.device, bob.device, newId()])).toEqual([]);
      expect(await store.waiting([])).toEqual([]);
    });

    it('names the oldest and the newest envelope of each device, and of no other', async () => {
      const carol = await join(store);
      for (const receiver of [bob, carol, bob, bob]) await deliver(receiver);
      const sequences = (await store.pull(bob.device, 0, 10, ROOMY)).envelopes.map(({ sequence }) => sequence);
      const envelopes = { oldest: sequences[0], newest: sequences[2] };
      expect(await store.waiting([bob.device, alice.device])).toEqual([{ device: bob.device, envelopes, news: false }]);
      expect((await store.waiting([carol.device, bob.device])).map(({ device }) => device).toSorted()).toEqual(
        [bob.device, carol.device].toSorted(),
      );
    });

    it('forgets what was acknowledged, and tells its sender that there is news until that is acknowledged as well', async () => {
      const [first, second] = [await deliver(bob), await deliver(bob)];
      await store.acknowledge(bob.device, [first], false, NOW);
      const [left] = (await store.pull(bob.device, 0, 10, ROOMY)).envelopes;
      const states = await store.waiting([alice.device, bob.device]);
      expect(states).toHaveLength(2);
      expect(states).toContainEqual({ device: alice.device, envelopes: undefined, news: true });
      const envelopes = { oldest: left?.sequence, newest: left?.sequence };
      expect(states).toContainEqual({ device: bob.device, envelopes, news: false });
      await store.acknowledge(bob.device, [second], true, NOW);
      await store.acknowledgeDeliveries(alice.device, [{ id: first, device: bob.device }]);
      expect(await store.waiting([alice.device, bob.device])).toEqual([]);
    });

    it('answers for 500 devices at once', async () => {
      await deliver(bob);
      const strangers = Array.from({ length: 499 }, newId);
      expect((await store.waiting([...strangers, bob.device])).map(({ device }) => device)).toEqual([bob.device]);
    });
  });
};
