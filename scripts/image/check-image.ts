/**
 * Builds the image of the Dockerfile for real, starts it with a read-only root file system as its own user, and asks it
 * for what it should serve. For the nightly run; needs buildah, and where no registry can be reached mmdebstrap.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { baseName, ensureBase } from './base-image.ts';
import { buildah, inContainer } from './buildah.ts';
import { settingsOf } from './image-settings.ts';
import { ended, runInImage, type Surroundings } from './read-only-root.ts';

const IMAGE = 'localhost/cipherchat:check';
const PORT = 38_217;
const URL_OF = `http://127.0.0.1:${String(PORT)}`;
/** Where compose.yaml lets the server listen, and by which family a proxy may come. */
const BOTH = '::';
const hasIpv6 = Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'));
const USER = 10_001;
const READY_WITHIN_MS = 60_000;

const untilReady = async (): Promise<void> => {
  const end = performance.now() + READY_WITHIN_MS;
  while (performance.now() < end) {
    const answer = await fetch(`${URL_OF}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The image did not become ready.');
};

const exitOf = (surroundings: Surroundings, ...command: readonly string[]): Promise<number | null> =>
  ended(runInImage(surroundings, command));

const checkAnswers = async (): Promise<void> => {
  const page = await (await fetch(`${URL_OF}/`)).text();
  assert.match(page, /<script/u, 'the inbox is there');
  const current = (await (await fetch(`${URL_OF}/w/current.json`)).json()) as { readonly build: string };
  const loader = await fetch(`${URL_OF}/w/${current.build}/cipherchat.js`);
  assert.equal(loader.status, 200, 'the build of the widget is there');
  if (hasIpv6) assert.equal((await fetch(`http://[::1]:${String(PORT)}/readyz`)).status, 200, 'it answers by IPv6');
};

const checkRights = async (surroundings: Surroundings): Promise<void> => {
  // Anyone may write to the last one, but for the file system.
  for (const path of ['/app/new', '/new', '/etc/new', '/var/tmp/new'])
    assert.notEqual(await exitOf(surroundings, 'sh', '-c', `: 2>/dev/null > ${path}`), 0, `${path} can be written`);
  assert.equal(await exitOf(surroundings, 'sh', '-c', ': > /data/new && rm /data/new'), 0, '/data can be written');
  assert.equal(await exitOf(surroundings, 'sh', '-c', `test "$(id -u):$(id -g)" = ${USER}:${USER}`), 0, 'the user');
  assert.notEqual(await exitOf(surroundings, 'sh', '-c', 'command -v g++ || command -v make'), 0, 'compilers are left');
};

const checkRunning = async (root: string, volume: string): Promise<void> => {
  const settings = settingsOf(IMAGE);
  assert.equal(settings.User, `${USER}:${USER}`);
  assert.deepEqual([Object.keys(settings.Volumes), Object.keys(settings.ExposedPorts)], [['/data'], ['3000/tcp']]);
  const environment = {
    PORT: String(PORT),
    HOST: BOTH,
    PUBLIC_URL: `http://localhost:${String(PORT)}`,
    JWT_SECRET: Buffer.from(crypto.getRandomValues(new Uint8Array(48))).toString('base64'),
  };
  const surroundings = { root, volume, settings, environment };
  await checkRights(surroundings);
  const server = runInImage(surroundings, settings.Cmd);
  try {
    await untilReady();
    await checkAnswers();
    const [kind, ...probe] = settings.Healthcheck.Test;
    assert.equal(kind, 'CMD');
    assert.equal(await exitOf(surroundings, ...probe), 0, 'the health check passes');
  } finally {
    server.kill('SIGTERM');
  }
  assert.equal(await ended(server), 0, 'it ends with SIGTERM');
  assert.notEqual(await exitOf(surroundings, ...settings.Healthcheck.Test.slice(1)), 0, 'the health check fails');
  assert.ok(readdirSync(volume).includes('cipherchat.db'), 'the data are in the volume');
};

if (process.getuid?.() !== 0) {
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const { status } = spawnSync('sudo', ['--preserve-env', ...again], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
await ensureBase();
buildah('bud', '--format', 'docker', '--pull-never', '--build-arg', `NODE=${baseName()}`, '-t', IMAGE, ROOT);
const volume = mkdtempSync(join(tmpdir(), 'cipherchat-volume-'));
chownSync(volume, USER, USER);
try {
  await inContainer(IMAGE, async (container) => {
    const root = buildah('mount', container);
    await checkRunning(root, volume);
    buildah('umount', container);
  });
} finally {
  rmSync(volume, { recursive: true, force: true });
  buildah('rmi', IMAGE);
}
console.log('The image was built, and runs with a read-only root file system.');
