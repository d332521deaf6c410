import { LOGIN_PURPOSE, PUSH_WINDOW, toBase64Url } from '@cipherchat/protocol';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call, Person, sendTo, waitingFor } from './support/person.ts';
import type { RunningServer } from './support/start-server.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';
import { startTestRedis, type TestRedis } from './support/test-redis.ts';
import { readiness, startTwoNodes, WHOLE, type TwoNodes } from './support/two-nodes.ts';

const LIMIT_MS = 60_000;
const redis = await startTestRedis();
const mongo = await startTestMongo();

describe.runIf(redis !== undefined && mongo !== undefined)('two nodes', { timeout: LIMIT_MS }, () => {
  let nodes: TwoNodes;
  const people: Person[] = [];
  const [ownRedis, ownMongo] = [redis as TestRedis, mongo as TestMongo];

  beforeEach(async () => {
    nodes = await startTwoNodes(ownMongo, ownRedis);
    for (const node of [nodes.a, nodes.b]) {
      await expect.poll(() => readiness(node), { timeout: LIMIT_MS }).toEqual(WHOLE);
    }
  }, LIMIT_MS);
  afterEach(async () => {
    for (const person of people.splice(0)) person.leave();
    await nodes.stop();
  }, LIMIT_MS);
  afterAll(async () => {
    await ownRedis.stop();
    await ownMongo.stop();
  }, LIMIT_MS);

  /** Registered and connected there. */
  const at = async (node: RunningServer): Promise<Person> => {
    const person = await Person.registered(node);
    people.push(person);
    await person.connect();
    return person;
  };
  /** The same device with another connection, elsewhere. */
  const alsoAt = async (node: RunningServer, { account, device, token }: Person): Promise<Person> => {
    const person = new Person(node, account, device);
    people.push(person);
    person.token = token;
    await person.connect();
    return person;
  };

  it('push to each other what was stored, and tell the sender there when it arrived', async () => {
    const [alice, bob] = [await at(nodes.a), await at(nodes.b)];
    const send = sendTo([bob]);
    const { at: storedAt } = await alice.request('envelope:send', send);
    await bob.hears((person) => person.pushes('envelope:new').length === 1);
    const [envelope] = bob.pushes('envelope:new');
    expect(envelope).toMatchObject({ id: send.id, sender: alice.principal, at: storedAt });
    expect(await waitingFor(bob)).toEqual([envelope]);
    await bob.request('mailbox:acknowledge', { envelopes: [send.id] });
    await alice.hears((person) => person.pushes('envelope:delivered').length === 1);
    expect(alice.pushes('envelope:delivered')).toMatchObject([{ deliveries: [{ id: send.id }] }]);
  });

  it('keep at most 64 pushes on their way to a device of the other node, then say that there is more', async () => {
    const [alice, bob] = [await at(nodes.a), await at(nodes.b)];
    const sends = Array.from({ length: PUSH_WINDOW + 6 }, () => sendTo([bob]));
    for (const send of sends) expect(await alice.request('envelope:send', send)).toMatchObject({ ok: true });
    await bob.hears((person) => person.pushes('envelope:new').length === PUSH_WINDOW);
    const pushed = bob.pushes('envelope:new').map(({ id }) => id);
    expect(pushed).toEqual(sends.slice(0, PUSH_WINDOW).map(({ id }) => id));
    await bob.request('mailbox:acknowledge', { envelopes: pushed.slice(0, 1) });
    await bob.hears((person) => person.pushes('mailbox:more').length > 0);
    expect(bob.pushes('envelope:new')).toHaveLength(PUSH_WINDOW);
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual(sends.slice(1).map(({ id }) => id));
  });

  it('reach every connection of a device, on whichever node, and pass on nothing that concerns one node alone', async () => {
    const spoken: string[] = [];
    const listener = ownRedis.client.duplicate();
    listener.on('message', (_, text: string) => spoken.push(text));
    await listener.subscribe('cipherchat-request#/#');
    const [alice, bob] = [await at(nodes.a), await at(nodes.a)];
    const own = sendTo([bob]);
    await alice.request('envelope:send', own);
    await bob.hears((person) => person.pushes('envelope:new').length === 1);
    const second = await alsoAt(nodes.b, bob);
    await expect.poll(() => spoken.filter((text) => text.includes('"here"')).length, { timeout: LIMIT_MS }).toBe(1);
    const both = sendTo([bob]);
    await alice.request('envelope:send', both);
    for (const person of [bob, second]) {
      await person.hears((one) => one.pushes('envelope:new').some(({ id }) => id === both.id));
    }
    await expect.poll(() => spoken.some((text) => text.includes(both.id)), { timeout: LIMIT_MS }).toBe(true);
    expect(spoken.some((text) => text.includes(own.id))).toBe(false);
    listener.disconnect();
  });

  it('end the connections of a removed device wherever they are, and those of nobody else', async () => {
    const bob = await at(nodes.a);
    const other = bob.account.addDevice();
    const list = toBase64Url(bob.account.sign());
    expect(await bob.post(`/v1/accounts/${bob.account.address}/lists`, { list })).toMatchObject({ status: 200 });
    const phone = new Person(nodes.b, bob.account, other);
    people.push(phone);
    phone.token = String((await phone.register())['json']['token']);
    await phone.connect();
    const removal = toBase64Url(bob.account.signRemovalOf(other));
    await bob.post(`/v1/accounts/${bob.account.address}/lists`, { list: removal });
    await phone.hears((person) => person.pushes('disconnect').length === 1);
    expect(bob.pushes('disconnect')).toEqual([]);
  });

  it('leave the connections of the other alone when one of them stops', async () => {
    const [alice, bob] = [await at(nodes.a), await at(nodes.b)];
    await nodes.a.stop();
    await alice.hears((person) => person.pushes('disconnect').length === 1);
    expect(await bob.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
    expect(bob.pushes('disconnect')).toEqual([]);
  });

  it('serve their clients while they stop, until those have left, and let no one else in', async () => {
    const [alice, bob] = [await at(nodes.a), await at(nodes.b)];
    const stopped = nodes.a.stop();
    await alice.hears((person) => person.pushes('server:draining').length === 1);
    const send = sendTo([bob]);
    expect(await alice.request('envelope:send', send)).toMatchObject({ ok: true });
    await bob.hears((person) => person.pushes('envelope:new').some(({ id }) => id === send.id));
    await expect(fetch(`${nodes.a.url}/livez`)).rejects.toThrow();
    alice.leave();
    await stopped;
  });

  it('take a challenge of one at the other, and at both together once; tokens count at both', async () => {
    const bob = await at(nodes.a);
    const body = { ...bob.principal, proof: await bob.proof(LOGIN_PURPOSE.logIn) };
    const answer = await call(`${nodes.b.url}/v1/auth/token`, 'POST', { body });
    expect(answer.status).toBe(200);
    for (const node of [nodes.a, nodes.b]) {
      expect(await call(`${node.url}/v1/auth/token`, 'POST', { body })).toMatchObject({
        status: 401,
        json: { code: 'challenge-unknown' },
      });
    }
    bob.token = String(answer.json['token']);
    expect((await bob.get('/v1/prekeys')).status).toBe(200);
  });
});
