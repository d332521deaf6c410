/** `migrate --to` as a real process: next to a running server, killed, and at the end everyone goes on in MongoDB. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptHeader } from '@cipherchat/protocol';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withCommands } from './support/command-process.ts';
import { call, Person, sendTo, waitingFor } from './support/person.ts';
import { PROCESS_TEST_MS } from './support/server-process.ts';
import { newId } from './support/signing.ts';
import { startTestMongo, type TestMongo } from './support/test-mongo.ts';

const SECRET = 'Qm9uIGpvdXIsIG1vbmRlICEgVm9pY2kgMzIgYnl0ZXM';

const found = await startTestMongo();
afterAll(() => found?.stop());

describe.runIf(found !== undefined)('migrate', { timeout: 2 * PROCESS_TEST_MS }, () => {
  const mongo = found as TestMongo;
  const { run, server, main } = withCommands();
  let folder: string;
  let url: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cipherchat-migrate-'));
    url = mongo.newDatabase();
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await mongo.drop(url);
  });

  it('moves a server that people use: no one registers again, and nothing is lost or doubled', async () => {
    const process = server();
    const settings = { NODE_ENV: 'test', DATA_DIR: process.dataDir, PUBLIC_URL: '', JWT_SECRET: SECRET };
    await process.start({ JWT_SECRET: SECRET });
    const environment = { ...settings, PUBLIC_URL: process.origin };
    const [alice, bob] = await Person.pair(process);
    const sends = Array.from({ length: 60 }, () => sendTo([bob]));
    const answers = await Promise.all(sends.slice(0, 30).map((send) => alice.request('envelope:send', send)));
    expect(answers.every(({ ok }) => ok === true)).toBe(true);
    const attempt = newId();
    const bundleOf = () =>
      call(`${process.url}/v1/accounts/${bob.account.address}/devices/${bob.device.id}/bundle`, 'POST', {
        body: {},
        token: alice.token,
        headers: { accept: acceptHeader({ attempt }) },
      });
    const bundle = await bundleOf();
    expect(bundle.status).toBe(200);

    // Killed as soon as it has begun, while the server works.
    const killed = spawn(globalThis.process.execPath, [main(), 'migrate', '--to', url], { env: environment });
    await new Promise((resolve) => killed.stderr.once('data', resolve));
    killed.kill('SIGKILL');
    await new Promise((resolve) => killed.once('close', resolve));

    const first = await run(['migrate', '--to', url], environment);
    expect([first.code, first.err]).toEqual([1, expect.stringContaining('messages 30 of 30') as string]);
    expect(first.out).toContain('Now stop the server and run this command again');
    // What happens after the first run comes with the second one.
    for (const send of sends.slice(30)) answers.push(await alice.request('envelope:send', send));
    await bob.request('mailbox:acknowledge', { envelopes: sends.slice(0, 10).map(({ id }) => id) });
    alice.leave();
    bob.leave();
    expect(await process.end()).toBe(0);

    const second = await run(['migrate', '--to', url], environment);
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('messages: 60, counts and checksums agree')]);
    expect(await run(['migrate', '--to', url], environment)).toMatchObject({ code: 0 });
    expect(second.out + second.err + first.out + first.err).not.toContain(alice.account.address);

    // The SQLite file is not served any more.
    await process.launch({ JWT_SECRET: SECRET });
    expect(await process.exited()).toBe(1);
    expect(process.output).toContain('The data were moved to MongoDB');

    await process.start({ JWT_SECRET: SECRET, MONGODB_URL: url });
    // The token of then is still good, and the login needs no registration.
    expect((await alice.get('/v1/prekeys')).status).toBe(200);
    await alice.comeBack();
    await bob.comeBack();
    const again = await Promise.all(sends.map((send) => alice.request('envelope:send', send)));
    expect(again.map(({ at }) => at)).toEqual(answers.map(({ at }) => at));
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual(sends.slice(10).map(({ id }) => id));
    const { deliveries } = await alice.request('mailbox:pull', { after: 0, limit: 50 });
    expect(new Set((deliveries as readonly { readonly id: string }[]).map(({ id }) => id))).toEqual(
      new Set(sends.slice(0, 10).map(({ id }) => id)),
    );
    expect((await bundleOf()).json).toEqual(bundle.json);
    const later = sendTo([bob]);
    expect(await alice.request('envelope:send', later)).toMatchObject({ ok: true });
    await bob.hears((person) => person.pushes('envelope:new').length > 0);
    expect(await run(['audit'], { ...environment, MONGODB_URL: url })).toMatchObject({
      code: 0,
      out: expect.stringContaining('PASS') as string,
    });
    alice.leave();
    bob.leave();
  });

  it('goes back to SQLite by a backup, whose one-time prekeys are not handed out again', async () => {
    const process = server();
    await process.start({ JWT_SECRET: SECRET });
    const environment = { NODE_ENV: 'test', DATA_DIR: process.dataDir, PUBLIC_URL: process.origin, JWT_SECRET: SECRET };
    const [alice, bob] = await Person.pair(process);
    const send = sendTo([bob]);
    await alice.request('envelope:send', send);
    alice.leave();
    bob.leave();
    await process.end();
    expect(await run(['migrate', '--to', url], environment)).toMatchObject({ code: 0 });
    const file = join(folder, 'backup.db');
    expect(await run(['doctor'], environment)).toMatchObject({
      code: 1,
      out: expect.stringContaining('were moved to MongoDB') as string,
    });
    expect(await run(['backup', file], environment)).toMatchObject({ code: 0 });
    expect(await run(['restore', file, '--replace'], environment)).toMatchObject({ code: 0 });
    await process.start({ JWT_SECRET: SECRET });
    await bob.comeBack();
    expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([send.id]);
    expect((await bob.get('/v1/prekeys')).json).toMatchObject({ oneTime: [], oneTimeKem: [] });
    bob.leave();
  });

  it('says what is wrong with what it was given, and never repeats an address', async () => {
    const environment = { NODE_ENV: 'test', DATA_DIR: folder };
    const secretive = 'mongodb://alice:hunter2@127.0.0.1:1/chat';
    const file = join(folder, 'address');
    writeFileSync(file, `${secretive}\n`);
    for (const [args, code, sentence] of [
      [[], 2, 'Use --to or --to-file'],
      [['--to', secretive, '--to-file', file], 2, 'Use --to or --to-file'],
      [['--to', 'mongodb://alice:hunter2@127.0.0.1'], 2, '--to has to be an address with the name of a database'],
      [['--to-file', join(folder, 'absent')], 2, 'cannot be read (ENOENT)'],
      [['--to', secretive], 1, 'There is no database in'],
    ] as const) {
      const told = await run(['migrate', ...args], environment);
      expect([args, told.code, told.out + told.err]).toEqual([args, code, expect.stringContaining(sentence)]);
      expect(told.out + told.err).not.toContain('hunter2');
    }
    const process = server();
    await process.start();
    await process.end();
    const told = await run(['migrate', '--to-file', file], { NODE_ENV: 'test', DATA_DIR: process.dataDir });
    expect([told.code, told.out]).toEqual([1, 'MongoDB failed (ECONNREFUSED).\n']);
  });
});
