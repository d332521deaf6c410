/** The command `cipherchat-server` as a real process, on real files and next to a running server. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { withCommands } from './support/command-process.ts';
import { Person, sendTo, waitingFor } from './support/person.ts';
import { PROCESS_TEST_MS } from './support/server-process.ts';

const OTHER_SECRET = 'U3VnYXIgb3IgbWlsaywgbWFkYW0/IE5vLCB0aGFua3M';
const SECRET = 'Qm9uIGpvdXIsIG1vbmRlICEgVm9pY2kgMzIgYnl0ZXM';

describe('cipherchat-server', { timeout: PROCESS_TEST_MS }, () => {
  const { run, server } = withCommands();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cipherchat-commands-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([[['--version']], [['backup', '--version']], [['config', '-V']]])('%j says its version', async (args) => {
    expect(await run(args)).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });

  it.each([
    [['--help'], ['start', 'backup', 'restore', 'check', 'rotate-secret', 'config']],
    [
      ['restore', '--help'],
      ['restore [options] <file>', '--replace'],
    ],
    [['config', 'check', '-h'], ['config check']],
  ])('%j explains itself, without a start', async (args, words) => {
    const { code, out, err } = await run(args, { DATA_DIR: folder });
    expect([code, err]).toEqual([0, '']);
    for (const word of words) expect(out).toContain(word);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    [['restor', 'x'], 'Did you mean restore?'],
    [['__proto__'], "unknown command '__proto__'"],
    [['backup'], "missing required argument 'file'"],
    [['backup', 'a', 'b'], 'too many arguments'],
    [['start', '--port'], "unknown option '--port'"],
    [['config'], 'Usage: cipherchat-server config'],
  ])('%j is not understood', async (args, sentence) => {
    const { code, out, err } = await run(args, { DATA_DIR: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('config check says everything that is wrong at once, and what was probably meant', async () => {
    const { code, out } = await run(['config', 'check'], {
      PORT: '70000',
      PUBLIC_URL: 'http://chat.example',
      JWT_SECRET: 'hunter2-hunter2',
      MONGODB_URL_FILE: join(folder, 'absent'),
      MONGO_URL: 'mongodb://alice:hunter2@db.example/chat',
      TRUST_PROXY: '1',
      DATADIR: folder,
      HOME: folder,
      HOSTNAME: 'chat-1',
    });
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('error: ')).map((line) => line.split(' ')[1])).toEqual([
      'MONGODB_URL_FILE',
      'PORT',
      'JWT_SECRET',
      'PUBLIC_URL',
    ]);
    expect(lines.filter((line) => line.startsWith('warning: '))).toEqual([
      expect.stringMatching(/DATADIR .+ DATA_DIR\?$/u),
      expect.stringMatching(/MONGO_URL .+ MONGODB_URL\?$/u),
      expect.stringMatching(/TRUST_PROXY .+ TRUSTED_PROXY_HOPS\?$/u),
    ]);
    expect(out).not.toMatch(/hunter2|example/u);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('config check finds right settings right', async () => {
    const secret = join(folder, 'secret');
    writeFileSync(secret, `${SECRET}\n`);
    const settings = { PUBLIC_URL: 'https://chat.example', JWT_SECRET_FILE: secret };
    expect(await run(['config', 'check'], settings)).toEqual({ code: 0, out: 'The settings are right.\n', err: '' });
  });

  it('says at a start which version it is, and which variables it ignores', async () => {
    const running = server();
    await running.start({ MONGO_URL: 'mongodb://alice:hunter2@db.example/chat' });
    const [first, second] = running.output.split('\n').map((line) => JSON.parse(line || '{}') as object);
    expect(first).toMatchObject({ msg: 'starting', version: manifest.version });
    expect(second).toMatchObject({ level: 40, msg: expect.stringContaining('did you mean MONGODB_URL?') as string });
    expect(running.output).not.toMatch(/hunter2|db\.example/u);
  });

  describe('restore', () => {
    const environment = (dataDir = folder) => ({ NODE_ENV: 'test', DATA_DIR: dataDir });

    it('gives a server the account back that the backup has', async () => {
      const running = await server().start();
      const [alice, bob] = await Person.pair(running);
      const send = sendTo([bob]);
      await alice.request('envelope:send', send);
      const backup = join(folder, 'backup.db');
      const data = environment(running.dataDir);
      expect(await run(['backup', backup], data)).toMatchObject({ code: 0 });

      const busy = await run(['restore', backup, '--replace'], data);
      expect(busy).toMatchObject({ code: 1, out: expect.stringContaining('Another server uses') as string });
      await running.end('SIGKILL');
      const refused = await run(['restore', backup], data);
      expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('--replace keeps it aside') as string });

      expect(await run(['restore', backup, '--replace'], data)).toMatchObject({ code: 0 });
      const aside = readdirSync(running.dataDir).filter((name) => name.startsWith('cipherchat.before-restore-'));
      expect(aside).toHaveLength(1);
      await running.start();
      await bob.comeBack();
      await alice.comeBack();
      expect((await waitingFor(bob)).map(({ id }) => id)).toEqual([send.id]);
      expect(await alice.request('envelope:send', sendTo([bob]))).toMatchObject({ ok: true });
      expect(await alice.get('/v1/prekeys')).toMatchObject({ json: { oneTime: [], mediumTerm: 1 } });
    });

    it('makes a private directory where there is none', async () => {
      const running = await server().start();
      await Person.registered(running);
      const backup = join(folder, 'backup.db');
      await run(['backup', backup], environment(running.dataDir));
      const fresh = join(folder, 'fresh');
      expect(await run(['restore', backup], environment(fresh))).toMatchObject({ code: 0 });
      expect(statSync(fresh).mode & 0o777).toBe(0o700);
      expect(statSync(join(fresh, 'cipherchat.db')).mode & 0o777).toBe(0o600);
      expect(await run(['check'], environment(fresh))).toMatchObject({
        out: expect.stringMatching(/^1 acc/u) as string,
      });
    });

    it.each([
      ['a file of something else', (file: string) => writeFileSync(file, 'notes '.repeat(2000)), /is not|failed/u],
      [
        'an empty file, as a copy of a running database may be',
        (file: string) => writeFileSync(file, ''),
        /is not a backup/u,
      ],
      ['a directory', (file: string) => mkdirSync(file), /There is no file/u],
      ['nothing', () => undefined, /There is no file/u],
    ])('refuses %s and leaves the data alone', async (_, make, sentence) => {
      const running = await server().start();
      await Person.registered(running);
      await running.end();
      const before = readFileSync(join(running.dataDir, 'cipherchat.db'));
      const file = join(folder, 'given');
      make(file);
      const { code, out } = await run(['restore', file, '--replace'], environment(running.dataDir));
      expect(code).toBe(1);
      expect(out).toMatch(sentence);
      expect(readFileSync(join(running.dataDir, 'cipherchat.db')).equals(before)).toBe(true);
      expect(readdirSync(running.dataDir).filter((name) => /part|before/u.test(name))).toEqual([]);
    });

    it('refuses a damaged backup, and one of a newer version', async () => {
      const running = await server().start();
      for (let i = 0; i < 12; i += 1) await Person.registered(running, 5);
      const [sound, damaged, newer] = ['sound', 'damaged', 'newer'].map((name) => join(folder, name));
      await run(['backup', sound!], environment(running.dataDir));
      const bytes = readFileSync(sound!);
      writeFileSync(damaged!, Buffer.from(bytes).fill(0x5a, 8 * 4096, 9 * 4096));
      // `user_version` (https://sqlite.org/fileformat2.html#database_header).
      bytes.writeUInt32BE(99, 60);
      writeFileSync(newer!, bytes);
      const fresh = environment(join(folder, 'fresh'));
      expect(await run(['restore', damaged!], fresh)).toMatchObject({
        code: 1,
        out: expect.stringMatching(/damaged/u) as string,
      });
      expect(await run(['restore', newer!], fresh)).toMatchObject({
        code: 1,
        out: expect.stringMatching(/newer version/u) as string,
      });
      expect(readdirSync(fresh.DATA_DIR).filter((name) => name.startsWith('cipherchat.db'))).toEqual([]);
    });

    it('takes a copied directory with its write-ahead log', async () => {
      const running = await server().start();
      await Person.registered(running);
      await running.end('SIGKILL');
      expect(statSync(join(running.dataDir, 'cipherchat.db-wal')).size).toBeGreaterThan(0);
      const fresh = environment(join(folder, 'fresh'));
      expect(await run(['restore', join(running.dataDir, 'cipherchat.db')], fresh)).toMatchObject({ code: 0 });
      expect(await run(['check'], fresh)).toMatchObject({ code: 0, out: expect.stringMatching(/^1 acc/u) as string });
    });
  });

  describe('rotate-secret', () => {
    /** Whether the server takes a token that it gave before. */
    const isKnown = async (person: Person): Promise<boolean> => (await person.get('/v1/prekeys')).status === 200;

    it.each(['a file of the settings', 'the file of a development server'])(
      'changes %s and logs no one out',
      async (what) => {
        const running = server();
        const file = what.startsWith('a file') ? join(folder, 'secret') : join(running.dataDir, 'development-secret');
        if (what.startsWith('a file')) writeFileSync(file, SECRET, { mode: 0o640 });
        const settings: Record<string, string> = what.startsWith('a file') ? { JWT_SECRET_FILE: file } : {};
        const data = { NODE_ENV: 'test', DATA_DIR: running.dataDir, ...settings };
        await running.start(settings);
        const alice = await Person.registered(running);
        const mode = statSync(file).mode;
        const old = readFileSync(file, 'utf8').trim();

        const told = await run(['rotate-secret'], data);
        expect(told).toMatchObject({ code: 0, err: '' });
        const fresh = readFileSync(file, 'utf8').trim();
        expect(fresh).not.toBe(old);
        expect(readFileSync(`${file}.previous`, 'utf8').trim()).toBe(old);
        expect([statSync(file).mode, statSync(`${file}.previous`).mode]).toEqual([mode, mode]);
        for (const secret of [old, fresh]) expect(told.out).not.toContain(secret);

        await running.end();
        await running.start(settings);
        expect(await isKnown(alice)).toBe(true);
        const bob = await Person.registered(running);
        const again = await run(['rotate-secret'], data);
        expect(again).toMatchObject({ code: 1, out: expect.stringContaining('15 minutes') as string });
        expect(await run(['rotate-secret', '--forget'], data)).toMatchObject({ code: 0 });
        await running.end();
        await running.start(settings);
        expect([await isKnown(alice), await isKnown(bob)]).toEqual([false, false]);
      },
    );

    it('does not make an old secret valid again at a later start', async () => {
      const running = server();
      const file = join(folder, 'secret');
      writeFileSync(file, SECRET);
      const settings = { JWT_SECRET_FILE: file };
      await running.start(settings);
      const alice = await Person.registered(running);
      await run(['rotate-secret'], { NODE_ENV: 'test', DATA_DIR: running.dataDir, ...settings });
      await running.end();
      const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
      utimesSync(`${file}.previous`, twoDaysAgo, twoDaysAgo);
      await running.start(settings);
      expect(await isKnown(alice)).toBe(false);
    });

    it('says what to do where the environment holds the secret', async () => {
      const running = server();
      await running.start({ JWT_SECRET: SECRET });
      const alice = await Person.registered(running);
      const data = { NODE_ENV: 'test', DATA_DIR: running.dataDir };
      const told = await run(['rotate-secret'], { ...data, JWT_SECRET: SECRET });
      expect(told).toMatchObject({ code: 1, out: expect.stringContaining('JWT_SECRET_PREVIOUS') as string });
      expect(told.out).not.toContain(SECRET);
      await running.end();
      await running.start({ JWT_SECRET: OTHER_SECRET, JWT_SECRET_PREVIOUS: SECRET });
      expect(await isKnown(alice)).toBe(true);
    });
  });
});
