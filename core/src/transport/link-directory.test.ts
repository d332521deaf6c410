import { afterEach, beforeEach, expect, it } from 'vitest';
import { LINK_WAIT_MS } from '@cipherchat/protocol';
import { StubServer } from '../../test/support/stub-server.ts';
import { createLinkDirectory } from './link-directory.ts';
import type { LinkDirectory } from './port.ts';

const ID = '0123456789abcdef0123456789abcdef';
let server: StubServer;
let links: LinkDirectory;
beforeEach(async () => {
  server = new StubServer();
  links = createLinkDirectory(await server.start());
});
afterEach(() => server.stop());

it('opens a rendezvous with the token, and passes blobs on without', async () => {
  server.answer = { body: { expires: 5 } };
  await links.open('a.b.c', ID);
  server.answer = { body: {} };
  await links.put(ID, 2, Uint8Array.of(1, 2));
  server.answer = { body: { blob: 'AQI' } };
  expect(await links.read(ID, 3)).toEqual(Uint8Array.of(1, 2));
  expect(server.heard.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['POST', '/v1/links', { id: ID }],
    ['PUT', `/v1/links/${ID}/2`, { blob: 'AQI' }],
    ['GET', `/v1/links/${ID}/3`, undefined],
  ]);
  expect(server.heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer a.b.c', undefined, undefined]);
});

it('says how long it waits: longer than the server holds a read', async () => {
  server.answer = { body: { blob: 'AQI' } };
  await links.read(ID, 1);
  const [, ms] = /wait=(\d+)/u.exec(server.heard[0]?.headers.accept ?? '') ?? [];
  expect(Number(ms)).toBeGreaterThan(LINK_WAIT_MS);
});

it('has the code of a refusal, and of no answer', async () => {
  server.answer = { status: 404, body: { code: 'not-found', message: '' } };
  await expect(links.read(ID, 1)).rejects.toMatchObject({ code: 'not-found' });
  server.answer = 'hang-up';
  await expect(links.put(ID, 1, Uint8Array.of(1))).rejects.toMatchObject({ code: 'unreachable' });
});
