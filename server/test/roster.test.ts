/** Rosters of teams over HTTP: public, signed by their owner, and a chain without a hole (PROTOCOL 8.1, 8.3). */
import { AccountId, MAX_DATE_AHEAD_MS, toBase64Url, type GroupEntryFields } from '@cipherchat/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, Person, type Answer } from './support/person.ts';
import { signErasure } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestMongo } from './support/test-mongo.ts';
import { rosterBody, rosterOf } from './support/test-roster.ts';

const codeOf = ({ status, json }: Answer): unknown => (status === 200 ? 'ok' : [status, json['code']]);

const mongo = await startTestMongo();
afterAll(() => mongo?.stop());

const STORES = [
  ['SQLite', undefined],
  ['MongoDB', mongo],
] as const;

describe.each(STORES.filter(([name]) => name === 'SQLite' || mongo !== undefined))('a roster, on %s', (_, found) => {
  let server: RunningServer;
  let owner: Person;
  let other: Person;
  beforeAll(async () => {
    server = await startServer(found === undefined ? {} : { environment: { MONGODB_URL: found.newDatabase() } });
    other = await Person.registered(server);
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    owner = await Person.registered(server);
  });

  const pathOf = (person: Person): string => `/v1/accounts/${person.account.address}/roster`;
  const publish = (entry: Uint8Array, person = owner): Promise<Answer> =>
    person.post(pathOf(person), rosterBody(entry));
  const read = (query = '', person = owner): Promise<Answer> => call(server.url + pathOf(person) + query, 'GET');
  const signed = (before?: Uint8Array, changed?: Partial<GroupEntryFields>): Uint8Array =>
    rosterOf(owner.account, before, changed);
  const colleague = (role: 1 | 3) => ({ account: AccountId.toBytes(other.account.address), role });
  const self = () => ({ account: AccountId.toBytes(owner.account.address), role: 3 as const });

  it('is served to anyone, the newest entry or all from one on', async () => {
    expect(await read()).toMatchObject({ status: 200, json: { entries: [], newest: 0 } });
    const first = signed();
    const second = signed(first, { members: [self(), colleague(1)] });
    const third = signed(second);
    for (const entry of [first, second, third]) expect(codeOf(await publish(entry))).toBe('ok');
    const [one, two, three] = [first, second, third].map(toBase64Url);
    expect((await read()).json).toEqual({ entries: [three], newest: 3 });
    expect((await read('?from=1')).json).toEqual({ entries: [one, two, three], newest: 3 });
    expect((await read('?from=2')).json).toEqual({ entries: [two, three], newest: 3 });
    expect((await read('?from=4')).json).toEqual({ entries: [], newest: 3 });
  });

  it('takes an entry again, and no other one of its epoch', async () => {
    const [first, rival] = [signed(), signed(undefined, { name: 'Rival' })];
    const second = signed(first);
    const outcomes = [];
    for (const entry of [first, second, first, rival]) outcomes.push(codeOf(await publish(entry)));
    expect(outcomes).toEqual(['ok', 'ok', 'ok', [409, 'conflict']]);
    expect((await read('?from=1')).json).toEqual({ entries: [first, second].map(toBase64Url), newest: 2 });
  });

  it('is refused unless it follows, and its owner may change what it changes', async () => {
    const first = signed();
    expect(codeOf(await publish(signed(first)))).toEqual([409, 'bad-chain']);
    await publish(first);
    const third = signed(signed(first));
    const wrong: readonly Partial<GroupEntryFields>[] = [
      { previous: new Uint8Array(32).fill(1) },
      { issued: 0 },
      { members: [self(), colleague(3)] },
      { members: [colleague(3)] },
      { members: [colleague(1)] },
    ];
    for (const entry of [third, ...wrong.map((changed) => signed(first, changed))]) {
      expect(codeOf(await publish(entry))).toEqual([409, 'bad-chain']);
    }
    const ahead = signed(first, { issued: server.now() + MAX_DATE_AHEAD_MS + 60_000 });
    expect(codeOf(await publish(ahead))).toEqual([400, 'malformed']);
    expect((await read()).json).toMatchObject({ newest: 1 });
  });

  it('is refused unless the key of that address signed it for its own team', async () => {
    const first = signed();
    for (let i = 0; i < first.length; i += 7) {
      const changed = Uint8Array.from(first);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect([i, [400, 409].includes((await publish(changed)).status)]).toEqual([i, true]);
    }
    const group = { kind: 1, device: new Uint8Array(16).fill(1), listVersion: 1 } as const;
    expect(codeOf(await publish(signed(undefined, group)))).toEqual([400, 'malformed']);
    expect(codeOf(await publish(signed(undefined, { id: new Uint8Array(16) })))).toEqual([400, 'bad-signature']);
    expect(codeOf(await publish(rosterOf(other.account)))).toEqual([400, 'bad-signature']);
    expect(codeOf(await owner.post(pathOf(other), rosterBody(rosterOf(other.account))))).toEqual([404, 'not-found']);
    expect((await read()).json).toEqual({ entries: [], newest: 0 });
  });

  it('goes with its account', async () => {
    await publish(signed());
    const erasure = toBase64Url(signErasure(owner.account.key, { issued: server.now() }));
    await call(`${server.url}/v1/accounts/${owner.account.address}`, 'DELETE', { body: { erasure } });
    expect(codeOf(await read())).toEqual([410, 'gone']);
    expect(codeOf(await read('', new Person(server)))).toEqual([404, 'not-found']);
  });
});
