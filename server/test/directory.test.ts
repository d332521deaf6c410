import { DAY_MS, fromBase64Url, parseBundle, PREKEY_KIND, toBase64Url } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Person } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

describe('key directory', () => {
  let server: RunningServer;
  let alice: Person;
  let bob: Person;
  beforeEach(async () => {
    server = await startServer();
    [alice, bob] = [await Person.registered(server), await Person.registered(server, 3)];
  });
  afterEach(() => server.stop());

  const pathOf = (person: Person): string => `/v1/accounts/${person.account.address}/lists`;
  const publish = (person: Person, list: Uint8Array) => person.post(pathOf(person), { list: toBase64Url(list) });
  const bundleOf = async (person: Person) => {
    const { json } = await alice.post(`/v1/accounts/${person.account.address}/devices/${person.device.id}/bundle`, {});
    return parseBundle(fromBase64Url(String(json['bundle'])) ?? new Uint8Array());
  };

  it('gives lists to anyone, the newest alone or a part of the chain', async () => {
    for (let i = 0; i < 3; i += 1) expect((await publish(alice, alice.account.sign())).status).toBe(200);
    const texts = alice.account.lists.map(toBase64Url);
    expect((await alice.get(pathOf(alice), '')).json).toEqual({ lists: texts.slice(3), newest: 4 });
    expect((await alice.get(`${pathOf(alice)}?from=1`)).json).toEqual({ lists: texts, newest: 4 });
    expect((await alice.get(`${pathOf(alice)}?from=3`)).json).toEqual({ lists: texts.slice(2), newest: 4 });
    expect((await alice.get(`${pathOf(alice)}?from=5`)).json['code']).toBe('not-found');
  });

  it('gives at most 100 lists at once', async () => {
    for (let i = 0; i < 102; i += 1) await publish(alice, alice.account.sign());
    const { json } = await alice.get(`${pathOf(alice)}?from=1`);
    expect([(json['lists'] as unknown[]).length, json['newest']]).toEqual([100, 103]);
  });

  it('takes the same list again, also one that is not the newest any more', async () => {
    const list = alice.account.sign();
    for (let i = 0; i < 3; i += 1) expect((await publish(alice, list)).status).toBe(200);
    expect((await publish(alice, alice.account.lists[0] ?? list)).status).toBe(200);
    expect(server.rows()['deviceLists']).toBe(3);
  });

  it('refuses a list that does not follow, and one whose version is taken', async () => {
    const before = server.rows();
    const fields = { issued: server.now() };
    const { status, json } = await publish(alice, alice.account.draft({ ...fields, version: 3 }));
    expect([status, json['code']]).toEqual([409, 'bad-chain']);
    const taken = await publish(alice, alice.account.draft({ version: 1, previous: new Uint8Array(32), issued: 77 }));
    expect([taken.status, taken.json['code']]).toEqual([409, 'conflict']);
    expect(server.rows()).toEqual(before);
  });

  it('refuses a list that is issued three days ahead, and takes one of today', async () => {
    const [ahead, today] = [3 * DAY_MS, 0].map((ms) => alice.account.draft({ issued: server.now() + ms }));
    expect((await publish(alice, ahead ?? expect.fail())).json['code']).toBe('malformed');
    expect((await publish(alice, today ?? expect.fail())).status).toBe(200);
  });

  it('lets one of two lists of one version through', async () => {
    const drafts = [1, 2, 3, 4, 5].map((i) => alice.account.draft({ issued: server.now() + i }));
    const answers = await Promise.all(drafts.map((list) => publish(alice, list)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ json }) => json['code'] === 'conflict')).toHaveLength(4);
  });

  it('hands out each one-time prekey once, to 20 racers', async () => {
    const bundles = await Promise.all(Array.from({ length: 20 }, () => bundleOf(bob)));
    const ids = bundles.flatMap(({ oneTime }) => (oneTime === undefined ? [] : [oneTime.id]));
    expect(ids.toSorted()).toEqual([1, 2, 3]);
    const kems = bundles.filter(({ kem }) => kem.kind === PREKEY_KIND.oneTimeKem).map(({ kem }) => kem.id);
    expect(kems.toSorted()).toEqual([1, 2, 3]);
  });

  it('gives the newest medium-term prekey, and the list of what is left', async () => {
    await bob.post('/v1/prekeys', { prekeys: [bob.account.prekey(1, 2), bob.account.prekey(3, 2)].map(toBase64Url) });
    expect((await bundleOf(bob)).mediumTerm.id).toBe(2);
    const left = { mediumTerm: 2, lastResortKem: 2, oneTime: [2, 3], oneTimeKem: [2, 3] };
    expect((await bob.get('/v1/prekeys')).json).toEqual(left);
  });

  it('takes a repeated upload, and never a second key under one id', async () => {
    const prekeys = [bob.account.prekey(2, 9)].map(toBase64Url);
    for (let i = 0; i < 2; i += 1) expect((await bob.post('/v1/prekeys', { prekeys })).status).toBe(200);
    const { status, json } = await bob.post('/v1/prekeys', { prekeys: [bob.account.prekey(2, 9)].map(toBase64Url) });
    expect([status, json['code']]).toEqual([409, 'conflict']);
  });

  it('bounds the stock', async () => {
    const upload = (from: number) =>
      bob.post('/v1/prekeys', {
        prekeys: Array.from({ length: 100 }, (_, i) => toBase64Url(bob.account.prekey(2, from + i))),
      });
    expect((await upload(100)).status).toBe(200);
    const { status, json } = await upload(200);
    expect([status, json['code']]).toEqual([413, 'too-large']);
  });

  it('removes prekeys', async () => {
    const answer = await fetch(`${server.url}/v1/prekeys`, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bob.token}` },
      body: JSON.stringify({ oneTime: [1, 77], oneTimeKem: [] }),
    });
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    expect((await bob.get('/v1/prekeys')).json).toMatchObject({ oneTime: [2, 3], oneTimeKem: [1, 2, 3] });
  });
});
