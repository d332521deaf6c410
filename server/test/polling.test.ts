/** HTTP polling within the bounds that hold for websockets. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { message } from './support/account.ts';
import { Person, sendTo } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

describe('a client that polls by hand', () => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await startServer({ environment: { RATE_LIMIT_FACTOR: '1' } });
  });
  afterEach(() => server.stop());

  const at = (query = ''): string => `${server.url}/socket.io/?EIO=4&transport=polling${query}`;
  const open = async (): Promise<string> => {
    const text = await (await fetch(at())).text();
    return (JSON.parse(text.slice(1)) as { readonly sid: string }).sid;
  };

  it('is answered to pages of any origin, and stored nowhere', async () => {
    const { headers } = await fetch(at());
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is offered no other transport, and no upgrade takes its session over', async () => {
    const text = await (await fetch(at())).text();
    expect(JSON.parse(text.slice(1))).toMatchObject({ upgrades: [] });
    const sid = await open();
    const url = `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket&sid=${sid}`;
    const refusal = await new Promise((resolve) => new WebSocket(url).on('error', ({ message }) => resolve(message)));
    expect(refusal).toContain('400');
  });

  it('may send 16 KiB a request before it is admitted, announced, and at most 256 packets', async () => {
    const sid = await open();
    const post = (body: string | ReadableStream, more: object = {}): Promise<Response> =>
      fetch(at(`&sid=${sid}`), { method: 'POST', body, ...more });
    expect((await post('4'.padEnd(17 * 1024))).status).toBe(413);
    const stream = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(Buffer.from('4'));
        controller.close();
      },
    });
    expect((await post(stream, { duplex: 'half' })).status).toBe(400);
    await post(Array.from({ length: 300 }, () => '4').join('\x1e'));
    expect((await fetch(at(`&sid=${sid}`))).status).toBe(400);
  });

  it('is closed when it announces attachments', async () => {
    const { token } = await Person.registered(server);
    const sid = await open();
    for (const body of [`40${JSON.stringify({ token })}`, '4510-["a",{"_placeholder":true,"num":0}]']) {
      const answer = await fetch(at(`&sid=${sid}`), { method: 'POST', body });
      expect(await answer.text()).toBe('ok');
    }
    expect((await fetch(at(`&sid=${sid}`))).status).toBe(400);
  });

  it('holds 16 MiB of unread answers at most, and is let go after ten seconds without taking any', async () => {
    const [alice, bob] = [await Person.registered(server), await Person.registered(server)];
    await alice.connect();
    const sid = await open();
    const post = (packets: readonly string[]): Promise<Response> =>
      fetch(at(`&sid=${sid}`), { method: 'POST', body: packets.join('\x1e') });
    await post([`40${JSON.stringify({ token: bob.token })}`]);
    await fetch(at(`&sid=${sid}`));
    for (let i = 0; i < 40; i += 1) {
      const receivers = [{ ...bob.principal, message: message(65_536) }];
      await alice.request('envelope:send', sendTo([bob], { receivers }));
    }
    // Nothing is asked for from now on: pages pile up.
    await post(Array.from({ length: 8 }, (_, i) => `42${i}["mailbox:pull",{"after":0,"limit":200}]`));
    await expect.poll(async () => (await post(['3'])).status, { interval: 500 }).toBe(400);
    alice.leave();
  });

  it('is let go after five seconds without a token', async () => {
    const sid = await open();
    await expect.poll(async () => (await fetch(at(`&sid=${sid}`))).status).toBe(400);
  });

  it('is counted like a request for a websocket of its network', async () => {
    const answers = await Promise.all(Array.from({ length: 490 }, () => fetch(at())));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    const [first = expect.fail()] = refused;
    expect(await first.json()).toMatchObject({ code: 'rate-limited', retryAfterMs: expect.any(Number) as number });
  });
});
