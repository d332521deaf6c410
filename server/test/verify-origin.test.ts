/** What a server delivers, compared with a signed release: files of the inbox, builds of the widget, the page. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import {
  encodeRelease,
  encodeUnsignedRelease,
  releaseSignatureInput,
  toHex,
  type ReleaseFile,
} from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../src/commands/command-line.ts';
import { verifyOrigin } from '../src/releases/verify-origin.ts';
import { newSigningKey, signed } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const BUILD = '0123456789abcdef';
const PAGE = '<!doctype html><script type="module" src="/assets/app.js"></script><link rel="icon" href="/icon.svg">';
const INBOX = { 'assets/app.js': 'export {};', 'icon.svg': '<svg/>', 'index.html': PAGE, 'service-worker.js': '//' };
const WIDGET = { 'cipherchat.js': '"loader";', 'elements.js': '"elements";' };

const digest = (algorithm: string, text: string): Uint8Array => createHash(algorithm).update(text).digest();

const listed = (files: Readonly<Record<string, string>>, algorithm: string): readonly ReleaseFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, size: text.length, hash: digest(algorithm, text) }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  writeFileSync(`${file}.br`, brotliCompressSync(text));
  writeFileSync(`${file}.gz`, gzipSync(text));
};

const releaseKey = newSigningKey();

const manifestOf = (inbox: Readonly<Record<string, string>>, key = releaseKey): Uint8Array => {
  const unsigned = encodeUnsignedRelease({
    product: 'cipherchat',
    version: '1.2.3',
    sequence: 1,
    issued: 1_796_000_000_000,
    previous: new Uint8Array(32),
    source: { repository: 'https://git.example/cipherchat', commit: new Uint8Array(20) },
    files: listed(inbox, 'sha256'),
    builds: [{ id: Buffer.from(BUILD, 'hex'), files: listed(WIDGET, 'sha384') }],
    withdrawn: [],
  });
  const signature = signed(key, releaseSignatureInput({ signed: unsigned }));
  return encodeRelease(unsigned, [{ key: key.publicKey, signature }]);
};

describe('a server that was installed from a release', () => {
  let directory: string;
  let server: RunningServer | undefined;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'cipherchat-release-'));
    for (const [path, text] of Object.entries(INBOX)) write(join(directory, 'inbox', path), text);
    for (const [path, text] of Object.entries(WIDGET)) write(join(directory, 'widget/w', BUILD, path), text);
    writeFileSync(join(directory, 'manifest'), manifestOf(INBOX));
  });

  afterEach(async () => {
    await server?.stop();
    server = undefined;
    rmSync(directory, { recursive: true });
  });

  const verify = async (keys = [releaseKey.publicKey]) => {
    server = await startServer({
      environment: {
        PWA_DIR: join(directory, 'inbox'),
        WIDGET_DIR: join(directory, 'widget'),
        RELEASE_FILE: join(directory, 'manifest'),
      },
    });
    return await verifyOrigin(server.url, keys);
  };

  test('delivers it', async () => {
    const verdict = await verify();
    expect(verdict.findings).toEqual([]);
    expect(verdict.compared).toBe(6);
    expect(verdict.release?.manifest.version).toBe('1.2.3');
  });

  const places = [
    ...Object.keys(INBOX).map((path) => ({ path, file: `inbox/${path}` })),
    ...Object.keys(WIDGET).map((path) => ({ path: `w/${BUILD}/${path}`, file: `widget/w/${BUILD}/${path}` })),
  ];
  const copies = [
    { encoding: 'identity', end: '', pack: (bytes: Buffer) => bytes },
    { encoding: 'gzip', end: '.gz', pack: (bytes: Buffer) => gzipSync(bytes) },
    { encoding: 'br', end: '.br', pack: (bytes: Buffer) => brotliCompressSync(bytes) },
  ];

  test.each(places.flatMap((place) => copies.map((copy) => ({ ...place, ...copy }))))(
    'is found out with another byte in $path as $encoding, and with one too many',
    async ({ path, file, encoding, end, pack }) => {
      const plain = readFileSync(join(directory, file));
      const changed = Buffer.from(plain);
      changed[0] = (changed[0] ?? 0) ^ 1;
      for (const wrong of [changed, Buffer.concat([plain, Buffer.from(' ')])]) {
        writeFileSync(join(directory, file + end), pack(wrong));
        const { findings } = await verify();
        expect(findings).toContainEqual(expect.objectContaining({ path, encoding }));
        await server?.stop();
        rmSync(join(directory, file + end));
      }
    },
  );

  test('is found out with a file that is not there', async () => {
    rmSync(join(directory, 'inbox/icon.svg'));
    expect((await verify()).findings).toContainEqual(
      expect.objectContaining({ path: 'icon.svg', reason: 'the server answers 404' }),
    );
  });

  test('is found out with a page that loads what the release does not have', async () => {
    const page = `${PAGE}<script src="https://elsewhere.example/x.js"></script>`;
    write(join(directory, 'inbox/index.html'), page);
    writeFileSync(join(directory, 'manifest'), manifestOf({ ...INBOX, 'index.html': page }));
    expect((await verify()).findings).toEqual([
      { path: '/', reason: 'it loads https://elsewhere.example/x.js, which the release does not have' },
    ]);
  });

  test('is not believed with a manifest of another key', async () => {
    writeFileSync(join(directory, 'manifest'), manifestOf(INBOX, newSigningKey()));
    const { release, findings } = await verify();
    expect(release).toBeUndefined();
    expect(findings[0]?.reason).toContain('no known release key');
  });

  test('has to have a manifest', async () => {
    rmSync(join(directory, 'manifest'));
    expect((await verify()).findings[0]?.reason).toBe('the server answers 404');
  });

  test('is told by the command: with its number, or with what differs', async () => {
    await verify();
    const url = server?.url ?? '';
    const key = toHex(releaseKey.publicKey);
    expect(await runCommandLine(['verify', `${url}/settings`, '--key', key], {})).toEqual({
      text: `PASS: the server delivers release 1.2.3, number 1, of commit ${'0'.repeat(40)}. Files compared: 6. Whether it is the newest release is not checked.`,
      exitCode: 0,
    });
    write(join(directory, 'inbox/icon.svg'), '<svG/>');
    const changed = await runCommandLine(['verify', url, '--key', key], {});
    expect(changed?.exitCode).toBe(1);
    expect(changed?.text).toContain('icon.svg, sent as gzip: it has other bytes');
    expect((await runCommandLine(['verify', url], {}))?.exitCode).toBe(2);
    expect((await runCommandLine(['verify', 'chat.example', '--key', key], {}))?.exitCode).toBe(2);
    expect((await runCommandLine(['verify', url, '--key', 'abc'], {}))?.exitCode).toBe(2);
  });
});
