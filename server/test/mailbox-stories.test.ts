import { PUSH_WINDOW, toBase64Url } from '@cipherchat/protocol';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { message } from './support/account.ts';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { newId } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestStores } from './support/test-stores.ts';
import { TurnedClock } from './support/turned-clock.ts';

const stores = await startTestStores();
afterAll(() => stores.stop());

describe.each(stores.all)('mailbox, on $name', ({ newEnvironment }) => {
  let server: RunningServer;
  let alice: Person;
  let bob: Person;
  beforeEach(async () => {
    // It stands still: no reminder gets between the pushes, however slowly a test runs.
    const pollClock = new TurnedClock();
    server = await startServer({ environment: newEnvironment(), pollClock });
    [alice, bob] = [await Person.registered(server), await Person.registered(server)];
    await alice.connect();
  });
  afterEach(async () => {
    alice.leave();
    bob.leave();
    await server.stop();
  });

  const sendMany = async (count: number): Promise<readonly string[]> => {
    const sends = Array.from({ length: count }, () => sendTo([bob]));
    const answers = await Promise.all(sends.map((send) => alice.request('envelope:send', send)));
    for (const answer of answers) expect(answer).toMatchObject({ ok: true });
    return sends.map(({ id }) => id);
  };

  it('pushes what it has stored, and tells the sender when it arrived', async () => {
    await bob.connect();
    const send = sendTo([bob]);
    const { at } = await alice.request('envelope:send', send);
    await bob.hears((person) => person.pushes('envelope:new').length === 1);
    const [envelope] = bob.pushes('envelope:new');
    expect(envelope).toEqual({
      id: send.id,
      sender: alice.principal,
      message: send.receivers[0]?.message,
      at,
      sequence: expect.any(Number) as number,
    });
    expect(await waitingFor(bob)).toEqual([envelope]);
    await bob.request('mailbox:acknowledge', { envelopes: [send.id] });
    await alice.hears((person) => person.pushes('envelope:delivered').length === 1);
    expect(alice.pushes('envelope:delivered')).toMatchObject([
      { deliveries: [{ id: send.id, device: bob.device.id }] },
    ]);
    await alice.request('receipts:acknowledge', { deliveries: [{ id: send.id, device: bob.device.id }] });
    expect((await server.stored())['messages']).toBe(0);
  });

  it('keeps mail for a device that is away, and answers a repeat by then with the first answer', async () => {
    const send = sendTo([bob]);
    const first = await alice.request('envelope:send', send);
    server.advance(5_000);
    expect(await alice.request('envelope:send', send)).toEqual(first);
    await bob.connect();
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([send.id]);
  });

  it('tells the receiver at a repeat that there is more, for the first answer may have failed before anybody was told', async () => {
    const send = sendTo([bob]);
    await alice.request('envelope:send', send);
    await bob.connect();
    for (let i = 0; i < 2; i += 1) await alice.request('envelope:send', send);
    await sendMany(1);
    await bob.hears((person) => person.pushes('envelope:new').length === 1);
    expect(bob.pushes('mailbox:more')).toHaveLength(1);
    expect((await waitingFor(bob)).map(({ id }) => id)).toContain(send.id);
  });

  it('says nothing at the repeat of what is on its way or was acknowledged', async () => {
    await bob.connect();
    const send = sendTo([bob]);
    for (let i = 0; i < 2; i += 1) await alice.request('envelope:send', send);
    await bob.request('mailbox:acknowledge', { envelopes: [send.id] });
    await alice.request('envelope:send', send);
    await sendMany(1);
    await bob.hears((person) => person.pushes('envelope:new').length === 2);
    expect(bob.pushes('mailbox:more')).toEqual([]);
  });

  it('stores once what 50 racers on three connections send under one id', async () => {
    await alice.connect();
    await alice.connect();
    const send = sendTo([bob]);
    const answers = await Promise.all(
      Array.from(
        { length: 50 },
        (_, i) => alice.sockets[i % 3]?.emitWithAck('envelope:send', send) as Promise<{ at: number }>,
      ),
    );
    expect(new Set(answers.map(({ at }) => at)).size).toBe(1);
    expect(await server.stored()).toMatchObject({ messages: 1, sends: 1 });
  });

  it('answers a stale list with the newest one, and takes the send once it is right', async () => {
    const send = sendTo([bob]);
    const second = toBase64Url(bob.account.sign());
    await bob.post(`/v1/accounts/${bob.account.address}/lists`, { list: second });
    expect(await alice.request('envelope:send', send)).toMatchObject({
      ok: false,
      error: { code: 'stale-list', lists: [second] },
    });
    expect((await server.stored())['messages']).toBe(0);
    const lists = [{ account: bob.account.address, version: 2 }];
    expect(await alice.request('envelope:send', { ...send, lists })).toMatchObject({ ok: true });
  });

  it('keeps at most 64 pushes on their way, then says that there is more', async () => {
    await bob.connect();
    const ids = await sendMany(PUSH_WINDOW + 6);
    await bob.hears((person) => person.pushes('envelope:new').length === PUSH_WINDOW);
    expect(bob.pushes('envelope:new').map(({ id }) => id)).toEqual(ids.slice(0, PUSH_WINDOW));
    await bob.request('mailbox:acknowledge', { envelopes: ids.slice(0, 1) });
    await bob.hears((person) => person.pushes('mailbox:more').length === 1);
    await bob.request('mailbox:acknowledge', { envelopes: ids.slice(1, PUSH_WINDOW) });
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual(ids.slice(PUSH_WINDOW));
    expect(bob.pushes('mailbox:more')).toHaveLength(1);
    await sendMany(1);
    await bob.hears((person) => person.pushes('envelope:new').length === PUSH_WINDOW + 1);
  });

  it('counts the window for each connection of a device', async () => {
    await bob.connect();
    await bob.connect();
    await sendMany(3);
    await bob.hears((person) => person.pushes('envelope:new').length === 6);
  });

  it('bounds a page by bytes', async () => {
    for (let i = 0; i < 5; i += 1) {
      const large = { ...sendTo([bob]), receivers: [{ ...bob.principal, message: message(65_536) }] };
      expect(await alice.request('envelope:send', large)).toMatchObject({ ok: true });
    }
    await bob.connect();
    const { envelopes, more } = await bob.request('mailbox:pull', { after: 0, limit: 200 });
    expect([(envelopes as unknown[]).length, more]).toEqual([3, true]);
  });

  it('gives delivery news in parts, and the rest when the first part is acknowledged', async () => {
    const ids = await sendMany(300);
    await bob.connect();
    alice.leave();
    for (let i = 0; i < 300; i += 150) await bob.request('mailbox:acknowledge', { envelopes: ids.slice(i, i + 150) });
    await alice.connect();
    const page = await alice.request('mailbox:pull', { after: 0, limit: 1 });
    const first = page['deliveries'] as readonly { readonly id: string; readonly device: string }[];
    expect(first).toHaveLength(256);
    const deliveries = first.map(({ id, device }) => ({ id, device }));
    await alice.request('receipts:acknowledge', { deliveries });
    await alice.hears((person) => person.pushes('envelope:delivered').length === 1);
    const rest = alice.pushes('envelope:delivered')[0]?.['deliveries'] as readonly { readonly id: string }[];
    expect([...first, ...rest].map(({ id }) => id)).toEqual(ids);
  });

  it('gives news with the first page only', async () => {
    const [id = ''] = await sendMany(1);
    await bob.connect();
    await bob.request('mailbox:acknowledge', { envelopes: [id] });
    expect((await alice.request('mailbox:pull', { after: 1, limit: 1 }))['deliveries']).toEqual([]);
    expect((await alice.request('mailbox:pull', { after: 0, limit: 1 }))['deliveries']).toHaveLength(1);
  });

  it('answers a receiver that is not there like one of another account', async () => {
    const nobody = { ...bob.principal, device: newId() };
    const elsewhere = { ...bob.principal, account: alice.account.address };
    const answers = [];
    for (const receiver of [nobody, elsewhere]) {
      answers.push(
        await alice.request('envelope:send', { id: newId(), receivers: [{ ...receiver, message: message() }] }),
      );
    }
    expect(answers[0]).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(answers[1]).toEqual(answers[0]);
  });
});

describe('connections', () => {
  let server: RunningServer;
  let alice: Person;
  beforeEach(async () => {
    server = await startServer();
    alice = await Person.registered(server);
    await alice.connect();
  });
  afterEach(async () => {
    alice.leave();
    await server.stop();
  });

  it('say when the server stops, and when to come back', async () => {
    await server.stop();
    await alice.hears((person) => person.pushes('disconnect').length === 1);
    const [notice] = alice.pushes('server:draining');
    expect(notice?.['reconnectAfterMs']).toBeGreaterThanOrEqual(250);
    expect(notice?.['reconnectAfterMs']).toBeLessThanOrEqual(2_250);
  });

  it('end a minute after their token, unless it was renewed', async () => {
    const bob = await Person.registered(server);
    await bob.connect();
    server.advance(14 * 60_000);
    const { json } = await bob.logIn();
    expect(await bob.request('session:renew', { token: json['token'] })).toEqual({ ok: true });
    server.advance(2 * 60_000);
    await alice.hears((person) => person.pushes('disconnect').length === 1);
    expect(await bob.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
    bob.leave();
  });
});
