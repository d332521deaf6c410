import { createPrivateKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  concatBytes, encodeLogin, encodePrekeyCore, encodeUnsignedDeviceList, fromBase32, fromBase64Url, fromHex, LOGIN_PURPOSE, parseBundle,
  parseDeviceList, PREKEY_KIND, toBase64Url, toHex, type DeviceEntry, type PrekeyKind, type PushName,
} from '@cipherchat/protocol';
import type { Link, Transport } from '../../src/transport/port.ts';
import { FakeClock, settle } from './fake-clock.ts';
import { LoopbackRelay } from './loopback-relay.ts';
import { addressOf, deviceIdOf, listHash } from './relay-signatures.ts';
import type { Wire } from './wire.ts';

const signed = (label: string, key: KeyObject, data: Uint8Array): Uint8Array =>
  Uint8Array.from(sign(null, concatBytes(new TextEncoder().encode(`CipherChat/1/${label}`), data), key));

const newKey = (): { readonly publicKey: Uint8Array; readonly privateKey: KeyObject } => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { publicKey: fromBase64Url(x) ?? new Uint8Array(), privateKey: createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })) };
};

/** Keys of one device, enough to speak with a server; messages are random bytes of the right shape. */
class BareClient {
  readonly #accountKey = newKey();
  readonly #deviceKey = newKey();
  readonly #entry: DeviceEntry = { signingKey: this.#deviceKey.publicKey, identityKey: randomBytes(32), created: 1, kind: 1 };
  readonly account = addressOf(this.#accountKey.publicKey);
  readonly device = deviceIdOf(this.#accountKey.publicKey, this.#entry);
  readonly heard: { readonly name: PushName; readonly push: unknown }[] = [];
  closed = 0;
  token = '';

  readonly transport: Transport;
  readonly wire: Wire;
  readonly clock: FakeClock;

  constructor(client: { readonly transport: Transport; readonly wire: Wire }, clock: FakeClock) {
    this.transport = client.transport;
    this.wire = client.wire;
    this.clock = clock;
  }

  list(version = 1, previous: Uint8Array = new Uint8Array(32)): Uint8Array {
    const fields = {
      accountKey: this.#accountKey.publicKey, version, previous, issued: this.clock.now(), backupFloor: 0, devices: [this.#entry], removals: [],
    };
    const unsigned = encodeUnsignedDeviceList(fields);
    return concatBytes(unsigned, signed('sign/device-list', this.#accountKey.privateKey, unsigned));
  }

  prekey(kind: PrekeyKind, id: number): Uint8Array {
    const kem = kind === PREKEY_KIND.lastResortKem || kind === PREKEY_KIND.oneTimeKem;
    const core = encodePrekeyCore({
      kind, id, deviceId: fromHex(this.device) ?? new Uint8Array(16), expires: this.clock.now() + 1e9, publicKey: randomBytes(kem ? 1184 : 32),
    });
    return concatBytes(core, signed('sign/prekey', this.#deviceKey.privateKey, core));
  }

  async proof(purpose: 1 | 2) {
    const { nonce, expires } = await this.transport.directory.challenge();
    const login = {
      purpose, origin: this.transport.origin, nonce, expires,
      account: fromBase32(this.account) ?? new Uint8Array(20), deviceId: fromHex(this.device) ?? new Uint8Array(16),
    };
    return { nonce, expires, signature: signed('sign/auth', this.#deviceKey.privateKey, encodeLogin(login)) };
  }

  async register(prekeys = [this.prekey(1, 1), this.prekey(3, 1), this.prekey(2, 1), this.prekey(4, 1)]): Promise<this> {
    const proof = await this.proof(LOGIN_PURPOSE.register);
    const { token } = await this.transport.directory.register({ device: this.device, list: this.list(), prekeys, proof });
    this.token = token;
    return this;
  }

  connect(): Promise<Link> {
    return this.transport.connect(this.token, {
      push: (name, push) => this.heard.push({ name, push }),
      closed: () => {
        this.closed += 1;
      },
    });
  }
}

const newId = (): string => toHex(randomBytes(16));
const message = (bodyBytes = 256): string => toBase64Url(concatBytes(Uint8Array.of(1, 1, 0x22), randomBytes(140 + bodyBytes)));

const setUp = async () => {
  const clock = new FakeClock();
  const relay = new LoopbackRelay(clock);
  const alice = await new BareClient(relay.connectClient(), clock).register();
  const bob = await new BareClient(relay.connectClient(), clock).register();
  const toBob = (id = newId(), version = 1) => ({
    id, receivers: [{ account: bob.account, device: bob.device, message: message() }], lists: [{ account: bob.account, version }],
  });
  return { clock, relay, alice, bob, toBob };
};

describe('loopback relay: directory', () => {
  it('refuses a challenge that was used, ran out, or was never given', async () => {
    const { alice, clock } = await setUp();
    const { directory } = alice.transport;
    const proof = await alice.proof(LOGIN_PURPOSE.logIn);
    const logIn = () => directory.logIn({ account: alice.account, device: alice.device, proof });
    await expect(logIn()).resolves.toMatchObject({ now: clock.now() });
    await expect(logIn()).rejects.toMatchObject({ code: 'challenge-unknown' });
    const late = await alice.proof(LOGIN_PURPOSE.logIn);
    await clock.advance(60_000);
    await expect(directory.logIn({ account: alice.account, device: alice.device, proof: late })).rejects.toMatchObject({ code: 'challenge-unknown' });
  });

  it('refuses a proof made for the other purpose', async () => {
    const { alice } = await setUp();
    const proof = await alice.proof(LOGIN_PURPOSE.register);
    await expect(alice.transport.directory.logIn({ account: alice.account, device: alice.device, proof }))
      .rejects.toMatchObject({ code: 'bad-signature' });
  });

  it('keeps the whole chain of lists and refuses one that does not follow', async () => {
    const { alice } = await setUp();
    const { directory } = alice.transport;
    const first = (await directory.lists(alice.account)).lists[0] ?? new Uint8Array();
    const second = alice.list(2, listHash(parseDeviceList(first)));
    await directory.publishList(alice.token, alice.account, second);
    await directory.publishList(alice.token, alice.account, second);
    expect(await directory.lists(alice.account, 1)).toEqual({ lists: [first, second], newest: 2 });
    expect(await directory.lists(alice.account)).toEqual({ lists: [second], newest: 2 });
    await expect(directory.publishList(alice.token, alice.account, alice.list(3))).rejects.toMatchObject({ code: 'bad-chain' });
  });

  it('answers the same for what does not exist and for what is not mine', async () => {
    const { alice, bob } = await setUp();
    const { directory } = alice.transport;
    await expect(directory.publishList(alice.token, bob.account, bob.list(2))).rejects.toMatchObject({ code: 'not-found' });
    await expect(directory.lists('a'.repeat(32))).rejects.toMatchObject({ code: 'not-found' });
    await expect(directory.bundle(alice.token, bob.account, alice.device)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('hands each one-time prekey out once', async () => {
    const { alice, bob } = await setUp();
    const { directory } = alice.transport;
    const first = parseBundle(await directory.bundle(alice.token, bob.account, bob.device));
    const second = parseBundle(await directory.bundle(alice.token, bob.account, bob.device));
    expect([first.oneTime?.id, first.kem.kind]).toEqual([1, PREKEY_KIND.oneTimeKem]);
    expect([second.oneTime?.id, second.kem.kind]).toEqual([undefined, PREKEY_KIND.lastResortKem]);
    await bob.transport.directory.addPrekeys(bob.token, [bob.prekey(2, 2), bob.prekey(2, 3), bob.prekey(4, 2)]);
    await bob.transport.directory.removePrekeys(bob.token, { oneTime: [3], oneTimeKem: [] });
    expect(await bob.transport.directory.prekeys(bob.token)).toEqual({ mediumTerm: 1, lastResortKem: 1, oneTime: [2], oneTimeKem: [2] });
  });

  it('answers a repeated registration like the first', async () => {
    const { alice } = await setUp();
    await expect(alice.register()).resolves.toBeDefined();
  });
});

describe('loopback relay: mailbox', () => {
  it('stores, pushes, and forgets only what was acknowledged; the sender is told', async () => {
    const { alice, bob, toBob } = await setUp();
    const from = await alice.connect();
    const to = await bob.connect();
    const request = toBob();
    await from.request('envelope:send', request);
    await settle();
    expect(bob.heard).toMatchObject([{ name: 'envelope:new', push: { id: request.id, sender: { device: alice.device } } }]);
    const page = await to.request('mailbox:pull', { after: 0, limit: 200 });
    expect(page).toMatchObject({ more: false, envelopes: [{ id: request.id }] });
    await to.request('mailbox:acknowledge', { envelopes: [request.id, newId()] });
    await settle();
    expect((await to.request('mailbox:pull', { after: 0, limit: 200 })).envelopes).toEqual([]);
    expect(alice.heard).toMatchObject([{ name: 'envelope:delivered', push: { deliveries: [{ id: request.id, device: bob.device }] } }]);
    expect((await from.request('mailbox:pull', { after: 0, limit: 1 })).deliveries).toHaveLength(1);
    await from.request('receipts:acknowledge', { deliveries: [{ id: request.id, device: bob.device }] });
    expect((await from.request('mailbox:pull', { after: 0, limit: 1 })).deliveries).toEqual([]);
  });

  it('does not tell the sender of a silent acknowledgement', async () => {
    const { alice, bob, toBob } = await setUp();
    const from = await alice.connect();
    const request = toBob();
    await from.request('envelope:send', request);
    await (await bob.connect()).request('mailbox:acknowledge', { envelopes: [request.id], silent: true });
    await settle();
    expect(alice.heard).toEqual([]);
  });

  it('answers a repeated send with the first answer and stores it once', async () => {
    const { alice, bob, toBob, clock } = await setUp();
    const link = await alice.connect();
    const request = toBob();
    const first = await link.request('envelope:send', request);
    await clock.advance(5_000);
    expect(await link.request('envelope:send', request)).toEqual(first);
    expect(await (await bob.connect()).request('mailbox:pull', { after: 0, limit: 10 })).toMatchObject({ envelopes: [{ sequence: 1 }] });
  });

  it('refuses a list version that is not the newest, gives the newest, and stores nothing', async () => {
    const { alice, bob, toBob, relay } = await setUp();
    const link = await alice.connect();
    const newest = (await bob.transport.directory.lists(bob.account)).lists;
    await expect(link.request('envelope:send', toBob(newId(), 2))).rejects.toMatchObject({ code: 'stale-list', lists: newest });
    expect(relay.mailbox.waiting(bob.device)).toEqual([]);
  });

  it('gives pages in order and says when there is more', async () => {
    const { alice, bob, toBob } = await setUp();
    const link = await alice.connect();
    for (let i = 0; i < 5; i += 1) await link.request('envelope:send', toBob());
    const to = await bob.connect();
    const first = await to.request('mailbox:pull', { after: 0, limit: 3 });
    expect([first.more, first.envelopes.map((one) => one.sequence)]).toEqual([true, [1, 2, 3]]);
    const second = await to.request('mailbox:pull', { after: 3, limit: 3 });
    expect([second.more, second.envelopes.map((one) => one.sequence)]).toEqual([false, [4, 5]]);
  });

  it('pushes at most 64 envelopes without acknowledgement, then says that there is more', async () => {
    const { alice, bob, toBob } = await setUp();
    const link = await alice.connect();
    const to = await bob.connect();
    for (let i = 0; i < 70; i += 1) await link.request('envelope:send', toBob());
    await settle();
    expect(bob.heard).toHaveLength(64);
    const { envelopes } = await to.request('mailbox:pull', { after: 0, limit: 64 });
    await to.request('mailbox:acknowledge', { envelopes: envelopes.map((one) => one.id) });
    await settle();
    expect(bob.heard.at(-1)?.name).toBe('mailbox:more');
  });

  it('refuses malformed requests and messages', async () => {
    const { alice, toBob } = await setUp();
    const link = await alice.connect();
    const request = toBob();
    const short = { ...request, receivers: request.receivers.map((one) => ({ ...one, message: one.message.slice(4) })) };
    await expect(link.request('envelope:send', short)).rejects.toMatchObject({ code: 'malformed' });
    await expect(link.request('mailbox:pull', { after: -1, limit: 1 })).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('loopback relay: faults', () => {
  it('loses the acknowledgement of a send that was committed', async () => {
    const { alice, bob, toBob, relay } = await setUp();
    const link = await alice.connect();
    alice.wire.next('envelope:send', { kind: 'cut-after' });
    const request = toBob();
    await expect(link.request('envelope:send', request)).rejects.toMatchObject({ code: 'unreachable' });
    await settle();
    expect(alice.closed).toBe(1);
    expect(relay.mailbox.waiting(bob.device)).toHaveLength(1);
    await (await alice.connect()).request('envelope:send', request);
    expect(relay.mailbox.waiting(bob.device)).toHaveLength(1);
  });

  it('drops a request, which is noticed after ten seconds', async () => {
    const { alice, bob, toBob, relay, clock } = await setUp();
    const link = await alice.connect();
    alice.wire.next('envelope:send', { kind: 'lose-request' });
    const lost = expect(link.request('envelope:send', toBob())).rejects.toMatchObject({ code: 'unreachable' });
    await clock.advance(10_000);
    await lost;
    expect(relay.mailbox.waiting(bob.device)).toEqual([]);
  });

  it('delays, refuses, duplicates, replays and lies on demand', async () => {
    const { alice, bob, toBob, relay, clock } = await setUp();
    const link = await alice.connect();
    await bob.connect();
    bob.wire.alterPush = (push) => [push, push];
    alice.wire.next('envelope:send', { kind: 'delay', delayMs: 500 });
    alice.wire.next('envelope:send', { kind: 'refuse', code: 'rate-limited', retryAfterMs: 7 });
    const sent = link.request('envelope:send', toBob());
    await settle();
    expect(bob.heard).toHaveLength(0);
    await clock.advance(500);
    await sent;
    expect(bob.heard).toHaveLength(2);
    await expect(link.request('envelope:send', toBob())).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 7 });
    relay.replay(bob.device, relay.mailbox.waiting(bob.device)[0] ?? expect.fail('nothing waits'));
    await settle();
    expect(bob.heard).toHaveLength(4);
    alice.wire.alter('lists', () => ({ lists: [alice.list()], newest: 1 }));
    expect((await alice.transport.directory.lists(bob.account)).lists).toEqual([alice.list()]);
  });

  it('is out of reach while the wire is cut', async () => {
    const { alice } = await setUp();
    await alice.connect();
    alice.wire.cut();
    await settle();
    expect(alice.closed).toBe(1);
    await expect(alice.connect()).rejects.toMatchObject({ code: 'unreachable' });
    alice.wire.restore();
    await expect(alice.connect()).resolves.toBeDefined();
  });

  it('closes a socket whose token ran out, unless it was renewed', async () => {
    const { alice, bob, clock } = await setUp();
    const link = await alice.connect();
    await bob.connect();
    await clock.advance(14 * 60_000);
    const proof = await alice.proof(LOGIN_PURPOSE.logIn);
    const { token } = await alice.transport.directory.logIn({ account: alice.account, device: alice.device, proof });
    await link.request('session:renew', { token });
    await clock.advance(3 * 60_000);
    expect([alice.closed, bob.closed]).toEqual([0, 1]);
  });

  it('lets a killed tab wait for ever, unheard', async () => {
    const { alice, relay, toBob } = await setUp();
    const link = await alice.connect();
    alice.wire.kill();
    const answer = await Promise.race([link.request('envelope:send', toBob()).then(() => 'answered', () => 'failed'), settle().then(() => 'silence')]);
    expect([answer, alice.closed, relay.connected()]).toEqual(['silence', 0, []]);
  });
});
