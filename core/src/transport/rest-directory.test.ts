import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountId, DeviceId, toBase64Url } from '@cipherchat/protocol';
import { StubServer } from '../../test/support/stub-server.ts';
import { TransportError, type Directory } from './port.ts';
import { watchPagePolicy } from './page-policy.ts';
import { isProbing } from './stranger.ts';
import { Patience } from './patience.ts';
import { createRestDirectory } from './rest-directory.ts';
import { createSocketTransport } from './socket-transport.ts';

const ADDRESS = AccountId.parse('abcdefghijklmnopqrstuvwxyz234567');
const DEVICE = DeviceId.parse('0123456789abcdef0123456789abcdef');
const bytes = (length: number, fill = 7): Uint8Array => new Uint8Array(length).fill(fill);
const text = (length: number, fill?: number): string => toBase64Url(bytes(length, fill));
const proof = { nonce: bytes(32, 1), expires: 5, signature: bytes(64, 2) };
const proofText = { nonce: text(32, 1), expires: 5, signature: text(64, 2) };
const token = { token: 'a.b.c', expires: 9, now: 8 };

describe('REST directory', () => {
  let server: StubServer;
  let origin: string;
  let directory: Directory;

  beforeEach(async () => {
    server = new StubServer();
    origin = await server.start();
    directory = createSocketTransport(origin, { timeoutMs: 30_000 }).directory;
  });
  afterEach(() => server.stop());

  it.each<[string, (d: Directory) => Promise<unknown>, unknown, object, unknown]>([
    [
      'asks for a challenge',
      (d) => d.challenge(),
      { nonce: text(32), expires: 3 },
      { method: 'POST', url: '/v1/auth/challenge', body: {} },
      { nonce: bytes(32), expires: 3 },
    ],
    [
      'logs in',
      (d) => d.logIn({ account: ADDRESS, device: DEVICE, proof }),
      token,
      { method: 'POST', url: '/v1/auth/token', body: { account: ADDRESS, device: DEVICE, proof: proofText } },
      token,
    ],
    [
      'registers',
      (d) => d.register({ device: DEVICE, list: bytes(222), prekeys: [bytes(128), bytes(1280)], proof }),
      token,
      {
        method: 'POST',
        url: '/v1/devices',
        body: { device: DEVICE, list: text(222), prekeys: [text(128), text(1280)], proof: proofText },
      },
      token,
    ],
    [
      'fetches the newest list',
      (d) => d.lists(ADDRESS),
      { lists: [text(222)], newest: 4 },
      { method: 'GET', url: `/v1/accounts/${ADDRESS}/lists`, body: undefined },
      { lists: [bytes(222)], newest: 4 },
    ],
    [
      'fetches lists from a version on',
      (d) => d.lists(ADDRESS, 3),
      { lists: [text(222, 1), text(222, 2)], newest: 4 },
      { method: 'GET', url: `/v1/accounts/${ADDRESS}/lists?from=3` },
      { lists: [bytes(222, 1), bytes(222, 2)], newest: 4 },
    ],
    [
      'publishes a list',
      (d) => d.publishList('t', ADDRESS, bytes(222)),
      {},
      { method: 'POST', url: `/v1/accounts/${ADDRESS}/lists`, body: { list: text(222) } },
      undefined,
    ],
    [
      'takes a bundle',
      (d) => d.bundle('t', ADDRESS, DEVICE, DEVICE),
      { bundle: text(1539) },
      { method: 'POST', url: `/v1/accounts/${ADDRESS}/devices/${DEVICE}/bundle`, body: {} },
      bytes(1539),
    ],
    [
      'counts prekeys',
      (d) => d.prekeys('t'),
      { mediumTerm: 1, lastResortKem: 2, oneTime: [3], oneTimeKem: [] },
      { method: 'GET', url: '/v1/prekeys', body: undefined },
      { mediumTerm: 1, lastResortKem: 2, oneTime: [3], oneTimeKem: [] },
    ],
    [
      'adds prekeys',
      (d) => d.addPrekeys('t', [bytes(128)]),
      {},
      { method: 'POST', url: '/v1/prekeys', body: { prekeys: [text(128)] } },
      undefined,
    ],
    [
      'removes prekeys',
      (d) => d.removePrekeys('t', { oneTime: [1], oneTimeKem: [2] }),
      {},
      { method: 'DELETE', url: '/v1/prekeys', body: { oneTime: [1], oneTimeKem: [2] } },
      undefined,
    ],
  ])('%s', async (_, ask, body, request, expected) => {
    server.answer = { body };
    expect(await ask(directory)).toEqual(expected);
    expect(server.heard).toMatchObject([request]);
  });

  it('names the device by its token where the route asks for it, and sends nothing else of the browser', async () => {
    server.answer = { body: {} };
    await directory.addPrekeys('the.token', [bytes(128)]);
    const { headers } = server.heard[0] ?? expect.fail('nothing arrived');
    expect(headers.authorization).toBe('Bearer the.token');
    expect(headers['content-type']).toBe('application/json');
    expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
    server.answer = { body: { nonce: text(32), expires: 3 } };
    await directory.challenge();
    expect(server.heard[1]?.headers.authorization).toBeUndefined();
  });

  it('tolerates fields that it does not know', async () => {
    server.answer = { body: { nonce: text(32), expires: 3, later: { more: 1 } } };
    await expect(directory.challenge()).resolves.toEqual({ nonce: bytes(32), expires: 3 });
  });

  it('passes on a refusal with its details', async () => {
    server.answer = { status: 429, body: { code: 'rate-limited', message: 'wait', retryAfterMs: 1500 } };
    await expect(directory.challenge()).rejects.toMatchObject({
      name: 'TransportError',
      code: 'rate-limited',
      retryAfterMs: 1500,
      lists: [],
    });
    server.answer = { status: 409, body: { code: 'stale-list', message: 'newer', lists: [text(222)] } };
    await expect(directory.challenge()).rejects.toMatchObject({ code: 'stale-list', lists: [bytes(222)] });
  });

  it.each([
    ['a nonce of the wrong length', { nonce: text(31), expires: 3 }],
    ['text that is not base64url', { nonce: `${'A'.repeat(42)}=`, expires: 3 }],
    ['a time that is no number', { nonce: text(32), expires: '3' }],
    ['a list', []],
    ['nothing', null],
  ])('calls %s an invalid answer', async (_, body) => {
    server.answer = { body };
    await expect(directory.challenge()).rejects.toMatchObject({ code: 'invalid-answer' });
  });

  it.each([
    [502, 'unreachable', 'unreachable'],
    [503, 'unreachable', 'unreachable'],
    [500, 'unreachable', 'unreachable'],
    [429, 'rate-limited', 'rate-limited'],
    [404, 'intercepted', 'invalid-answer'],
    [403, 'intercepted', 'invalid-answer'],
    [511, 'intercepted', 'intercepted'],
    [200, 'intercepted', 'invalid-answer'],
  ])('takes %i in the words of something in between for %s, in unknown JSON for %s', async (status, html, json) => {
    for (const body of ['<h1>gateway</h1>', '']) {
      server.answer = { status, body };
      await expect(directory.challenge()).rejects.toMatchObject({ code: html });
    }
    server.answer = { status, body: { code: 'no-such-code', message: '' } };
    await expect(directory.challenge()).rejects.toMatchObject({ code: json });
  });

  it('does not follow a redirect, which is not the server’s', async () => {
    server.answer = { status: 302, body: '' };
    await expect(directory.challenge()).rejects.toMatchObject({ code: 'intercepted' });
    expect(server.heard).toHaveLength(1);
  });

  it('waits longer for an answer after none came in time', async () => {
    server.answer = 'never';
    const patience = new Patience(20);
    const impatient = createRestDirectory({
      origin,
      patience,
      failure: async () => new TransportError('unreachable'),
    });
    await expect(impatient.challenge()).rejects.toMatchObject({ code: 'unreachable' });
    await expect(impatient.challenge()).rejects.toMatchObject({ code: 'unreachable' });
    expect([patience.ms('challenge'), patience.ms('logIn')]).toEqual([80, 20]);
  });

  it('names the policy of the page where that stopped the request', async () => {
    const page = new EventTarget();
    const { forbids } = watchPagePolicy(origin, page);
    const violation = { effectiveDirective: 'connect-src', blockedURI: `${origin}/v1/auth/challenge` };
    const tell = (more: object): void => {
      page.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { ...violation, ...more }));
    };
    tell({ disposition: 'report' });
    tell({ effectiveDirective: 'img-src' });
    tell({ blockedURI: 'https://elsewhere.example/' });
    expect([await forbids('http'), await forbids('ws')]).toEqual([false, false]);
    tell({});
    expect([await forbids('http'), await forbids('ws')]).toEqual([true, false]);
    tell({ blockedURI: 'wss' });
    expect(await forbids('ws')).toBe(true);
    await server.stop();
    vi.stubGlobal('document', page);
    const { directory: strict } = createSocketTransport(origin);
    await expect(strict.challenge()).rejects.toMatchObject({ code: 'unreachable' });
    // What a probe was stopped at is not counted: it may have been led elsewhere.
    tell({});
    await expect(strict.challenge()).rejects.toMatchObject({ code: 'unreachable' });
    await expect.poll(isProbing).toBe(false);
    tell({});
    await expect(strict.challenge()).rejects.toMatchObject({ code: 'policy' });
    vi.unstubAllGlobals();
  });

  it('calls a server unreachable that hangs up, does not answer in time, or is not there', async () => {
    server.answer = 'hang-up';
    await expect(directory.challenge()).rejects.toMatchObject({ code: 'unreachable' });
    server.answer = 'never';
    const { directory: impatient } = createSocketTransport(origin, { timeoutMs: 50 });
    await expect(impatient.challenge()).rejects.toMatchObject({ code: 'unreachable' });
    await server.stop();
    await expect(directory.challenge()).rejects.toMatchObject({ code: 'unreachable' });
  });
});
