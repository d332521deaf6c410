/** The rendezvous of two devices that link, over HTTP (PROTOCOL 22.1). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINK_LIFETIME_MS } from '@cipherchat/protocol';
import { call, Person, type Answer } from './support/person.ts';
import { newId } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

describe('a rendezvous', () => {
  let server: RunningServer;
  let alice: Person;
  beforeAll(async () => {
    server = await startServer({ environment: { RATE_LIMIT_FACTOR: '1' } });
    alice = await Person.registered(server);
  });
  afterAll(() => server.stop());

  const opened = async (): Promise<string> => {
    const id = newId();
    const { status, json } = await alice.post('/v1/links', { id });
    expect([status, json]).toEqual([200, { expires: expect.any(Number) as number }]);
    expect(Math.abs(Number(json['expires']) - server.now() - LINK_LIFETIME_MS)).toBeLessThan(60_000);
    return id;
  };
  const put = (id: string, step: number, blob: string): Promise<Answer> =>
    call(`${server.url}/v1/links/${id}/${String(step)}`, 'PUT', { body: { blob } });
  const get = (id: string, step: number): Promise<Answer> =>
    call(`${server.url}/v1/links/${id}/${String(step)}`, 'GET');

  it('passes four blobs on without a token, and ends with the read of the fourth', async () => {
    const id = await opened();
    for (const [step, blob] of ['AA', 'AQ', 'Ag', 'Aw'].entries()) {
      expect((await put(id, step, blob)).status).toBe(200);
      expect((await get(id, step)).json).toEqual({ blob });
    }
    expect((await get(id, 0)).json['code']).toBe('not-found');
    expect((await put(id, 0, 'AA')).json['code']).toBe('not-found');
  });

  it('answers a reader as soon as the blob is there', async () => {
    const id = await opened();
    const waiting = get(id, 0);
    expect((await put(id, 0, 'AA')).status).toBe(200);
    expect((await waiting).json).toEqual({ blob: 'AA' });
  });

  it('refuses an id that is used, other bytes, and a step before its time', async () => {
    const id = await opened();
    expect((await alice.post('/v1/links', { id })).json['code']).toBe('conflict');
    expect((await put(id, 1, 'AA')).json['code']).toBe('conflict');
    await put(id, 0, 'AA');
    expect((await put(id, 0, 'AQ')).json['code']).toBe('conflict');
    expect((await get(newId(), 0)).json['code']).toBe('not-found');
  });

  it('is opened ten times an hour by one account', async () => {
    const bob = await Person.registered(server);
    for (let i = 0; i < 10; i += 1) expect((await bob.post('/v1/links', { id: newId() })).status).toBe(200);
    const { status, json } = await bob.post('/v1/links', { id: newId() });
    // One in a while passes; see `rate-limits.ts`.
    expect([status, json['code']]).toEqual([429, 'rate-limited']);
  });

  it('takes 60 requests a minute of one network', async () => {
    const id = await opened();
    await put(id, 0, 'AA');
    let last = 200;
    for (let i = 0; i < 61 && last === 200; i += 1) last = (await get(id, 0)).status;
    expect(last).toBe(429);
  });
});
