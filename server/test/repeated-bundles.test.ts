/** A bundle that is asked for again in the same attempt, over the wire. */
import { newId } from './support/signing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, Person } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

describe('a request for a bundle that is repeated', () => {
  let server: RunningServer;
  let alice: Person;
  let bob: Person;
  let mallory: Person;
  beforeAll(async () => {
    server = await startServer();
    [alice, bob, mallory] = [
      await Person.registered(server),
      await Person.registered(server),
      await Person.registered(server),
    ];
    const more = Array.from({ length: 6 }, (_, i) => [bob.account.prekey(2, i + 50), bob.account.prekey(4, i + 50)]);
    const prekeys = more.flat().map((record) => Buffer.from(record).toString('base64url'));
    expect((await call(`${server.url}/v1/prekeys`, 'POST', { token: bob.token, body: { prekeys } })).status).toBe(200);
  });
  afterAll(() => server.stop());

  const ask = async (person: Person, accept: string): Promise<unknown> => {
    const url = `${server.url}/v1/accounts/${bob.account.address}/devices/${bob.device.id}/bundle`;
    const { json } = await call(url, 'POST', { token: person.token, headers: { accept }, body: {} });
    expect(json['bundle']).toBeTypeOf('string');
    return json['bundle'];
  };

  it('gets the same one, whatever time it states', async () => {
    const attempt = newId();
    const first = await ask(alice, `application/json;wait=10000;attempt=${attempt}`);
    expect(await ask(alice, `application/json;wait=20000;attempt=${attempt}`)).toBe(first);
    expect(await ask(alice, `application/json;attempt=${newId()}`)).not.toBe(first);
    expect(await ask(alice, '*/*')).not.toBe(first);
  });

  it('gets another one where somebody else names the attempt', async () => {
    const accept = `application/json;attempt=${newId()}`;
    const first = await ask(alice, accept);
    expect(await ask(mallory, accept)).not.toBe(first);
    expect(await ask(alice, accept)).toBe(first);
  });
});
