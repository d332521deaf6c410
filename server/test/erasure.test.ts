/** The end of an account over HTTP and sockets: signed by its key, final, and told to everyone who asks (22.3). */
import { toBase64Url } from '@cipherchat/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, Person, sendTo, waitingFor, type Answer } from './support/person.ts';
import { signErasure } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestMongo } from './support/test-mongo.ts';

const codeOf = ({ status, json }: Answer): unknown => (status === 200 ? 'ok' : [status, json['code']]);
const GONE = [410, 'gone'];

const mongo = await startTestMongo();
afterAll(() => mongo?.stop());

const STORES = [
  ['SQLite', undefined],
  ['MongoDB', mongo],
] as const;

describe.each(STORES.filter(([name]) => name === 'SQLite' || mongo !== undefined))('an erasure, on %s', (_, found) => {
  let server: RunningServer;
  let alice: Person;
  let bob: Person;
  beforeAll(async () => {
    server = await startServer(found === undefined ? {} : { environment: { MONGODB_URL: found.newDatabase() } });
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    [alice, bob] = await Person.pair(server);
    return () => {
      for (const person of [alice, bob]) person.leave();
    };
  });

  const signed = (changes: Parameters<typeof signErasure>[1] = {}, person = alice): Uint8Array =>
    signErasure(person.account.key, { version: person.account.lists.length, issued: server.now(), ...changes });
  const erase = (erasure: Uint8Array, person = alice): Promise<Answer> =>
    call(`${server.url}/v1/accounts/${person.account.address}`, 'DELETE', { body: { erasure: toBase64Url(erasure) } });
  const listsOf = (person: Person): Promise<Answer> => bob.get(`/v1/accounts/${person.account.address}/lists`);

  it('ends connections, and every question about the account is answered with it', async () => {
    const erasure = signed();
    const send = sendTo([alice]);
    expect(codeOf(await erase(erasure))).toBe('ok');
    await alice.hears((person) => person.heard.some(({ name }) => name === 'disconnect'));
    const kept = [toBase64Url(erasure)];
    const asked = await listsOf(alice);
    expect([codeOf(asked), asked.json['lists']]).toEqual([GONE, kept]);
    const refused = await bob.request('envelope:send', send);
    expect(refused).toMatchObject({ ok: false, error: { code: 'gone', lists: kept } });
    expect(codeOf(await alice.logIn())).toEqual(GONE);
    expect(codeOf(await alice.register())).toEqual(GONE);
    const bundle = `/v1/accounts/${alice.account.address}/devices/${alice.device.id}/bundle`;
    expect(codeOf(await bob.post(bundle, {}))).toEqual(GONE);
    expect(codeOf(await alice.get('/v1/prekeys'))).toEqual([401, 'unauthenticated']);
    expect(codeOf(await erase(erasure))).toBe('ok');
  });

  it('leaves mail of the account to others, and drops mail to it', async () => {
    const [mine, theirs] = [sendTo([bob]), sendTo([alice])];
    await alice.request('envelope:send', mine);
    await bob.request('envelope:send', theirs);
    await erase(signed());
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([mine.id]);
  });

  it('is refused unless the key of that address signed it, byte by byte', async () => {
    const erasure = signed();
    for (const i of [3, 34, 35, 38, 39, 46, 47, 48, 111]) {
      const changed = Uint8Array.from(erasure);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect([i, [400, 404].includes((await erase(changed)).status)]).toEqual([i, true]);
    }
    expect(codeOf(await erase(signed({}, bob)))).toEqual([400, 'bad-signature']);
    expect(codeOf(await erase(signed(), new Person(server)))).toEqual([400, 'bad-signature']);
    expect(codeOf(await listsOf(alice))).toBe('ok');
  });

  it('of an older list is a conflict with the newest one; of a list that is not there, a bad chain', async () => {
    const before = signed();
    const newest = alice.account.sign();
    await alice.post(`/v1/accounts/${alice.account.address}/lists`, { list: toBase64Url(newest) });
    const refused = await erase(before);
    expect([codeOf(refused), refused.json['lists']]).toEqual([[409, 'conflict'], [toBase64Url(newest)]]);
    expect(codeOf(await erase(signed({ version: 3 })))).toEqual([409, 'bad-chain']);
    expect(codeOf(await erase(signed()))).toBe('ok');
  });

  it('of an account that was never here is not found; another one after the first is answered with the first', async () => {
    const nobody = new Person(server);
    expect(codeOf(await erase(signed({ version: 1 }, nobody), nobody))).toEqual([404, 'not-found']);
    const first = signed();
    await erase(first);
    const second = await erase(signed({ reason: 3 }));
    expect([codeOf(second), second.json['lists']]).toEqual([GONE, [toBase64Url(first)]]);
  });
});
