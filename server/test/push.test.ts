/** Web Push over the whole server: a device that no connection reaches is rung at a push service of this machine. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PushServiceOfTest, Subscriber, vapidClaims } from './support/push-service.ts';
import { call, Person, sendTo, type Answer } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { TurnedTimers } from './support/turned-timers.ts';

const CONTACT = { PUSH_CONTACT: 'mailto:admin@chat.example' };

describe('ringing a device', () => {
  let service: PushServiceOfTest;
  let server: RunningServer;
  let timers: TurnedTimers;
  let browser: Subscriber;
  let alice: Person;
  let bob: Person;

  const start = async (environment: Readonly<Record<string, string>> = CONTACT): Promise<void> => {
    server = await startServer({ environment, push: { ...service.surroundings, after: timers.after } });
    [alice, bob] = await Person.pair(server);
  };
  beforeEach(async () => {
    service = await PushServiceOfTest.open();
    [timers, browser] = [new TurnedTimers(), new Subscriber()];
  });
  afterEach(async () => {
    for (const person of [alice, bob]) person.leave();
    await server.stop();
    await service.close();
  });

  const ask = (method: string, path: string, body: object = {}, person = bob): Promise<Answer> =>
    call(server.url + path, method, { token: person.token, body });
  const subscribe = (endpoint = service.endpoint('bob')): Promise<Answer> =>
    ask('PUT', '/v1/push', browser.body(endpoint));
  const wait = (ms: number): void => {
    server.advance(ms);
    timers.turn(ms);
  };
  const keyOfServer = async (): Promise<string> => {
    const settings = (await (await fetch(`${server.url}/config.json`)).json()) as { readonly pushKey?: string };
    return settings.pushKey ?? '';
  };

  it('is done after 8 s, with the key that browsers are given', async () => {
    await start();
    expect((await subscribe()).status).toBe(200);
    bob.leave();
    await alice.request('envelope:send', sendTo([bob]));
    wait(9_000);
    const [push] = await service.takes(1);
    if (push === undefined) throw new Error('no push');
    expect(browser.kindOf(push)).toBe('look');
    expect(vapidClaims(push.headers.authorization, await keyOfServer())).toMatchObject({
      sub: 'mailto:admin@chat.example',
    });
    expect(push.headers['topic']).toMatch(/^[\w-]{22}$/u);
    expect(String(push.headers['topic'])).not.toContain(bob.device.id);
  });

  it('is not done for mail that was acknowledged, nor after the subscription was taken back', async () => {
    await start();
    await subscribe();
    const send = sendTo([bob]);
    await alice.request('envelope:send', send);
    await bob.request('mailbox:acknowledge', { envelopes: [send.id] });
    wait(9_000);
    await alice.request('envelope:send', sendTo([bob]));
    expect((await ask('DELETE', '/v1/push')).status).toBe(200);
    wait(9_000);
    // The only push is that of the test, which comes after both.
    await subscribe();
    expect((await ask('POST', '/v1/push/test')).status).toBe(200);
    expect(service.taken.map((push) => browser.kindOf(push))).toEqual(['test']);
  });

  it('can be tried, and the answer says what the push service made of it', async () => {
    await start();
    expect((await ask('POST', '/v1/push/test')).json['code']).toBe('not-found');
    await subscribe();
    service.answer = (response) => void response.writeHead(503).end();
    expect((await ask('POST', '/v1/push/test')).json['code']).toBe('unavailable');
    service.answer = (response) => void response.writeHead(410).end();
    expect((await ask('POST', '/v1/push/test')).json['code']).toBe('not-found');
    service.answer = (response) => void response.writeHead(201).end();
    expect((await ask('POST', '/v1/push/test')).json['code']).toBe('not-found');
    expect(service.taken).toHaveLength(2);
  });

  it('is refused where no push service can be', async () => {
    await start();
    const endpoints = ['http://push.example/', 'https://127.0.0.1/', 'https://[::1]/', 'https://localhost/'];
    endpoints.push('https://10.0.0.1:9200/', 'https://redis/', 'https://a b.example/');
    endpoints.push(`https://push.example/${'x'.repeat(1024)}`);
    for (const endpoint of endpoints) {
      const { status, json } = await subscribe(endpoint);
      expect([endpoint, status, json['code']]).toEqual([endpoint, 400, 'malformed']);
    }
    expect((await server.stored())['pushSubscriptions']).toBe(0);
  });

  it('is refused for a key that is no point of the curve', async () => {
    await start();
    const body = { ...browser.body(service.endpoint('x')), p256dh: Buffer.alloc(65, 4).toString('base64url') };
    expect((await ask('PUT', '/v1/push', body)).json['code']).toBe('invalid-key');
  });

  it('tells the log nothing of endpoints', async () => {
    await start();
    await subscribe();
    bob.leave();
    service.answer = (response) => void response.writeHead(410).end();
    await alice.request('envelope:send', sendTo([bob]));
    wait(9_000);
    await service.takes(1);
    expect(server.logLines.join('')).not.toMatch(/chat\.example:\d|aes128gcm|vapid t=/u);
  });

  it('keeps its key in the data directory, for itself alone', async () => {
    await start();
    const path = join(server.dataDir, 'vapid-key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await keyOfServer()).toHaveLength(87);
    expect(JSON.stringify(await (await fetch(`${server.url}/config.json`)).json())).not.toContain(
      readFileSync(path, 'utf8').trim(),
    );
  });

  it('is off where push services could reach nobody: no key, no subscription, and a line in the log', async () => {
    await start({});
    expect(await keyOfServer()).toBe('');
    expect((await subscribe()).json['code']).toBe('not-found');
    expect(server.logLines.filter((line) => line.includes('web push is off'))).toHaveLength(1);
  });
});
