import type { EnvelopeId } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  idsOf,
  join,
  MAILBOX_LIMIT,
  newId,
  newMember,
  nextList,
  NOW,
  ROOMY,
  sendOf,
  type CreateHarness,
  type Member,
  type StoreHarness,
} from './contract-samples.contract.ts';
import type { Store } from './port.ts';

export const describeMailbox = (createHarness: CreateHarness): void => {
  describe('mailbox', () => {
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

    const deliver = async (...receivers: readonly Member[]): Promise<EnvelopeId> => {
      const send = sendOf(alice, receivers);
      await store.send(send, MAILBOX_LIMIT);
      return send.id;
    };

    it('keeps an envelope and gives it back byte for byte', async () => {
      const send = sendOf(alice, [bob]);
      const outcome = await store.send(send, MAILBOX_LIMIT);
      expect(outcome).toMatchObject({ kind: 'stored', at: NOW });
      const { envelopes, more } = await store.pull(bob.device, 0, 10, ROOMY);
      expect(more).toBe(false);
      expect(envelopes).toMatchObject([{ id: send.id, sender: send.sender, at: NOW }]);
      expect(envelopes[0]?.message).toBe(send.receivers[0]?.message);
      expect(outcome).toMatchObject({ sequences: [envelopes[0]?.sequence] });
    });

    it('gives each receiver its own payload', async () => {
      const carol = await join(store);
      const send = sendOf(alice, [bob, carol]);
      await store.send(send, MAILBOX_LIMIT);
      const page = await store.pull(carol.device, 0, 10, ROOMY);
      expect(page.envelopes[0]?.message).toBe(send.receivers[1]?.message);
      expect(await idsOf(store, bob.device)).toEqual([send.id]);
    });

    it('answers a repeat with the first answer, whatever it holds, and stores it once', async () => {
      const send = sendOf(alice, [bob]);
      await store.send(send, MAILBOX_LIMIT);
      const again = await store.send({ ...sendOf(alice, [bob]), id: send.id, now: NOW + 5 }, MAILBOX_LIMIT);
      expect(again).toEqual({ kind: 'repeated', at: NOW });
      expect(await idsOf(store, bob.device)).toEqual([send.id]);
    });

    it('stores once what 50 racers send under one id, with one answer for all', async () => {
      const send = sendOf(alice, [bob]);
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, i) => store.send({ ...send, now: NOW + i }, MAILBOX_LIMIT)),
      );
      expect(outcomes.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
      expect(new Set(outcomes.map((outcome) => ('at' in outcome ? outcome.at : undefined))).size).toBe(1);
      expect(await idsOf(store, bob.device)).toHaveLength(1);
    });

    it('knows which sends it has answered, also after delivery, each of its own sender', async () => {
      const send = sendOf(alice, [bob]);
      expect(await store.hasSent(alice.device, send.id)).toBe(false);
      await store.send(send, MAILBOX_LIMIT);
      expect(await store.hasSent(alice.device, send.id)).toBe(true);
      expect(await store.hasSent(bob.device, send.id)).toBe(false);
      await store.acknowledge(bob.device, [send.id], true, NOW);
      expect(await store.hasSent(alice.device, send.id)).toBe(true);
    });

    it('remembers the first answer after delivery and after the sender knows', async () => {
      const send = sendOf(alice, [bob]);
      await store.send(send, MAILBOX_LIMIT);
      await store.acknowledge(bob.device, [send.id], false, NOW);
      expect(await store.send(send, MAILBOX_LIMIT)).toEqual({ kind: 'repeated', at: NOW });
      await store.acknowledgeDeliveries(alice.device, [{ id: send.id, device: bob.device }]);
      expect(await store.send({ ...send, now: NOW + 9 }, MAILBOX_LIMIT)).toEqual({ kind: 'repeated', at: NOW });
      expect(await idsOf(store, bob.device)).toEqual([]);
    });

    it('lets two senders use one id towards different receivers, each with its own answer', async () => {
      const carol = await join(store);
      const send = sendOf(alice, [bob]);
      await store.send(send, MAILBOX_LIMIT);
      const other = await store.send(sendOf(bob, [carol], { id: send.id, now: NOW + 1 }), MAILBOX_LIMIT);
      expect(other).toMatchObject({ kind: 'stored', at: NOW + 1 });
    });

    it('never lets one sender overwrite what another one sent under the same id', async () => {
      const mallory = await join(store);
      const send = sendOf(alice, [bob]);
      await store.send(send, MAILBOX_LIMIT);
      expect(await store.send(sendOf(mallory, [bob], { id: send.id }), MAILBOX_LIMIT)).toEqual({ kind: 'taken' });
      const { envelopes } = await store.pull(bob.device, 0, 10, ROOMY);
      expect(envelopes.map(({ sender }) => sender.device)).toEqual([alice.device]);
    });

    it('gives envelopes in the order of their commits, with growing sequences', async () => {
      const ids: EnvelopeId[] = [];
      for (let i = 0; i < 20; i += 1) ids.push(await deliver(bob));
      const { envelopes } = await store.pull(bob.device, 0, 100, ROOMY);
      expect(envelopes.map(({ id }) => id)).toEqual(ids);
      const sequences = envelopes.map(({ sequence }) => sequence);
      expect([...sequences].sort((a, b) => a - b)).toEqual(sequences);
      expect(new Set(sequences).size).toBe(20);
    });

    it('keeps the order of sends that were under way together', async () => {
      const sends = Array.from({ length: 100 }, () => sendOf(alice, [bob]));
      await Promise.all(sends.map((send) => store.send(send, MAILBOX_LIMIT)));
      expect(await idsOf(store, bob.device)).toEqual(sends.map(({ id }) => id));
    });

    it('pages by sequence, none twice and none left out', async () => {
      const ids: EnvelopeId[] = [];
      for (let i = 0; i < 7; i += 1) ids.push(await deliver(bob));
      const seen: string[] = [];
      let after = 0;
      for (;;) {
        const page = await store.pull(bob.device, after, 3, ROOMY);
        seen.push(...page.envelopes.map(({ id }) => id));
        after = page.envelopes.at(-1)?.sequence ?? after;
        expect(page.envelopes.length).toBeLessThanOrEqual(3);
        if (!page.more) break;
      }
      expect(seen).toEqual(ids);
    });

    it('bounds a page by bytes, but gives at least one envelope', async () => {
      for (let i = 0; i < 4; i += 1) await deliver(bob);
      const two = await store.pull(bob.device, 0, 100, 1400);
      expect([two.envelopes.length, two.more]).toEqual([2, true]);
      const one = await store.pull(bob.device, 0, 100, 1);
      expect([one.envelopes.length, one.more]).toEqual([1, true]);
    });

    it('does not say that there is more when the page is exactly full', async () => {
      for (let i = 0; i < 3; i += 1) await deliver(bob);
      expect((await store.pull(bob.device, 0, 3, ROOMY)).more).toBe(false);
    });

    it('never uses a sequence again, not even after everything was delivered and after a restart', async () => {
      const id = await deliver(bob);
      const before = (await store.pull(bob.device, 0, 1, ROOMY)).envelopes[0]?.sequence ?? 0;
      await store.acknowledge(bob.device, [id], true, NOW);
      store = await harness.reopen();
      await deliver(bob);
      expect((await store.pull(bob.device, 0, 1, ROOMY)).envelopes[0]?.sequence).toBeGreaterThan(before);
    });

    it('drops what was acknowledged and nothing else', async () => {
      const [first, second] = [await deliver(bob), await deliver(bob)];
      const acknowledged = await store.acknowledge(bob.device, [first, newId()], false, NOW + 1);
      expect(acknowledged).toEqual([{ id: first, sender: alice.device }]);
      expect(await idsOf(store, bob.device)).toEqual([second]);
    });

    it('acknowledges once', async () => {
      const id = await deliver(bob);
      expect(await store.acknowledge(bob.device, [id, id], false, NOW)).toHaveLength(1);
      expect(await store.acknowledge(bob.device, [id], false, NOW)).toEqual([]);
    });

    it('lets nobody acknowledge the mail of another device', async () => {
      const carol = await join(store);
      const id = await deliver(bob);
      expect(await store.acknowledge(carol.device, [id], false, NOW)).toEqual([]);
      expect(await idsOf(store, bob.device)).toEqual([id]);
    });

    it('keeps the delivery news for the sender until it is acknowledged', async () => {
      const carol = await join(store);
      const id = await deliver(bob, carol);
      await store.acknowledge(bob.device, [id], false, NOW + 1);
      await store.acknowledge(carol.device, [id], false, NOW + 2);
      const news = [
        { id, device: bob.device, at: NOW + 1 },
        { id, device: carol.device, at: NOW + 2 },
      ];
      expect(await store.deliveries(alice.device, 10)).toEqual(news);
      await store.acknowledgeDeliveries(alice.device, [{ id, device: bob.device }]);
      expect(await store.deliveries(alice.device, 10)).toEqual(news.slice(1));
    });

    it('bounds the news and gives the oldest first', async () => {
      const ids = [await deliver(bob), await deliver(bob), await deliver(bob)];
      await store.acknowledge(bob.device, ids, false, NOW);
      expect((await store.deliveries(alice.device, 2)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
    });

    it('keeps no news of a silent acknowledgement', async () => {
      const id = await deliver(bob);
      expect(await store.acknowledge(bob.device, [id], true, NOW)).toHaveLength(1);
      expect(await store.deliveries(alice.device, 10)).toEqual([]);
      expect(await idsOf(store, bob.device)).toEqual([]);
    });

    it('lets nobody acknowledge the news of another device, nor news that is not there', async () => {
      const id = await deliver(bob);
      await store.acknowledgeDeliveries(alice.device, [{ id, device: bob.device }]);
      expect(await idsOf(store, bob.device)).toEqual([id]);
      await store.acknowledge(bob.device, [id], false, NOW);
      await store.acknowledgeDeliveries(bob.device, [{ id, device: bob.device }]);
      expect(await store.deliveries(alice.device, 10)).toHaveLength(1);
    });

    it('refuses a list version that is not the newest, says whose, and keeps nothing', async () => {
      const carol = await join(store);
      await store.appendList(nextList(bob.list), NOW);
      const outcome = await store.send(sendOf(alice, [bob, carol]), MAILBOX_LIMIT);
      expect(outcome).toEqual({ kind: 'stale', accounts: [bob.account] });
      expect(await idsOf(store, carol.device)).toEqual([]);
    });

    it('refuses a stated list of an account that nobody knows, and keeps nothing', async () => {
      const nobody = newMember();
      const lists = [bob, nobody].map(({ account }) => ({ account, version: 1 }));
      const outcome = await store.send(sendOf(alice, [bob], { lists }), MAILBOX_LIMIT);
      expect(outcome).toEqual({ kind: 'stale', accounts: [nobody.account] });
      expect(await idsOf(store, bob.device)).toEqual([]);
    });

    it('may be sent again under the same id after a stale list', async () => {
      await store.appendList(nextList(bob.list), NOW);
      const send = sendOf(alice, [bob]);
      expect((await store.send(send, MAILBOX_LIMIT)).kind).toBe('stale');
      const right = { ...send, lists: [{ account: bob.account, version: 2 }] };
      expect((await store.send(right, MAILBOX_LIMIT)).kind).toBe('stored');
    });

    it('wants every device of a stated list, except the sender', async () => {
      const other = newId();
      const carol = await join(store, 0, newMember([other]));
      await store.register({
        device: { account: carol.account, device: other, signingKey: new Uint8Array(32) },
        list: carol.list,
        prekeys: [],
        now: NOW,
      });
      expect((await store.send(sendOf(alice, [carol]), MAILBOX_LIMIT)).kind).toBe('stale');
      const both = [carol, { ...carol, device: other }];
      const lists = [{ account: carol.account, version: 1 }];
      expect((await store.send(sendOf(alice, both, { lists }), MAILBOX_LIMIT)).kind).toBe('stored');
      const own = [{ ...carol, device: other }];
      expect((await store.send(sendOf(carol, own, { lists }), MAILBOX_LIMIT)).kind).toBe('stored');
    });

    it('skips that check where no list is stated', async () => {
      await store.appendList(nextList(bob.list), NOW);
      expect((await store.send(sendOf(alice, [bob], { lists: undefined }), MAILBOX_LIMIT)).kind).toBe('stored');
    });

    it.each([
      ['nobody knows', () => newId()],
      ['another account has', () => alice.device],
    ])('refuses a receiver device that %s, and keeps nothing', async (_, device) => {
      const receivers = [bob, { ...bob, device: device() }];
      const send = sendOf(alice, receivers, { lists: undefined });
      expect(await store.send(send, MAILBOX_LIMIT)).toEqual({ kind: 'unknown-receiver' });
      expect(await idsOf(store, bob.device)).toEqual([]);
      expect((await store.send({ ...send, receivers: send.receivers.slice(0, 1) }, MAILBOX_LIMIT)).kind).toBe('stored');
    });

    it('takes nothing from or for a device that was removed', async () => {
      const other = newId();
      const carol = await join(store, 0, newMember([other]));
      await store.appendList(nextList(carol.list, { devices: [other], removals: [carol.device] }), NOW);
      expect(await store.send(sendOf(carol, [bob]), MAILBOX_LIMIT)).toEqual({ kind: 'sender-removed' });
      const toRemoved = sendOf(alice, [carol], { lists: undefined });
      expect(await store.send(toRemoved, MAILBOX_LIMIT)).toEqual({ kind: 'unknown-receiver' });
    });

    it('says how many wait for each receiver', async () => {
      const carol = await join(store);
      await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);
      expect(await store.send(sendOf(alice, [bob, carol]), MAILBOX_LIMIT)).toMatchObject({ waiting: [2, 1] });
      await store.acknowledge(bob.device, await idsOf(store, bob.device), false, NOW);
      expect(await store.send(sendOf(alice, [carol, bob]), MAILBOX_LIMIT)).toMatchObject({ waiting: [2, 1] });
    });

    it('bounds what may wait for one device, for all receivers or none', async () => {
      const carol = await join(store);
      for (let i = 0; i < 3; i += 1) expect((await store.send(sendOf(alice, [bob]), 3)).kind).toBe('stored');
      expect(await store.send(sendOf(alice, [carol, bob]), 3)).toEqual({ kind: 'mailbox-full' });
      expect(await idsOf(store, carol.device)).toEqual([]);
      const [first = newId()] = await idsOf(store, bob.device);
      await store.acknowledge(bob.device, [first], false, NOW);
      expect((await store.send(sendOf(alice, [bob]), 3)).kind).toBe('stored');
    });

    it('says that an id is taken also where the mailbox is full', async () => {
      const mallory = await join(store);
      const sends = [sendOf(alice, [bob]), sendOf(alice, [bob]), sendOf(alice, [bob])];
      for (const send of sends) expect((await store.send(send, 3)).kind).toBe('stored');
      for (const { id } of sends) {
        expect(await store.send(sendOf(mallory, [bob], { id }), 3)).toEqual({ kind: 'taken' });
        expect(await store.send(sendOf(alice, [bob], { id }), 3)).toEqual({ kind: 'repeated', at: NOW });
      }
      expect(await store.send(sendOf(mallory, [bob]), 3)).toEqual({ kind: 'mailbox-full' });
    });

    it('answers every request when acknowledgements of 18 MB come together, with a send among them', async () => {
      const id = await deliver(bob);
      // More than one command of MongoDB holds, which is 16 MB: of real ids that would be 230,000.
      const longId = (): EnvelopeId => newId().repeat(38) as EnvelopeId;
      const many = Array.from({ length: 60 }, () => Array.from({ length: 256 }, longId));
      const [outcome, known, ...unknown] = await Promise.all([
        store.send(sendOf(alice, [bob]), MAILBOX_LIMIT),
        store.acknowledge(bob.device, [id], false, NOW),
        ...many.map((ids) => store.acknowledge(bob.device, ids, false, NOW)),
      ]);
      expect(outcome.kind).toBe('stored');
      expect(known).toEqual([{ id, sender: alice.device }]);
      expect(unknown).toEqual(many.map(() => []));
    });

    it('counts what waited before a restart', async () => {
      for (let i = 0; i < 3; i += 1) await deliver(bob);
      store = await harness.reopen();
      expect(await store.send(sendOf(alice, [bob]), 3)).toEqual({ kind: 'mailbox-full' });
    });
  });
};

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

    it('forgets acknowledged envelopes, and has news for the sender until that is acknowledged too', async () => {
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
