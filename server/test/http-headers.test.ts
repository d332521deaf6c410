import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedBuilds } from '../src/http/published-builds.ts';
import { servedVersion } from '../src/http/served-version.ts';
import { RELEASE } from '../src/storage/newer-data.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

const BUILD = '0123456789abcdef';
const INTEGRITY = `sha384-${'A'.repeat(64)}`;
const [OLD, OLDER] = ['00000000000000bb', '00000000000000aa'];

const manifest = (withdrawn?: readonly string[]): string =>
  JSON.stringify({ build: BUILD, loader: { file: 'cipherchat.js', integrity: INTEGRITY }, withdrawn });

const write = (directory: string, name: string, text: string): void => {
  mkdirSync(join(directory, name, '..'), { recursive: true });
  writeFileSync(join(directory, name), text);
  writeFileSync(join(directory, `${name}.br`), brotliCompressSync(text));
  writeFileSync(join(directory, `${name}.gz`), gzipSync(text));
};

/** The answer as it is on the wire. */
const raw = (
  url: string,
  encoding: string,
): Promise<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });

describe('files and headers', () => {
  let root: string;
  let server: RunningServer;
  let http: ReturnType<typeof supertest>;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'cipherchat-files-'));
    const [pwa, widget] = [join(root, 'pwa'), join(root, 'widget')];
    write(pwa, 'index.html', '<!doctype html><title>inbox</title>');
    write(pwa, 'assets/app-abc123.js', 'run()');
    write(pwa, 'service-worker.js', 'self');
    write(pwa, 'manifest.webmanifest', '{}');
    write(widget, `w/${BUILD}/cipherchat.js`, 'loader()');
    write(widget, 'manifest.json', manifest([OLD]));
    for (const folder of [pwa, join(widget, 'w', BUILD)]) write(folder, 'THIRD-PARTY-NOTICES.txt', 'notices');
    server = await startServer({
      environment: {
        PWA_DIR: pwa,
        WIDGET_DIR: widget,
        DEMO_URL: 'http://127.0.0.1:4000',
        WITHDRAWN_BUILDS: `${OLD}, ${OLDER}`,
      },
    });
    http = supertest(server.url);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  });

  it.each([
    '/',
    '/settings',
    '/settings/connection',
    '/settings/devices',
    '/address',
    `/c/${'a'.repeat(32)}`,
    `/c/${'a'.repeat(32)}/details`,
  ])('give the inbox at %s, asked for again each time', async (path) => {
    const { status, text, headers } = await http.get(path);
    expect([status, text]).toEqual([200, '<!doctype html><title>inbox</title>']);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toMatch(/^text\/html/u);
  });

  it.each([
    '/c/alice',
    '/settings/',
    '/anything',
    '/index.html.br',
    '/assets',
    '/assets/../index.htmlx',
    '/%2e%2e/package.json',
  ])('give nothing at %s', async (path) => {
    expect((await http.get(path)).status).toBe(404);
  });

  it('show the inbox to a person who mistypes a place, as something that is not there', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const { status, text, headers } = await http.get('/setings').set('accept', accept);
    expect([status, text]).toEqual([404, '<!doctype html><title>inbox</title>']);
    expect(headers['cache-control']).toBe('no-cache');
    expect((await http.get('/w/nothing').set('accept', accept)).headers['content-type']).toMatch(/json/u);
    expect((await http.get('/setings').set('accept', '*/*')).headers['content-type']).toMatch(/json/u);
  });

  it('are kept for ever by browsers where their name is their content', async () => {
    expect((await http.get('/assets/app-abc123.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    for (const path of ['/service-worker.js', '/manifest.webmanifest']) {
      expect((await http.get(path)).headers['cache-control']).toBe('no-cache');
    }
  });

  it('come as brotli, as gzip, or plain', async () => {
    const brotli = await raw(`${server.url}/assets/app-abc123.js`, 'gzip, br');
    expect([brotli.headers['content-encoding'], brotli.headers['vary']]).toEqual(['br', 'Accept-Encoding']);
    expect(brotliDecompressSync(brotli.body).toString()).toBe('run()');
    expect(brotli.headers['content-type']).toMatch(/javascript/u);
    const gzip = await raw(`${server.url}/`, 'gzip');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gzip.headers['content-type']).toMatch(/^text\/html/u);
    expect(gunzipSync(gzip.body).toString()).toContain('inbox');
    const plain = await raw(`${server.url}/`, 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  it('answer an unchanged file with 304', async () => {
    const { headers } = await http.get('/');
    expect((await http.get('/').set('if-none-match', String(headers['etag']))).status).toBe(304);
  });

  it.each([
    ['a range beyond the end', { range: 'bytes=99999999-' }, 416],
    ['another version', { 'if-match': '"zz"' }, 412],
    ['what has not changed since 1970', { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 412],
  ])('answer a request for %s without a body, and leave no line in the log', async (_, headers, status) => {
    for (const path of ['/', `/w/${BUILD}/cipherchat.js`]) {
      const answer = await http.get(path).set({ ...headers, 'accept-encoding': 'br' });
      expect([answer.status, answer.text]).toEqual([status, '']);
      expect(answer.headers).toMatchObject({ 'content-length': '0', 'cache-control': 'no-store' });
      for (const name of ['content-type', 'content-encoding', 'etag']) expect(answer.headers[name]).toBeUndefined();
      expect(answer.headers['content-range']).toEqual(
        status === 416 ? expect.stringMatching(/^bytes \*\/\d+$/u) : undefined,
      );
    }
    expect(server.logLines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it.each(['', `/w/${BUILD}`])('give the notices of third-party code next to the scripts of "%s"', async (folder) => {
    const { status, text, headers } = await http.get(`${folder}/THIRD-PARTY-NOTICES.txt`);
    expect([status, text]).toEqual([200, 'notices']);
    expect(headers['content-type']).toMatch(/^text\/plain/u);
  });

  it('serve builds of the widget to every page, for ever', async () => {
    const { status, headers } = await http.get(`/w/${BUILD}/cipherchat.js`).set('origin', 'https://shop.example');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  it.each([
    `/w/${BUILD}/`,
    `/w/${BUILD}/nothing.js`,
    `/w/${BUILD}/cipherchat.js.br`,
    '/w/latest/cipherchat.js',
    `/w/${BUILD}/..%2f..%2fcipherchat.db`,
    `/w/${BUILD}/%2e%2e/%2e%2e/cipherchat.db`,
  ])('serve nothing else: %s', async (path) => {
    expect((await http.get(path)).status).toBe(404);
  });

  it('tell the inbox where the demo stands', async () => {
    expect((await http.get('/config.json')).body).toEqual({ demoUrl: 'http://127.0.0.1:4000' });
  });

  it('tell the release and the builds, and nothing else', async () => {
    const { status, body, headers } = await http.get('/version');
    const inbox = expect.stringMatching(/^[0-9a-f]{16}$/u) as string;
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(body).toEqual({ version: RELEASE, inbox, widget: [BUILD] });
    const line = server.logLines.map((one) => JSON.parse(one) as object).find((one) => 'version' in one);
    expect(line).toMatchObject({ ...(body as object), msg: 'version' });
    write(join(root, 'pwa'), 'service-worker.js', 'self, changed');
    const changed = servedVersion(RELEASE, { pwaDir: join(root, 'pwa'), widgetDir: undefined });
    expect(changed).toEqual({ version: RELEASE, inbox });
    expect(changed.inbox).not.toBe((body as { inbox: string }).inbox);
    expect(servedVersion(RELEASE, { pwaDir: root, widgetDir: root })).toEqual({ version: RELEASE });
  });

  it('tell every page and script which build to load, with the whole tag', async () => {
    const { body, headers } = await http.get('/w/current.json').set('origin', 'https://shop.example');
    const tag = [
      `<script async src="http://chat.example:3000/w/${BUILD}/cipherchat.js"`,
      `  integrity="${INTEGRITY}"`,
      '  crossorigin="anonymous"',
      '  data-owner="ADDRESS"></script>',
    ].join('\n');
    expect(body).toEqual({ build: BUILD, integrity: INTEGRITY, tag });
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' });
  });

  it('tell every page which builds were withdrawn, by the operator and by the release, each once', async () => {
    const { body, headers } = await http.get('/w/withdrawn.json').set('origin', 'https://shop.example');
    expect(body).toEqual({ builds: [OLDER, OLD] });
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('name no build to load that was withdrawn, and none where there is none', () => {
    const widgetDir = join(root, 'newer');
    const given = { publicOrigin: 'https://chat.example', widgetDir };
    expect(publishedBuilds({ ...given, withdrawnBuilds: [OLD] })).toEqual({ current: undefined, withdrawn: [OLD] });
    write(widgetDir, 'manifest.json', manifest());
    expect(publishedBuilds({ ...given, withdrawnBuilds: [] }).current?.build).toBe(BUILD);
    expect(publishedBuilds({ ...given, withdrawnBuilds: [BUILD] })).toEqual({ current: undefined, withdrawn: [BUILD] });
    write(widgetDir, 'manifest.json', manifest(['not a build']));
    expect(() => publishedBuilds({ ...given, withdrawnBuilds: [] })).toThrow(/not what the build of the widget wrote/u);
  });

  it('have no tag to give where this server has no build', async () => {
    const bare = await startServer();
    const { status, body } = await supertest(bare.url).get('/w/current.json');
    const { body: lists } = await supertest(bare.url).get('/w/withdrawn.json');
    await bare.stop();
    expect([status, body, lists]).toMatchObject([404, { code: 'not-found' }, { builds: [] }]);
  });

  it('let the inbox run its own files only', async () => {
    const policy = String((await http.get('/')).headers['content-security-policy']);
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "require-trusted-types-for 'script'",
      "frame-ancestors 'none'",
      "connect-src 'self' ws://chat.example:3000",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|\*|data:|upgrade-insecure-requests/u);
  });

  it('let the worker that hashes passphrases compile WebAssembly, and nothing else do so', async () => {
    const policyOf = async (path: string) => String((await http.get(path)).headers['content-security-policy']);
    const name = '/assets/passphrase-worker-Ab_1-x.js';
    expect(await policyOf(name)).toBe("default-src 'none'; script-src 'wasm-unsafe-eval'");
    for (const path of ['/assets/index-Ab_1-x.js', `/x${name}`, `${name}.map`, `/w${name}`, '/settings']) {
      expect(await policyOf(path), path).not.toContain('unsafe');
    }
  });

  it('promise TLS only where there is TLS', async () => {
    expect((await http.get('/')).headers['strict-transport-security']).toBeUndefined();
    const secure = await startServer({ environment: { PUBLIC_URL: 'https://chat.example' } });
    const { headers } = await supertest(secure.url).get('/livez');
    await secure.stop();
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });

  it('let every page use the API without cookies, and remember the permission', async () => {
    const preflight = await http
      .options('/v1/prekeys')
      .set({ origin: 'https://shop.example', 'access-control-request-method': 'DELETE' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': 'Authorization, Content-Type',
      'access-control-max-age': '7200',
    });
    const refused = await http.get('/v1/prekeys').set('origin', 'null');
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([401, '*']);
    expect(refused.headers['access-control-allow-credentials']).toBeUndefined();
    expect(
      (await http.get('/').set('origin', 'https://shop.example')).headers['access-control-allow-origin'],
    ).toBeUndefined();
  });

  it.each([
    '/',
    '/settings',
    '/settings/connection',
    '/settings/devices',
    '/index.html',
    '/assets/app-abc123.js',
    `/w/${BUILD}/cipherchat.js`,
    '/livez',
    '/readyz',
    '/config.json',
    '/version',
    '/w/current.json',
    '/w/withdrawn.json',
  ])('are not for other methods: %s', async (path) => {
    for (const answer of [await http.post(path), await http.delete(path)]) {
      expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
      expect(answer.body).toMatchObject({ code: 'method-not-allowed' });
    }
    expect((await http.head(path)).status).toBe(200);
  });

  it.each([
    '/v2/prekeys',
    '/V1/prekeys',
    '/livez/',
    '/nothing',
    '/assets',
    '/assets/app-abc123.js.br',
    '/%2e%2e/index.html',
    `/w/${BUILD}/nothing.js`,
    '/w/nothing',
  ])('are not there for other methods either, where there is nothing: %s', async (path) => {
    for (const answer of [await http.post(path), await http.put(path)]) {
      expect([answer.status, answer.headers['allow']]).toEqual([404, undefined]);
      expect(answer.body).toMatchObject({ code: 'not-found' });
    }
  });

  it.each(['/%zz', '/c/%zz', '/%ff/', '/settings%'])('refuse a path that is not well encoded: %s', async (path) => {
    const answer = await http.get(path).set('accept', 'text/html');
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'malformed' }]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('keep answers of the API out of every cache', async () => {
    expect((await http.post('/v1/auth/challenge').send({})).headers['cache-control']).toBe('no-store');
    expect((await http.get('/v1/prekeys')).headers['cache-control']).toBe('no-store');
  });

  it('say that the server is alive and ready', async () => {
    for (const path of ['/livez', '/readyz']) expect((await http.get(path)).body).toEqual({ ok: true });
  });
});
