/** The server dies, or its disk is full, while a file comes in. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { UploadView } from '@cipherchat/core';
import { describe, expect, test } from 'vitest';
import type { Member } from '../../core/test/support/history.ts';
import { canMount, inside, ownDisk } from './own-disk.ts';
import { LIMIT_MS, withScenes, type Scene } from './scene.ts';

const MEBIBYTE = 1024 * 1024;
/** Of one step. */
const WAIT_MS = 120_000;
const NAME = 'film.mp4';
const dataOf = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, i) => (i * 31) % 251);

const filesOf = ({ client }: Member) => {
  if (client.files === undefined) throw new TypeError('no files');
  return client.files;
};

/** Bytes of what comes in or has come in. */
const stored = ({ server }: Scene): { readonly bytes: number; readonly isWhole: boolean } => {
  const root = join(server.dataDir, 'blobs');
  const [name] = existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((one) => one.includes('/'))
    : [];
  return name === undefined
    ? { bytes: 0, isWhole: false }
    : { bytes: statSync(join(root, name), { throwIfNoEntry: false })?.size ?? 0, isWhole: !name.includes('.') };
};

const send = async ({ talk }: Scene, length: number): Promise<() => readonly UploadView[]> => {
  let uploads: readonly UploadView[] = [];
  await filesOf(talk.alice).watch(talk.bob.address, (seen) => (uploads = seen));
  const data = new Blob([dataOf(length)]);
  talk.wrote(talk.alice, NAME);
  await filesOf(talk.alice).send(talk.bob.address, { name: NAME, mediaType: 'video/mp4', data });
  return () => uploads;
};

const arrives = async ({ talk }: Scene, length: number): Promise<void> => {
  const { client } = talk.bob;
  const itemOf = async () => {
    const { items } = await client.messages.transcript(talk.alice.address, 50);
    return items.find((item) => item.kind === 'text' && item.file === true);
  };
  await expect.poll(itemOf, { timeout: WAIT_MS }).toBeDefined();
  const fetched = await filesOf(talk.bob).fetch(
    (await itemOf())?.id ?? '',
    () => undefined,
    new AbortController().signal,
  );
  expect(fetched.kind).toBe('here');
  if (fetched.kind !== 'here') return;
  expect(Buffer.from(await fetched.data.arrayBuffer()).equals(dataOf(length))).toBe(true);
};

describe('a file that comes in', { timeout: LIMIT_MS }, () => {
  const open = withScenes();

  test('while the server is killed again and again, and at its end: it is whole, once', async () => {
    const scene = await open();
    const length = 6 * MEBIBYTE;
    await send(scene, length);
    for (const reached of [0, 1, length / 3, (2 * length) / 3, length]) {
      await expect.poll(() => stored(scene).bytes >= reached, { interval: 1, timeout: WAIT_MS }).toBe(true);
      await scene.server.end('SIGKILL');
      await scene.restart();
    }
    await arrives(scene, length);
    await scene.talk.write(2);
    expect(stored(scene).isWhole).toBe(true);
    await scene.talk.check();
  });

  test.runIf(canMount)('while the disk is full: it waits, says so, and goes on when there is room', async () => {
    // Nothing is held back: the disk itself refuses, in the middle of the file.
    const environment = { DISK_RESERVE_MB: '2', FILE_DISK_RESERVE_MB: '0' };
    const scene = await open({ wrapper: ownDisk, environment });
    const length = 6 * MEBIBYTE;
    const { pid, dataDir } = scene.server;
    const room = `$(df --output=avail '${dataDir}' | tail -n 1)`;
    inside(pid, `head -c "$((${room} - 3072))k" /dev/zero > '${dataDir}/filler'`);
    const uploads = await send(scene, length);
    await expect.poll(() => uploads()[0]?.trouble, { timeout: WAIT_MS }).toBe('server-full');
    expect(uploads()[0]?.share).toBeGreaterThan(0);
    expect((await fetch(`${scene.server.url}/livez`)).status).toBe(200);
    inside(pid, `rm '${dataDir}/filler'`);
    await filesOf(scene.talk.alice).retry(uploads()[0]?.id ?? '');
    await arrives(scene, length);
    await scene.talk.write(1);
    await scene.talk.check();
  });
});
