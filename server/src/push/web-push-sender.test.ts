import { createECDH } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId } from '@cipherchat/protocol';
import { PushServiceOfTest, Subscriber, vapidClaims } from '../../test/support/push-service.ts';
import { vapidKeyOf } from '../auth/vapid-key.ts';
import { createWebPushSender, type WebPushParts } from './web-push-sender.ts';

const ecdh = createECDH('prime256v1');
ecdh.generateKeys();
const vapid = vapidKeyOf(ecdh.getPrivateKey('base64url'));
if (vapid === undefined) throw new Error('no key');

const DEVICE = 'a'.repeat(32) as DeviceId;
const TOPIC = 'T'.repeat(22);

describe('a push', () => {
  let service: PushServiceOfTest;
  let browser: Subscriber;
  beforeEach(async () => {
    service = await PushServiceOfTest.open();
    browser = new Subscriber();
  });
  afterEach(() => service.close());

  const subscription = (endpoint = service.endpoint('abc')) => ({
    device: DEVICE,
    endpoint,
    key: browser.keys.getPublicKey(),
    auth: browser.auth,
  });
  const sender = (changes: Partial<WebPushParts> = {}) =>
    createWebPushSender({
      vapid,
      contact: 'mailto:admin@chat.example',
      topicOf: () => TOPIC,
      ...service.surroundings,
      ...changes,
    });

  it('is 64 bytes that only the browser can read, and says nothing else (PROTOCOL 24, W1)', async () => {
    for (const kind of ['look', 'test', 'look'] as const)
      expect(await sender().send(subscription(), kind)).toEqual({ kind: 'taken' });
    const [first, test, second] = service.taken.map((push) => browser.open(push));
    expect([first?.length, test?.length]).toEqual([64, 64]);
    expect(service.taken.map((push) => browser.kindOf(push))).toEqual(['look', 'test', 'look']);
    expect(first).not.toEqual(second);
    expect(new Set(service.taken.map(({ body }) => body.length)).size).toBe(1);
  });

  it('goes with topic, lifetime, urgency and a signature that names whom to tell', async () => {
    await sender().send(subscription(), 'look');
    const [{ headers, path } = { headers: {}, path: '' }] = service.taken;
    expect(path).toBe('/abc');
    expect(headers).toMatchObject({
      topic: TOPIC,
      ttl: '604800',
      urgency: 'high',
      'content-encoding': 'aes128gcm',
    });
    expect(vapidClaims(headers.authorization, vapid.publicKey)).toMatchObject({
      aud: new URL(service.endpoint('')).origin,
      sub: 'mailto:admin@chat.example',
    });
  });

  it.each([
    [201, {}, { kind: 'taken' }],
    [404, {}, { kind: 'gone' }],
    [410, {}, { kind: 'gone' }],
    [429, { 'retry-after': '30' }, { kind: 'later', afterMs: 30_000 }],
    [503, { 'retry-after': '999999' }, { kind: 'later', afterMs: 3_600_000 }],
    [500, { 'retry-after': 'soon' }, { kind: 'later' }],
    [302, { location: 'https://chat.example/' }, { kind: 'refused' }],
    [400, {}, { kind: 'refused' }],
    [403, {}, { kind: 'refused' }],
  ])('that is answered with %i: %o, %o', async (status, headers, outcome) => {
    service.answer = (response) => void response.writeHead(status, headers).end();
    expect(await sender().send(subscription(), 'look')).toEqual(outcome);
    expect(service.taken).toHaveLength(1);
  });

  it('does not wait for the end of an answer', async () => {
    service.answer = (response) => void response.writeHead(201).write('x');
    expect(await sender().send(subscription(), 'look')).toEqual({ kind: 'taken' });
  });

  it('reaches no machine of the own network, also by a name that leads there', async () => {
    const guarded = sender({ isAllowed: undefined });
    expect(await guarded.send(subscription(), 'look')).toEqual({ kind: 'later' });
    expect(
      await guarded.send(subscription(service.endpoint('x').replace('chat.example', '127.0.0.1')), 'look'),
    ).toEqual({ kind: 'gone' });
    expect(service.taken).toEqual([]);
  });

  it('is not sent to a server without a certificate, nor with keys that no browser made', async () => {
    expect(await sender({ ca: undefined }).send(subscription(), 'look')).toEqual({ kind: 'later' });
    expect(await sender().send({ ...subscription(), key: new Uint8Array(65) }, 'look')).toEqual({ kind: 'gone' });
    expect(service.taken).toEqual([]);
  });
});
