/** Who may do what over a socket. An event without a case here does not pass. */
import { REQUESTS, toBase64Url, type RequestName } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initialMessage } from './support/account.ts';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { newId } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

type Stage = { readonly alice: Person; readonly bob: Person; readonly mallory: Person; readonly sent: string };

const ok = { ok: true };
const refused = (code: string) => ({ ok: false, error: { code } });

/** What Mallory tries with what belongs to Alice and Bob, and what must be true afterwards. */
const CASES: Readonly<Record<RequestName, (stage: Stage) => Promise<void>>> = {
  'envelope:send': async ({ alice, bob, mallory, sent }) => {
    const forged = { ...sendTo([bob]), sender: alice.principal };
    expect(await mallory.request('envelope:send', forged)).toMatchObject(refused('malformed'));
    const inHerName = initialMessage(new Uint8Array(20), alice.device.id);
    const send = { ...sendTo([bob]), receivers: [{ ...bob.principal, message: inHerName }] };
    expect(await mallory.request('envelope:send', send)).toMatchObject(refused('malformed'));
    expect(await mallory.request('envelope:send', sendTo([bob], { id: sent }))).toMatchObject(refused('conflict'));
    expect((await waitingFor(bob)).map(({ sender }) => sender)).toEqual([alice.principal]);
  },
  'mailbox:pull': async ({ mallory }) => {
    expect(await waitingFor(mallory)).toEqual([]);
    const named = { after: 0, limit: 10, device: newId() };
    expect(await mallory.request('mailbox:pull', named)).toMatchObject(refused('malformed'));
  },
  'mailbox:acknowledge': async ({ alice, bob, mallory, sent }) => {
    expect(await mallory.request('mailbox:acknowledge', { envelopes: [sent] })).toEqual(ok);
    expect(await alice.request('mailbox:acknowledge', { envelopes: [sent] })).toEqual(ok);
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([sent]);
    expect(alice.pushes('envelope:delivered')).toEqual([]);
  },
  'receipts:acknowledge': async ({ alice, bob, mallory, sent }) => {
    await bob.request('mailbox:acknowledge', { envelopes: [sent] });
    const deliveries = [{ id: sent, device: bob.device.id }];
    expect(await mallory.request('receipts:acknowledge', { deliveries })).toEqual(ok);
    expect((await alice.request('mailbox:pull', { after: 0, limit: 1 }))['deliveries']).toMatchObject(deliveries);
  },
  'store:compare': async ({ alice, bob, mallory, sent }) => {
    expect(await alice.request('store:compare', { sent })).toMatchObject({ ok: true, version: 1, hasSent: true });
    expect(await mallory.request('store:compare', { sent })).toMatchObject({ ok: true, hasSent: false });
    const named = { sent, account: bob.principal.account };
    expect(await mallory.request('store:compare', named)).toMatchObject(refused('malformed'));
  },
  'session:renew': async ({ alice, mallory }) => {
    expect(await mallory.request('session:renew', { token: alice.token })).toMatchObject(refused('unauthenticated'));
    expect(await mallory.request('session:renew', { token: mallory.token })).toEqual(ok);
  },
  'session:wait': async ({ alice, bob, mallory, sent }) => {
    expect(await mallory.request('session:wait', { ms: 1 })).toEqual(ok);
    const named = { ms: 1, device: alice.device.id };
    expect(await mallory.request('session:wait', named)).toMatchObject(refused('malformed'));
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([sent]);
  },
};

describe('authorization over sockets', () => {
  let server: RunningServer;
  let stage: Stage;
  beforeEach(async () => {
    server = await startServer();
    const people = [await Person.registered(server), await Person.registered(server), await Person.registered(server)];
    for (const person of people) await person.connect();
    const [alice, bob, mallory] = people as [Person, Person, Person];
    const send = sendTo([bob]);
    await alice.request('envelope:send', send);
    stage = { alice, bob, mallory, sent: send.id };
  });
  afterEach(async () => {
    for (const person of [stage.alice, stage.bob, stage.mallory]) person.leave();
    await server.stop();
  });

  it('has a case for every event', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(Object.keys(REQUESTS).toSorted());
  });

  it.each(Object.keys(CASES) as readonly RequestName[])('keeps %s to what is one’s own', async (name) => {
    await CASES[name](stage);
  });

  it.each([
    ['without a token', {}, 'malformed'],
    ['with an empty one', { token: '' }, 'unauthenticated'],
    ['with a token of nobody', { token: 'not.a.token' }, 'unauthenticated'],
    ['with a token that is an object', { token: { $ne: '' } }, 'malformed'],
    ['with a list of tokens', { token: ['a'] }, 'malformed'],
    ['with a token that is too long', { token: 'a'.repeat(3000) }, 'malformed'],
    ['with more than a token', { token: 'a', admin: true }, 'malformed'],
  ])('lets nobody in %s', async (_, auth, code) => {
    const stranger = new Person(server);
    await expect(stranger.connect(auth)).rejects.toMatchObject({ data: { code } });
    expect(stranger.sockets.at(-1)?.connected).toBe(false);
  });

  it('lets nobody in with a token in the address', async () => {
    const { io } = await import('socket.io-client');
    const socket = io(`${server.url}?token=${stage.alice.token}`, {
      transports: ['websocket'],
      auth: { token: stage.alice.token },
      reconnection: false,
    });
    const failure = await new Promise((resolve) => socket.once('connect_error', resolve));
    socket.disconnect();
    expect(failure).toMatchObject({ data: { code: 'malformed' } });
    expect(server.logLines.join('')).not.toContain(stage.alice.token);
  });

  it('lets nobody into another namespace', async () => {
    const { io } = await import('socket.io-client');
    const socket = io(`${server.url}/admin`, {
      transports: ['websocket'],
      auth: { token: stage.alice.token },
      reconnection: false,
    });
    const failure = await new Promise<Error>((resolve) => socket.once('connect_error', resolve));
    socket.disconnect();
    expect(failure.message).toBe('Invalid namespace');
  });

  it('lets nobody in with a token that has run out', async () => {
    server.advance(15 * 60_000 + 1_000);
    await expect(stage.alice.connect()).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
  });

  it('ends connections a minute after their token ran out, unless they were renewed', async () => {
    const { alice, bob } = stage;
    server.advance(14 * 60_000);
    const { json } = await bob.logIn();
    expect(await bob.request('session:renew', { token: json['token'] })).toEqual(ok);
    server.advance(2 * 60_000 + 1_000);
    await alice.hears((person) => person.pushes('disconnect').length === 1);
    expect(bob.pushes('disconnect')).toEqual([]);
    expect(bob.sockets.at(-1)?.connected).toBe(true);
  });

  it('ends the connections of a device as soon as a list removes it, and takes nothing from it', async () => {
    const { alice } = stage;
    const second = new Person(server, alice.account, alice.account.addDevice());
    const path = `/v1/accounts/${alice.account.address}/lists`;
    await alice.post(path, { list: toBase64Url(alice.account.sign()) });
    second.token = String((await second.register()).json['token']);
    await second.connect();
    await alice.post(path, { list: toBase64Url(alice.account.signRemovalOf(second.device)) });
    await second.hears((person) => person.pushes('disconnect').length === 1);
    await expect(second.connect()).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
    expect(alice.pushes('disconnect')).toEqual([]);
  });
});
