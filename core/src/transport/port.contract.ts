/** What every transport must do together with its server, seen from the client. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AccountId,
  compareBytes,
  LOGIN_PURPOSE,
  parseBundle,
  parseDeviceList,
  PREKEY_KIND,
  type PushName,
  type WireEnvelope,
} from '@cipherchat/protocol';
import { BareClient, listHash, message, newId, sendTo } from '../../test/support/bare-client.ts';
import type { Transport } from './port.ts';

export type TransportHarness = {
  /** A further client's transport to one server. */
  readonly connectClient: () => Transport;
  /** Near enough to the server's time. */
  readonly now: () => number;
  readonly dispose: () => Promise<void>;
};

const refused = (code: string) => expect.objectContaining({ name: 'TransportError', code });
const heardOf = (client: BareClient, name: PushName): readonly unknown[] =>
  client.heard.filter((heard) => heard.name === name).map((heard) => heard.push);

export const describeTransport = (name: string, createHarness: () => Promise<TransportHarness>): void => {
  describe(`transport contract: ${name}`, () => {
    let harness: TransportHarness;
    let alice: BareClient;
    let bob: BareClient;

    const newClient = (): BareClient => new BareClient(harness.connectClient(), harness.now);

    beforeEach(async () => {
      harness = await createHarness();
      [alice, bob] = [await newClient().register(), await newClient().register()];
    });
    afterEach(() => harness.dispose());

    describe('login', () => {
      it('lets a registered device in, once for each challenge', async () => {
        const proof = await alice.proof(LOGIN_PURPOSE.logIn);
        const logIn = () => alice.transport.directory.logIn({ account: alice.account, device: alice.device, proof });
        const { token, expires, now } = await logIn();
        expect([token === '', expires > now]).toEqual([false, true]);
        await expect(logIn()).rejects.toEqual(refused('challenge-unknown'));
      });

      it('gives a new challenge each time', async () => {
        const [a, b] = [await alice.transport.directory.challenge(), await alice.transport.directory.challenge()];
        expect(a.nonce).toHaveLength(32);
        expect(compareBytes(a.nonce, b.nonce)).not.toBe(0);
      });

      it('refuses a proof of the other purpose, of another device, and for a device it does not know', async () => {
        const { directory } = alice.transport;
        const proof = await alice.proof(LOGIN_PURPOSE.register);
        await expect(directory.logIn({ account: alice.account, device: alice.device, proof })).rejects.toBeInstanceOf(
          Error,
        );
        const others = await bob.proof(LOGIN_PURPOSE.logIn);
        await expect(
          directory.logIn({ account: alice.account, device: alice.device, proof: others }),
        ).rejects.toBeInstanceOf(Error);
        const stranger = newClient();
        const strange = await stranger.proof(LOGIN_PURPOSE.logIn);
        await expect(
          directory.logIn({ account: stranger.account, device: stranger.device, proof: strange }),
        ).rejects.toBeInstanceOf(Error);
      });

      it('answers a repeated registration like the first one', async () => {
        await expect(alice.register()).resolves.toBe(alice);
      });

      it('opens no connection without a token', async () => {
        alice.token = 'not.a.token';
        await expect(alice.connect()).rejects.toEqual(refused('unauthenticated'));
        expect(alice.closed).toBe(0);
      });
    });

    describe('directory', () => {
      it('keeps the whole chain of lists and refuses one that does not follow', async () => {
        const { directory } = alice.transport;
        const first = (await directory.lists(alice.account)).lists[0] ?? new Uint8Array();
        const second = alice.list(2, listHash(parseDeviceList(first)));
        await directory.publishList(alice.token, alice.account, second);
        await directory.publishList(alice.token, alice.account, second);
        expect(await directory.lists(alice.account, 1)).toEqual({ lists: [first, second], newest: 2 });
        expect(await directory.lists(alice.account)).toEqual({ lists: [second], newest: 2 });
        await expect(directory.publishList(alice.token, alice.account, alice.list(3))).rejects.toEqual(
          refused('bad-chain'),
        );
      });

      it('does not tell what is not mine from what does not exist', async () => {
        const { directory } = alice.transport;
        await expect(directory.lists(AccountId.parse('a'.repeat(32)))).rejects.toEqual(refused('not-found'));
        await expect(directory.publishList(alice.token, bob.account, bob.list(2))).rejects.toEqual(
          refused('not-found'),
        );
        await expect(directory.bundle(alice.token, bob.account, alice.device, newId())).rejects.toEqual(
          refused('not-found'),
        );
      });

      it('hands each one-time prekey out once, and for the same attempt again', async () => {
        const { directory } = alice.transport;
        const attempt = newId();
        const ask = async (id: string) => parseBundle(await directory.bundle(alice.token, bob.account, bob.device, id));
        const first = await ask(attempt);
        expect(await ask(attempt)).toEqual(first);
        const second = await ask(newId());
        expect(await ask(attempt)).toEqual(first);
        expect([first.oneTime?.id, first.kem.kind]).toEqual([1, PREKEY_KIND.oneTimeKem]);
        expect([second.oneTime?.id, second.kem.kind]).toEqual([undefined, PREKEY_KIND.lastResortKem]);
      });

      it('counts, takes and removes prekeys', async () => {
        const { directory } = bob.transport;
        await directory.addPrekeys(bob.token, [bob.prekey(2, 2), bob.prekey(2, 3), bob.prekey(4, 2), bob.prekey(1, 2)]);
        await directory.removePrekeys(bob.token, { oneTime: [1, 3, 99], oneTimeKem: [] });
        expect(await directory.prekeys(bob.token)).toEqual({
          mediumTerm: 2,
          lastResortKem: 1,
          oneTime: [2],
          oneTimeKem: [1, 2],
        });
      });

      it('refuses prekeys that another device signed, and works for nobody without a token', async () => {
        await expect(alice.transport.directory.addPrekeys(alice.token, [bob.prekey(2, 9)])).rejects.toBeInstanceOf(
          Error,
        );
        await expect(alice.transport.directory.prekeys('not.a.token')).rejects.toEqual(refused('unauthenticated'));
      });
    });

    describe('mailbox', () => {
      it('stores, pushes, and forgets only what was acknowledged; the sender is told until it says that it knows', async () => {
        const [from, to] = [await alice.connect(), await bob.connect()];
        const request = sendTo([bob]);
        const { at } = await from.request('envelope:send', request);
        await bob.hears((client) => client.heard.length > 0);
        const envelope = {
          id: request.id,
          sender: { account: alice.account, device: alice.device },
          message: request.receivers[0]?.message,
          at,
        };
        expect(heardOf(bob, 'envelope:new')).toMatchObject([envelope]);
        expect(await to.request('mailbox:pull', { after: 0, limit: 200 })).toMatchObject({
          more: false,
          envelopes: [envelope],
        });
        await to.request('mailbox:acknowledge', { envelopes: [request.id, newId()] });
        expect((await to.request('mailbox:pull', { after: 0, limit: 200 })).envelopes).toEqual([]);
        await alice.hears((client) => client.heard.length > 0);
        const news = { id: request.id, device: bob.device };
        expect(heardOf(alice, 'envelope:delivered')).toMatchObject([{ deliveries: [news] }]);
        expect((await from.request('mailbox:pull', { after: 0, limit: 1 })).deliveries).toMatchObject([news]);
        await from.request('receipts:acknowledge', { deliveries: [news] });
        expect((await from.request('mailbox:pull', { after: 0, limit: 1 })).deliveries).toEqual([]);
      });

      it('keeps mail for a device that is away', async () => {
        const from = await alice.connect();
        const request = sendTo([bob]);
        await from.request('envelope:send', request);
        from.close();
        const { envelopes } = await (await bob.connect()).request('mailbox:pull', { after: 0, limit: 200 });
        expect(envelopes.map((one) => one.id)).toEqual([request.id]);
      });

      it('does not tell the sender of a silent acknowledgement', async () => {
        const [from, to] = [await alice.connect(), await bob.connect()];
        const request = sendTo([bob]);
        await from.request('envelope:send', request);
        await to.request('mailbox:acknowledge', { envelopes: [request.id], silent: true });
        expect((await from.request('mailbox:pull', { after: 0, limit: 1 })).deliveries).toEqual([]);
        expect(heardOf(alice, 'envelope:delivered')).toEqual([]);
      });

      it('answers a repeated send with the first answer and stores it once', async () => {
        const link = await alice.connect();
        const request = sendTo([bob]);
        const answers = await Promise.all([1, 2, 3].map(() => link.request('envelope:send', request)));
        answers.push(await (await alice.connect()).request('envelope:send', request));
        expect(new Set(answers.map(({ at }) => at)).size).toBe(1);
        expect((await (await bob.connect()).request('mailbox:pull', { after: 0, limit: 10 })).envelopes).toHaveLength(
          1,
        );
      });

      it('refuses a list version that is not the newest, gives the newest, and stores nothing', async () => {
        const link = await alice.connect();
        const { lists } = await bob.transport.directory.lists(bob.account);
        await expect(link.request('envelope:send', sendTo([bob], { version: 2 }))).rejects.toMatchObject({
          code: 'stale-list',
          lists,
        });
        expect((await (await bob.connect()).request('mailbox:pull', { after: 0, limit: 10 })).envelopes).toEqual([]);
      });

      it('skips that check where no list is stated', async () => {
        const { id, receivers } = sendTo([bob]);
        await expect((await alice.connect()).request('envelope:send', { id, receivers })).resolves.toMatchObject({
          at: expect.any(Number) as number,
        });
      });

      it('stores nothing of a send of which one receiver is unknown', async () => {
        const link = await alice.connect();
        const request = sendTo([bob, { account: bob.account, device: newId() }]);
        await expect(link.request('envelope:send', { id: request.id, receivers: request.receivers })).rejects.toEqual(
          refused('not-found'),
        );
        expect((await (await bob.connect()).request('mailbox:pull', { after: 0, limit: 10 })).envelopes).toEqual([]);
      });

      it('gives pages in order and says when there is more', async () => {
        const link = await alice.connect();
        const ids: string[] = [];
        for (let i = 0; i < 5; i += 1) {
          const request = sendTo([bob]);
          ids.push(request.id);
          await link.request('envelope:send', request);
        }
        const to = await bob.connect();
        const first = await to.request('mailbox:pull', { after: 0, limit: 3 });
        const second = await to.request('mailbox:pull', { after: first.envelopes.at(-1)?.sequence ?? 0, limit: 3 });
        expect([first.more, first.envelopes.map((one) => one.id)]).toEqual([true, ids.slice(0, 3)]);
        expect([second.more, second.envelopes.map((one) => one.id)]).toEqual([false, ids.slice(3)]);
      });

      it('pushes at most 64 envelopes without acknowledgement, then says that there is more', async () => {
        const [link, to] = [await alice.connect(), await bob.connect()];
        for (let i = 0; i < 70; i += 1) await link.request('envelope:send', sendTo([bob]));
        await bob.hears((client) => heardOf(client, 'envelope:new').length >= 64);
        await to.request('mailbox:acknowledge', {
          envelopes: (heardOf(bob, 'envelope:new') as readonly WireEnvelope[]).map((one) => one.id),
        });
        await bob.hears((client) => heardOf(client, 'mailbox:more').length > 0);
        expect(heardOf(bob, 'envelope:new')).toHaveLength(64);
        expect((await to.request('mailbox:pull', { after: 0, limit: 200 })).envelopes).toHaveLength(6);
      });

      it('refuses malformed requests and messages', async () => {
        const link = await alice.connect();
        const request = sendTo([bob]);
        const wrong = ['', 'AQEi', message().slice(4), `${message()}AAAA`].map((text) => ({
          ...request,
          receivers: [{ ...bobOf(bob), message: text }],
        }));
        for (const one of wrong) await expect(link.request('envelope:send', one)).rejects.toEqual(refused('malformed'));
        await expect(link.request('mailbox:pull', { after: -1, limit: 1 })).rejects.toEqual(refused('malformed'));
        await expect(link.request('session:renew', { token: 'not.a.token' })).rejects.toEqual(
          refused('unauthenticated'),
        );
      });
    });

    describe('connection', () => {
      it('pushes to every connection of a device and stays quiet towards the sender', async () => {
        const link = await alice.connect();
        await Promise.all([bob.connect(), bob.connect()]);
        await link.request('envelope:send', sendTo([bob]));
        await bob.hears((client) => client.heard.length === 2);
        expect(alice.heard).toEqual([]);
      });

      it('goes on with a fresh token of the same device', async () => {
        const link = await alice.connect();
        const proof = await alice.proof(LOGIN_PURPOSE.logIn);
        const { token } = await alice.transport.directory.logIn({
          account: alice.account,
          device: alice.device,
          proof,
        });
        await expect(link.request('session:renew', { token })).resolves.toEqual({});
        await expect(link.request('session:renew', { token: bob.token })).rejects.toEqual(refused('unauthenticated'));
      });

      it('tells once that it was closed, and answers nothing afterwards', async () => {
        const link = await alice.connect();
        link.close();
        link.close();
        await alice.hears((client) => client.closed > 0);
        await expect(link.request('mailbox:pull', { after: 0, limit: 1 })).rejects.toEqual(refused('unreachable'));
        expect(alice.closed).toBe(1);
      });
    });
  });
};

const bobOf = ({ account, device }: BareClient) => ({ account, device });
