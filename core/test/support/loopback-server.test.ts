import { describe, expect, it } from 'vitest';
import { LOGIN_PURPOSE } from '@cipherchat/protocol';
import { describeTransport } from '../../src/transport/port.contract.ts';
import { BareClient, sendTo } from './bare-client.ts';
import { FakeClock, settle } from './fake-clock.ts';
import { LoopbackServer } from './loopback-server.ts';

describeTransport('loopback server', async () => {
  const clock = new FakeClock();
  const server = new LoopbackServer(clock);
  return {
    connectClient: () => server.connectClient().transport,
    now: () => clock.now(),
    dispose: async () => undefined,
  };
});

const setUp = async () => {
  const clock = new FakeClock();
  const server = new LoopbackServer(clock);
  const newClient = async () => {
    const { transport, wire } = server.connectClient();
    return { client: await new BareClient(transport, () => clock.now()).register(), wire };
  };
  const [{ client: alice, wire }, { client: bob, wire: bobsWire }] = [await newClient(), await newClient()];
  return { clock, server, alice, bob, wire, bobsWire, toBob: () => sendTo([bob]) };
};

describe('loopback server: faults', () => {
  it('loses the acknowledgement of a send that was committed', async () => {
    const { alice, bob, toBob, server, wire } = await setUp();
    const link = await alice.connect();
    wire.next('envelope:send', { kind: 'cut-after' });
    const request = toBob();
    await expect(link.request('envelope:send', request)).rejects.toMatchObject({ code: 'unreachable' });
    await settle();
    expect(alice.closed).toBe(1);
    expect(server.data.waiting(bob.device)).toHaveLength(1);
    await (await alice.connect()).request('envelope:send', request);
    expect(server.data.waiting(bob.device)).toHaveLength(1);
  });

  it('drops a request, which is noticed after ten seconds', async () => {
    const { alice, bob, toBob, server, clock, wire } = await setUp();
    const link = await alice.connect();
    wire.next('envelope:send', { kind: 'lose-request' });
    const lost = expect(link.request('envelope:send', toBob())).rejects.toMatchObject({ code: 'unreachable' });
    await clock.advance(10_000);
    await lost;
    expect(server.data.waiting(bob.device)).toEqual([]);
  });

  it('delays, refuses, duplicates, replays and lies on demand', async () => {
    const { alice, bob, toBob, server, clock, wire, bobsWire } = await setUp();
    const link = await alice.connect();
    await bob.connect();
    bobsWire.alterPush = (push) => [push, push];
    wire.next('envelope:send', { kind: 'delay', delayMs: 500 });
    wire.next('envelope:send', { kind: 'refuse', code: 'rate-limited', retryAfterMs: 7 });
    const sent = link.request('envelope:send', toBob());
    await settle();
    expect(bob.heard).toHaveLength(0);
    await clock.advance(500);
    await sent;
    expect(bob.heard).toHaveLength(2);
    await expect(link.request('envelope:send', toBob())).rejects.toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 7,
    });
    server.replay(bob.device, server.data.waiting(bob.device)[0] ?? expect.fail('nothing waits'));
    await settle();
    expect(bob.heard).toHaveLength(4);
    wire.alter('lists', () => ({ lists: [alice.list()], newest: 1 }));
    expect((await alice.transport.directory.lists(bob.account)).lists).toEqual([alice.list()]);
  });

  it('is out of reach while the wire is cut', async () => {
    const { alice, wire } = await setUp();
    await alice.connect();
    wire.cut();
    await settle();
    expect(alice.closed).toBe(1);
    await expect(alice.connect()).rejects.toMatchObject({ code: 'unreachable' });
    wire.restore();
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
    const { alice, server, toBob, wire } = await setUp();
    const link = await alice.connect();
    wire.kill();
    const answer = await Promise.race([
      link.request('envelope:send', toBob()).then(
        () => 'answered',
        () => 'failed',
      ),
      settle().then(() => 'silence'),
    ]);
    expect([answer, alice.closed, server.connected()]).toEqual(['silence', 0, []]);
  });

  it('refuses a challenge that ran out', async () => {
    const { alice, clock } = await setUp();
    const proof = await alice.proof(LOGIN_PURPOSE.logIn);
    await clock.advance(60_000);
    await expect(
      alice.transport.directory.logIn({ account: alice.account, device: alice.device, proof }),
    ).rejects.toMatchObject({ code: 'challenge-unknown' });
  });
});
