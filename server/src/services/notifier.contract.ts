/** What every Notifier has to do. A new implementation runs this suite with a harness of its own. */
import {
  PUSH_WINDOW,
  type PushName,
  type ParsedDelivery,
  type ParsedEnvelope,
  type DeviceId,
  AccountId,
} from '@cipherchat/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { message } from '../../test/support/account.ts';
import type { KeptSession } from '../../test/support/kept-session.ts';
import { newId } from '../../test/support/signing.ts';
import type { Notifier } from './notifier.ts';

export type NotifierHarness = {
  readonly notifier: Notifier;
  /** A further connection of the device. */
  readonly connect: (device: DeviceId) => KeptSession;
  /** Resolves when all connections have received what was sent. */
  readonly settled: () => Promise<void>;
};

const ACCOUNT = AccountId.parse('a'.repeat(32));

export const newEnvelope = (sequence = 1): ParsedEnvelope => ({
  id: newId(),
  sender: { account: ACCOUNT, device: newId() },
  message: message(),
  at: 1_800_000_000_000,
  sequence,
});
const newNews = (): ParsedDelivery => ({ id: newId(), device: newId(), at: 1_800_000_000_000 });

export const describeNotifier = (name: string, createHarness: () => NotifierHarness): void => {
  describe(`notifier contract: ${name}`, () => {
    const [alice, bob] = [newId(), newId()];
    let harness: NotifierHarness;
    let notifier: Notifier;
    beforeEach(() => {
      harness = createHarness();
      notifier = harness.notifier;
    });

    const connected = async (...devices: readonly DeviceId[]): Promise<readonly KeptSession[]> => {
      const sessions = devices.map((device) => harness.connect(device));
      await harness.settled();
      return sessions;
    };
    const pushed = (sessions: readonly KeptSession[], push: PushName) =>
      sessions.map((session) => session.pushes(push));

    it('pushes an envelope to every connection of its device, in order, and to nobody else', async () => {
      const all = await connected(bob, bob, alice);
      const envelopes = [newEnvelope(1), newEnvelope(2), newEnvelope(3)];
      for (const envelope of envelopes) notifier.notifyEnvelope(bob, envelope);
      await harness.settled();
      expect(pushed(all, 'envelope:new')).toEqual([envelopes, envelopes, []]);
    });

    it('pushes at most 64 without an acknowledgement, and says that there is more after the first one', async () => {
      const [phone] = await connected(bob);
      const envelopes = Array.from({ length: PUSH_WINDOW + 2 }, (_, i) => newEnvelope(i));
      for (const envelope of envelopes) notifier.notifyEnvelope(bob, envelope);
      await harness.settled();
      expect(phone?.pushes('envelope:new')).toEqual(envelopes.slice(0, PUSH_WINDOW));
      phone?.session.acknowledge([envelopes[0]?.id ?? newId()]);
      expect(phone?.pushes('mailbox:more')).toEqual([{}]);
    });

    it('tells every connection of the sender what has arrived, and nobody else', async () => {
      const all = await connected(alice, alice, bob);
      const deliveries = [newNews(), newNews()];
      notifier.notifyDelivered(alice, deliveries);
      await harness.settled();
      expect(pushed(all, 'envelope:delivered')).toEqual([[{ deliveries }], [{ deliveries }], []]);
    });

    it('ends every connection of a device, and no other', async () => {
      const all = await connected(bob, alice, bob);
      notifier.disconnect(bob);
      await harness.settled();
      expect(all.map(({ isOpen }) => isOpen)).toEqual([false, true, false]);
    });

    it('passes over a device that is not connected, or not any more', async () => {
      const [phone] = await connected(bob);
      phone?.session.close();
      for (const device of [bob, newId()]) {
        notifier.notifyEnvelope(device, newEnvelope());
        notifier.notifyDelivered(device, [newNews()]);
        notifier.disconnect(device);
      }
      await harness.settled();
      expect([phone?.pushes('envelope:new'), phone?.pushes('envelope:delivered')]).toEqual([[], []]);
    });

    it('reaches a device that has come back, with what is said from then on', async () => {
      const [phone] = await connected(bob);
      phone?.session.close();
      notifier.notifyEnvelope(bob, newEnvelope());
      const [again] = await connected(bob);
      const envelope = newEnvelope();
      notifier.notifyEnvelope(bob, envelope);
      await harness.settled();
      expect(again?.pushes('envelope:new')).toContainEqual(envelope);
    });
  });
};
