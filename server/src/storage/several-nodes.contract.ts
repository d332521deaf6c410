/** What a store for several nodes has to do beyond `describeStore`: two of them on the same data act as one. */
import type { DeviceId } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  bytes,
  idsOf,
  join,
  MAILBOX_LIMIT,
  newMember,
  nextList,
  NOW,
  prekey,
  registrationOf,
  ROOMY,
  sendOf,
  type Member,
} from './contract-samples.contract.ts';
import type { Failpoints } from './failpoints.ts';
import type { Store } from './port.ts';

export type NodesHarness = {
  /** One more node on the same data. */
  readonly open: (failpoints?: Failpoints) => Store;
  /** Closes all nodes. */
  readonly dispose: () => Promise<void>;
};

const hex = (record: Uint8Array | undefined): string => Buffer.from(record ?? []).toString('hex');
const kindsOf = (outcomes: readonly { readonly kind: string }[], kind: string) =>
  outcomes.filter((outcome) => outcome.kind === kind);

/** Follows the cursor and never goes back, until it has seen `count` different envelopes. */
const readForward = async (store: Store, device: DeviceId, count: number): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>();
  for (let after = 0; seen.size < count;) {
    const { envelopes } = await store.pull(device, after, 7, ROOMY);
    for (const { id } of envelopes) seen.add(id);
    after = envelopes.at(-1)?.sequence ?? after;
  }
  return seen;
};

export const describeSeveralNodes = (name: string, createHarness: () => NodesHarness): void => {
  describe(`several nodes: ${name}`, () => {
    let harness: NodesHarness;
    let nodes: readonly [Store, Store];
    let alice: Member;
    let bob: Member;
    beforeEach(async () => {
      harness = createHarness();
      nodes = [harness.open(), harness.open()];
      [alice, bob] = [await join(nodes[0]), await join(nodes[1])];
    });
    afterEach(() => harness.dispose());

    const onBoth = async <T>(count: number, work: (store: Store, i: number) => Promise<T>): Promise<readonly T[]> =>
      await Promise.all(Array.from({ length: count }, (_, i) => work(nodes[i % 2 === 0 ? 0 : 1], i)));

    it('lets no list of an account come back that the other node has erased', async () => {
      expect((await nodes[1].account(alice.account))?.version).toBe(1);
      const erasure = { account: alice.account, version: 1, bytes: new Uint8Array(112), expires: NOW };
      expect(await nodes[0].eraseAccount(erasure)).toBe('erased');
      expect(await nodes[1].appendList(nextList(alice.list), NOW)).toBe('conflict');
      expect(await nodes[1].lists(alice.account, 1, 10)).toEqual([]);
      expect(await nodes[1].account(alice.account)).toBeUndefined();
      expect(await nodes[1].eraseAccount(erasure)).toBe('known');
    });

    it('knows on one node what was registered on the other', async () => {
      expect((await nodes[1].account(alice.account))?.version).toBe(1);
      expect(await nodes[0].device(bob.device)).toMatchObject({ account: bob.account });
      expect(await nodes[0].prekeys(bob.device)).toMatchObject({ mediumTerm: 1 });
    });

    it('registers a device once, whichever node is asked', async () => {
      const registration = registrationOf(newMember(), [prekey(1, 1), prekey(3, 1), prekey(2, 1)]);
      const outcomes = await onBoth(10, (store) => store.register(registration));
      expect(outcomes.filter((outcome) => outcome === 'registered')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'known')).toHaveLength(9);
    });

    it('lets one of many racers on two nodes append a version', async () => {
      const outcomes = await onBoth(20, (store) => store.appendList(nextList(alice.list), NOW));
      expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(19);
      expect(await nodes[0].account(alice.account)).toEqual(await nodes[1].account(alice.account));
    });

    it('refuses a send by a list that was replaced on the other node', async () => {
      expect((await nodes[0].send(sendOf(alice, [bob]), MAILBOX_LIMIT)).kind).toBe('stored');
      await nodes[1].appendList(nextList(bob.list), NOW);
      const stale = { kind: 'stale', accounts: [bob.account] };
      expect(await nodes[0].send(sendOf(alice, [bob]), MAILBOX_LIMIT)).toEqual(stale);
    });

    it('keeps one entry of a roster for each epoch, whichever node is asked', async () => {
      const entry = () => ({ account: alice.account, epoch: 1, bytes: bytes(191) });
      const outcomes = await onBoth(10, (store) => store.appendRosterEntry(entry()));
      expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
      expect(await Promise.all(nodes.map((store) => store.rosterEpoch(alice.account)))).toEqual([1, 1]);
    });

    it('hands out each one-time record once to 100 racers on two nodes', async () => {
      const stock = Array.from({ length: 60 }, (_, i) => [prekey(2, i + 1), prekey(4, i + 1)]).flat();
      await nodes[0].addPrekeys(bob.device, stock, 200);
      const bundles = await onBoth(100, (store) => store.takeBundle(bob.device, true, NOW));
      const given = bundles.flatMap((bundle) => (bundle?.oneTime === undefined ? [] : [hex(bundle.oneTime)]));
      expect([given.length, new Set(given).size]).toEqual([60, 60]);
      expect(new Set(bundles.map((bundle) => hex(bundle?.kem))).size).toBe(61);
    });

    it('spends one record of each kind for a purpose that asks both nodes at once', async () => {
      const stock = Array.from({ length: 60 }, (_, i) => [prekey(2, i + 1), prekey(4, i + 1)]).flat();
      await nodes[0].addPrekeys(bob.device, stock, 200);
      const bundles = await onBoth(40, (store, i) =>
        store.takeBundle(bob.device, true, NOW, `purpose ${(i % 10) >> 1}`),
      );
      const given = bundles.map((bundle) => `${hex(bundle?.oneTime)} ${hex(bundle?.kem)}`);
      expect(new Set(given).size).toBe(5);
      expect(given.slice(10)).toEqual([...given, ...given].slice(0, 30));
      const left = await nodes[0].prekeys(bob.device);
      expect([left?.oneTime.length, left?.oneTimeKem.length]).toEqual([55, 55]);
    });

    it('stores once what 40 racers on two nodes send under one id, with one answer for all', async () => {
      const send = sendOf(alice, [bob]);
      const outcomes = await onBoth(40, (store, i) => store.send({ ...send, now: NOW + i }, MAILBOX_LIMIT));
      expect(kindsOf(outcomes, 'stored')).toHaveLength(1);
      expect(new Set(outcomes.map((outcome) => ('at' in outcome ? outcome.at : undefined))).size).toBe(1);
      const { envelopes } = await nodes[0].pull(bob.device, 0, 10, ROOMY);
      expect(envelopes).toHaveLength(1);
      expect(outcomes[0]).toMatchObject({ at: envelopes[0]?.at });
    });

    it('answers a repeat on the other node with the first answer', async () => {
      const send = sendOf(alice, [bob]);
      await nodes[0].send(send, MAILBOX_LIMIT);
      expect(await nodes[1].send({ ...send, now: NOW + 9 }, MAILBOX_LIMIT)).toEqual({ kind: 'repeated', at: NOW });
    });

    it('keeps of two senders with one id towards one receiver only one, on whichever nodes they are', async () => {
      const mallory = await join(nodes[1]);
      const send = sendOf(alice, [bob]);
      const outcomes = await Promise.all([
        nodes[0].send(send, MAILBOX_LIMIT),
        nodes[1].send(sendOf(mallory, [bob], { id: send.id }), MAILBOX_LIMIT),
      ]);
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['stored', 'taken']);
      expect(await idsOf(nodes[0], bob.device)).toEqual([send.id]);
    });

    it('acknowledges on either node, and tells on either', async () => {
      const [first, second] = [sendOf(alice, [bob]), sendOf(alice, [bob])];
      await nodes[0].send(first, MAILBOX_LIMIT);
      await nodes[1].send(second, MAILBOX_LIMIT);
      await nodes[1].acknowledge(bob.device, [first.id], false, NOW + 1);
      expect(await idsOf(nodes[0], bob.device)).toEqual([second.id]);
      expect(await nodes[0].deliveries(alice.device, 10)).toEqual([{ id: first.id, device: bob.device, at: NOW + 1 }]);
      await nodes[0].acknowledgeDeliveries(alice.device, [{ id: first.id, device: bob.device }]);
      expect(await nodes[1].deliveries(alice.device, 10)).toEqual([]);
    });

    it('skips nothing for a reader who follows the cursor while two nodes write', async () => {
      const reading = readForward(nodes[1], bob.device, 120);
      const sent = await onBoth(120, async (store) => {
        const send = sendOf(alice, [bob]);
        expect((await store.send(send, MAILBOX_LIMIT)).kind).toBe('stored');
        return send.id;
      });
      expect(await reading).toEqual(new Set(sent));
    });

    /**
     * A node that stops before this write of a send until `release` is called. With `diesAt` it dies before that later
     * write.
     */
    const heldAt = (place: string, diesAt?: string) => {
      let release = (): void => undefined;
      let reached = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const isHeld = new Promise<void>((resolve) => (reached = resolve));
      const node = harness.open({
        betweenWrites: async (at) => {
          if (at === diesAt) throw new Error('killed');
          if (at !== place) return;
          reached();
          await held;
        },
      });
      return { node, isHeld, release: () => release() };
    };

    /**
     * A send that is held before its envelope is written. It continues after a page was read that ends at the number
     * `last`.
     */
    const overtaken = async (diesAt?: string) => {
      const { node, isHeld, release } = heldAt('send: numbers', diesAt);
      const late = sendOf(alice, [bob]);
      const sending = node.send(late, MAILBOX_LIMIT);
      await isHeld;
      const early = sendOf(alice, [bob]);
      await nodes[0].send(early, MAILBOX_LIMIT);
      const page = await nodes[1].pull(bob.device, 0, 10, ROOMY);
      expect(page.envelopes.map(({ id }) => id)).toEqual([early.id]);
      release();
      return { late, sending, last: page.envelopes[0]?.sequence ?? 0 };
    };

    it('gives an envelope in the page that passed it, and again behind it if the writer settles later', async () => {
      const { node, isHeld, release } = heldAt('send: envelopes');
      const send = sendOf(alice, [bob]);
      const sending = node.send(send, MAILBOX_LIMIT);
      await isHeld;
      const page = await nodes[1].pull(bob.device, 0, 10, ROOMY);
      expect(page.envelopes.map(({ id }) => id)).toEqual([send.id]);
      release();
      const outcome = await sending;
      const [sequence = 0] = outcome.kind === 'stored' ? outcome.sequences : [];
      expect(sequence).toBeGreaterThan(page.envelopes[0]?.sequence ?? 0);
      expect(await nodes[1].pull(bob.device, page.envelopes[0]?.sequence ?? 0, 10, ROOMY)).toMatchObject({
        envelopes: [{ id: send.id, sequence }],
      });
    });

    it('puts an envelope behind earlier pages when its writer died and another node repeats the send', async () => {
      const { late, sending, last } = await overtaken('send: envelopes');
      await expect(sending).rejects.toMatchObject({ code: 'unavailable' });
      expect((await nodes[0].send(late, MAILBOX_LIMIT)).kind).toBe('stored');
      const behind = await nodes[1].pull(bob.device, last, 10, ROOMY);
      expect(behind.envelopes.map(({ id }) => id)).toEqual([late.id]);
    });

    it('puts an envelope behind every page that was given before it was there', async () => {
      const { late, sending, last } = await overtaken();
      const outcome = await sending;
      const [sequence = 0] = outcome.kind === 'stored' ? outcome.sequences : [];
      expect(sequence).toBeGreaterThan(last);
      expect(await nodes[1].pull(bob.device, last, 10, ROOMY)).toMatchObject({
        envelopes: [{ id: late.id, sequence }],
      });
    });
  });
};
