/** The operator's decisions about owners, on both databases: invitations, switching off and on, erasing. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS, DEVICE_KIND, toBase64Url } from '@cipherchat/protocol';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../src/commands/command-line.ts';
import { eraseOwner } from '../src/commands/owners.ts';
import type { Outcome } from '../src/commands/outcome.ts';
import { parseConfig } from '../src/config.ts';
import { TestAccount } from './support/account.ts';
import { call, Person, sendTo, waitingFor } from './support/person.ts';
import { newId } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestMongo } from './support/test-mongo.ts';

const SECRET = 'Qm9uIGpvdXIsIG1vbmRlICEgVm9pY2kgMzIgYnl0ZXM';
const mongo = await startTestMongo();
afterAll(() => mongo?.stop());

const STORES = ['SQLite', ...(mongo === undefined ? [] : [mongo.name])];

describe.each(STORES)('owners on %s', (store) => {
  let dataDir: string;
  let settings: Readonly<Record<string, string>>;
  let server: RunningServer;
  const start = async (more: Readonly<Record<string, string>> = {}): Promise<void> => {
    server = await startServer({ dataDir, environment: { ...settings, ...more } });
    await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status).toBe(200);
  };
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-owners-'));
    settings = store === 'SQLite' ? {} : { MONGODB_URL: mongo?.newDatabase() ?? '', JWT_SECRET: SECRET };
  });
  afterEach(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
    if (settings['MONGODB_URL'] !== undefined) await mongo?.drop(settings['MONGODB_URL']);
  });
  const environment = () => ({ NODE_ENV: 'test', DATA_DIR: dataDir, PUBLIC_URL: server.origin, ...settings });
  const run = async (...args: readonly string[]): Promise<Outcome> =>
    (await runCommandLine(args, environment())) ?? { text: '', exitCode: 2 };
  /** As `owners erase ADDRESS --yes`, this long from now. */
  const eraseIn = (ms: number, address: string): Promise<Outcome> =>
    eraseOwner(parseConfig(environment()), address, true, Date.now() + ms);
  const invitationFrom = ({ text }: Outcome): string => /#invitation=([a-z2-7]{26})$/mu.exec(text)?.[1] ?? '';
  const visitorOf = (): Person => {
    const person = new Person(server, new TestAccount(server.now, undefined, DEVICE_KIND.widget));
    person.account.sign();
    return person;
  };
  const ownerOf = (): Person => {
    const person = new Person(server);
    person.account.sign();
    return person;
  };
  const registered = async (person: Person, invitation?: string): Promise<Person> => {
    const answer = await person.register(invitation === undefined ? {} : { invitation });
    expect(answer.status).toBe(200);
    person.token = String(answer.json['token']);
    return person;
  };
  const takeBundle = async (taker: Person, { account, device, server: { url } }: Person): Promise<void> => {
    const bundle = `${url}/v1/accounts/${account.address}/devices/${device.id}/bundle`;
    const headers = { accept: `application/json;attempt=${newId()}` };
    expect((await call(bundle, 'POST', { token: taker.token, headers, body: {} })).status).toBe(200);
  };
  /** How many one-time prekeys are remembered as handed out. */
  const handedOut = async (): Promise<readonly number[]> => {
    const url = settings['MONGODB_URL'];
    if (mongo !== undefined && url !== undefined) {
      const found = await Promise.all(['handedOut', 'prekeyClaims'].map((name) => mongo.documents(url, name)));
      return found.map(({ length }) => length);
    }
    const database = new Database(join(dataDir, 'cipherchat.db'), { readonly: true });
    const count = database.prepare<[], number>('SELECT COUNT(*) FROM handedOut').pluck().get() ?? 0;
    database.close();
    return [count, count];
  };
  const refusal = (reason: string) => ({ status: 404, json: { code: 'not-found', reason } });

  it('open: anyone makes an inbox, also with an invitation that no one knows', async () => {
    await start();
    await registered(ownerOf());
    await registered(ownerOf(), 'a'.repeat(26));
    expect(await (await fetch(`${server.url}/config.json`)).json()).toEqual({});
  });

  it('by invitation: an inbox needs one, which lets one account in, and a visitor needs none', async () => {
    await start({ REGISTRATION: 'invitation' });
    expect(await (await fetch(`${server.url}/config.json`)).json()).toEqual({ registration: 'invitation' });
    const [alice, bob] = [ownerOf(), ownerOf()];
    expect(await alice.register()).toMatchObject(refusal('uninvited'));
    expect(await alice.register({ invitation: 'a'.repeat(26) })).toMatchObject(refusal('uninvited'));
    const invited = await run('owners', 'invite');
    expect(invited).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining(`${server.origin}/#invitation=`) as string,
    });
    const invitation = invitationFrom(invited);
    await registered(alice, invitation);
    expect(await bob.register({ invitation })).toMatchObject(refusal('uninvited'));
    // The answer to the first one may have been lost.
    await registered(alice, invitation);
    await registered(alice);
    const visitor = await registered(visitorOf());
    for (const person of [alice, visitor]) await person.connect();
    expect(await visitor.request('envelope:send', sendTo([alice]))).toMatchObject({ ok: true });
    expect(await alice.request('envelope:send', sendTo([visitor]))).toMatchObject({ ok: true });
    for (const person of [alice, visitor]) person.leave();
  });

  it('by invitation: no one runs an inbox as a widget, and none becomes one later', async () => {
    await start({ REGISTRATION: 'invitation' });
    const [one, other] = [await registered(visitorOf()), await registered(visitorOf())];
    await one.connect();
    expect(await one.request('envelope:send', sendTo([other]))).toMatchObject({ error: { code: 'not-found' } });
    one.leave();
    one.account.addDevice(DEVICE_KIND.app);
    const list = toBase64Url(one.account.draft());
    expect(await one.post(`/v1/accounts/${one.account.address}/lists`, { list })).toMatchObject(refusal('uninvited'));
  });

  it('by invitation: whoever had an inbox before keeps it', async () => {
    await start();
    const alice = await registered(ownerOf());
    await server.stop();
    await start({ REGISTRATION: 'invitation' });
    const again = new Person(server, alice.account);
    expect((await again.logIn()).status).toBe(200);
    await registered(again);
  });

  it('an invitation ends with its days', async () => {
    await start({ REGISTRATION: 'invitation' });
    const invitation = invitationFrom(await run('owners', 'invite', '--days', '2'));
    server.advance(2 * DAY_MS + 1000);
    expect(await ownerOf().register({ invitation })).toMatchObject(refusal('uninvited'));
  });

  it('an invitation is kept as a hash', async () => {
    await start({ REGISTRATION: 'invitation' });
    const invitation = invitationFrom(await run('owners', 'invite', '--count', '3'));
    for (const name of readdirSync(dataDir)) {
      if (name.startsWith('cipherchat.db')) expect(readFileSync(join(dataDir, name)).includes(invitation)).toBe(false);
    }
    if (mongo === undefined || settings['MONGODB_URL'] === undefined) return;
    const kept = await mongo.documents(settings['MONGODB_URL'], 'invitations');
    expect(kept).toHaveLength(3);
    expect(JSON.stringify(kept)).not.toContain(invitation);
  });

  it('list names owners, and no visitor', async () => {
    await start();
    const [alice, visitor] = [await registered(ownerOf()), await registered(visitorOf())];
    await visitor.connect();
    await visitor.request('envelope:send', sendTo([alice]));
    visitor.leave();
    const { text, exitCode } = await run('owners', 'list');
    expect([exitCode, text]).toEqual([
      0,
      expect.stringMatching(`^${alice.account.address}  made \\d{4}-\\d\\d-\\d\\d  1 waiting  active\n1 owners.$`),
    ]);
    expect(JSON.parse((await run('owners', 'list', '--json')).text)).toMatchObject([
      { address: alice.account.address, waiting: 1, switchedOffSince: null, isErased: false },
    ]);
  });

  it('disable ends what runs, tells the owner alone why, and enable takes it back', async () => {
    await start();
    const [alice, visitor] = [await registered(ownerOf()), await registered(visitorOf())];
    for (const person of [alice, visitor]) await person.connect();
    const sent = sendTo([alice]);
    expect(await visitor.request('envelope:send', sent)).toMatchObject({ ok: true });
    expect((await run('owners', 'disable', alice.account.address)).exitCode).toBe(0);
    await alice.hears((person) => person.pushes('disconnect').length > 0);
    expect((await alice.get('/v1/prekeys')).status).toBe(401);
    expect(await alice.logIn()).toMatchObject(refusal('switched-off'));
    expect(await alice.register()).toMatchObject(refusal('switched-off'));
    expect(await visitor.request('envelope:send', sendTo([alice]))).toMatchObject({ error: { code: 'not-found' } });
    const lists = await visitor.get(`/v1/accounts/${alice.account.address}/lists`);
    expect(lists.status).toBe(404);
    expect(lists.json).not.toHaveProperty('reason');
    const bundle = `/v1/accounts/${alice.account.address}/devices/${alice.device.id}/bundle`;
    expect((await visitor.post(bundle, {})).status).toBe(404);
    expect((await run('owners', 'list')).text).toMatch(/off since \d{4}/u);

    expect((await run('owners', 'enable', alice.account.address)).exitCode).toBe(0);
    await expect.poll(async () => (await alice.logIn()).status).toBe(200);
    await alice.comeBack();
    expect((await waitingFor(alice)).map(({ id }) => id)).toEqual([sent.id]);
    for (const person of [alice, visitor]) person.leave();
  }, 60_000);

  it('erase leaves nothing of an owner but the address, and everything of the others', async () => {
    await start();
    const [alice, visitor] = [await registered(ownerOf()), await registered(visitorOf())];
    const carol = await registered(ownerOf());
    for (const person of [alice, visitor, carol]) await person.connect();
    await visitor.request('envelope:send', sendTo([alice]));
    await visitor.request('envelope:send', sendTo([carol]));
    await alice.request('envelope:send', sendTo([visitor]));
    for (const person of [alice, carol]) await takeBundle(visitor, person);
    expect(await handedOut()).toEqual([4, 4]);
    for (const person of [alice, visitor, carol]) person.leave();
    const { address } = alice.account;
    expect(await run('owners', 'erase', address)).toMatchObject({ exitCode: 1 });
    if (store === 'SQLite') {
      expect(await run('owners', 'erase', address, '--yes')).toMatchObject({
        exitCode: 1,
        text: expect.stringContaining('stop it first') as string,
      });
      await server.stop();
    } else {
      expect(await run('owners', 'erase', address, '--yes')).toMatchObject({
        exitCode: 1,
        text: expect.stringContaining('Run this again in 10 seconds') as string,
      });
      // The nodes that run have not all read it yet.
      expect(await eraseIn(5_000, address)).toMatchObject({
        exitCode: 1,
        text: expect.stringMatching(/Run this again in [1-9] seconds/u) as string,
      });
    }
    expect(await eraseIn(10_000, address)).toMatchObject({ exitCode: 0 });
    if (store !== 'SQLite') await server.stop();
    await start();
    expect(await server.stored()).toMatchObject({ users: 2, deviceLists: 2, devices: 2, messages: 1, sends: 2 });
    expect(await handedOut()).toEqual([2, 2]);
    expect((await run('owners', 'list')).text).toContain(`${address}  made -  0 waiting  erased`);
    expect((await run('audit')).text).toMatch(/^PASS/u);
    const again = new Person(server, alice.account);
    await expect.poll(async () => (await again.register()).json['reason']).toBe('switched-off');
    const others = new Person(server, carol.account);
    await others.comeBack();
    expect(await waitingFor(others)).toHaveLength(1);
    others.leave();
  }, 60_000);

  it('an invitation that an erased owner has used lets no one in', async () => {
    await start({ REGISTRATION: 'invitation' });
    const invitation = invitationFrom(await run('owners', 'invite'));
    const { address } = (await registered(ownerOf(), invitation)).account;
    await run('owners', 'disable', address);
    if (store === 'SQLite') await server.stop();
    expect(await eraseIn(10_000, address)).toMatchObject({ exitCode: 0 });
    if (store === 'SQLite') await start({ REGISTRATION: 'invitation' });
    expect(await ownerOf().register({ invitation })).toMatchObject(refusal('uninvited'));
  });

  it('one that was erased and switched on again is new to every node', async () => {
    const asks = { REGISTRATION: 'invitation' };
    await start(asks);
    const alice = await registered(ownerOf(), invitationFrom(await run('owners', 'invite')));
    const visitor = await registered(visitorOf());
    await visitor.connect();
    expect(await visitor.request('envelope:send', sendTo([alice]))).toMatchObject({ ok: true });
    visitor.leave();
    const { address } = alice.account;
    await run('owners', 'disable', address);
    // By now the server has read it.
    await expect.poll(async () => (await alice.logIn()).json['reason']).toBe('switched-off');
    if (store === 'SQLite') await server.stop();
    expect(await eraseIn(10_000, address)).toMatchObject({ exitCode: 0 });
    if (store === 'SQLite') await start(asks);
    await run('owners', 'enable', address);
    const [again, other] = [new Person(server, alice.account), new Person(server, visitor.account)];
    await expect.poll(async () => (await again.register()).json['reason']).toBe('uninvited');
    await registered(again, invitationFrom(await run('owners', 'invite')));
    expect(await server.stored()).toMatchObject({ users: 2, deviceLists: 2, devices: 2 });
    for (const person of [again, other]) await person.comeBack();
    expect(await other.request('envelope:send', sendTo([again]))).toMatchObject({ ok: true });
    expect(await waitingFor(again)).toHaveLength(1);
    for (const person of [again, other]) person.leave();
  }, 60_000);

  it('what is not understood changes nothing', async () => {
    await start();
    for (const [args, exitCode, sentence] of [
      [['disable', 'x'], 2, 'Name an address'],
      [['disable', 'a'.repeat(32)], 1, 'does not know'],
      [['invite', '--days', '0'], 2, '--days'],
      [['invite', '--count', '1000'], 2, '--count'],
    ] as const) {
      expect(await run('owners', ...args)).toMatchObject({
        exitCode,
        text: expect.stringContaining(sentence) as string,
      });
    }
  });
});
