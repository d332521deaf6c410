/** Every event against every kind of wrong input: a code, nothing stored, the connection kept. */
import { fromBase32, REQUESTS, type RequestName } from '@cipherchat/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initialMessage, message } from './support/account.ts';
import { Person, sendTo } from './support/person.ts';
import { newId } from './support/signing.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { startTestStores } from './support/test-stores.ts';

const NAMES = Object.keys(REQUESTS) as readonly RequestName[];

const stores = await startTestStores();
afterAll(() => stores.stop());

describe.each(stores.all)('bad input over sockets, on $name', ({ newEnvironment }) => {
  let server: RunningServer;
  let alice: Person;
  let bob: Person;
  let good: Readonly<Record<RequestName, Record<string, unknown>>>;
  let before: Readonly<Record<string, number>>;

  beforeAll(async () => {
    server = await startServer({ environment: newEnvironment() });
    [alice, bob] = [await Person.registered(server), await Person.registered(server)];
    await alice.connect();
    good = {
      'envelope:send': sendTo([bob]),
      'mailbox:pull': { after: 0, limit: 10 },
      'mailbox:acknowledge': { envelopes: [newId()], silent: true },
      'receipts:acknowledge': { deliveries: [{ id: newId(), device: bob.device.id }] },
      'session:renew': { token: alice.token },
      'session:wait': { ms: 600_000 },
      'store:compare': { sent: newId() },
    };
    before = await server.stored();
  });
  afterAll(async () => {
    alice.leave();
    await server.stop();
  });

  const expectRefused = async (name: string, request: unknown, code = 'malformed'): Promise<void> => {
    const answer = await alice.request(name as RequestName, request);
    expect(answer).toMatchObject({ ok: false, error: { code } });
    expect(await server.stored()).toEqual(before);
    expect(await alice.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
  };

  it('has a good request for each event, from which the bad ones differ', async () => {
    expect(Object.keys(good).toSorted()).toEqual([...NAMES].toSorted());
    for (const name of NAMES.filter((one) => one !== 'envelope:send')) {
      expect(await alice.request(name, good[name])).toMatchObject({ ok: true });
    }
  });

  describe.each(NAMES)('%s', (name) => {
    it.each([
      ['nothing', undefined],
      ['null', null],
      ['a text', 'x'],
      ['a number', 1],
      ['a list', []],
      ['an empty object', {}],
      ['deep nesting', JSON.parse('{"a":'.repeat(500) + '1' + '}'.repeat(500)) as unknown],
    ])('refuses %s', async (_, request) => {
      await expectRefused(name, request);
    });

    it.each(['extra', '__proto__', 'constructor', 'toString', '$gt', 'a.b', ''])(
      'refuses the unknown field "%s"',
      async (field) => {
        const request = JSON.parse(`{"${field}":{"admin":true},${JSON.stringify(good[name]).slice(1)}`) as unknown;
        await expectRefused(name, request);
        expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
      },
    );

    it('refuses each field in another shape, and to do without it', async () => {
      const wrong = [null, true, -1, 1.5, 1e308, '', 'ÿ', '\u0000', [], {}, { $gt: '' }, ['a'], 'x'.repeat(5000)];
      for (const field of Object.keys(good[name])) {
        const code = field === 'token' ? /malformed|unauthenticated/u : /malformed/u;
        for (const value of field === 'silent' ? wrong.filter((one) => one !== true) : wrong) {
          const { ok, error } = await alice.request(name, { ...good[name], [field]: value });
          expect([ok, (error as { readonly code: string }).code]).toEqual([false, expect.stringMatching(code)]);
        }
        if (field !== 'silent' && field !== 'lists') await expectRefused(name, { ...good[name], [field]: undefined });
      }
      expect(await server.stored()).toEqual(before);
    });

    it('refuses two requests in one', async () => {
      const answer = (await alice.sockets[0]?.timeout(5_000).emitWithAck(name, good[name], good[name])) as unknown;
      expect(answer).toMatchObject({ ok: false, error: { code: 'malformed' } });
    });

    it('goes on after an event without an acknowledgement', async () => {
      alice.sockets[0]?.emit(name, { nonsense: true });
      await expectRefused(name, {});
    });
  });

  it.each([
    'nothing',
    'envelope:new',
    'mailbox:more',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '$where',
    'a'.repeat(10_000),
  ])('answers the unknown event "%s"', async (name) => {
    await expectRefused(name, {});
  });

  const withMessage = (text: string) => ({ ...sendTo([bob]), receivers: [{ ...bob.principal, message: text }] });
  const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

  it.each([
    ['is empty', () => ''],
    ['is a byte too short', () => bytesOf(message()).subarray(1).toString('base64url')],
    ['is a byte too long', () => Buffer.concat([bytesOf(message()), Buffer.from([0])]).toString('base64url')],
    ['has a size between the classes', () => message(300)],
    ['has a size above the classes', () => message(131_072)],
    [
      'has another version',
      () => Buffer.concat([Buffer.from([2]), bytesOf(message()).subarray(1)]).toString('base64url'),
    ],
    [
      'has another suite',
      () => Buffer.concat([Buffer.from([1, 2]), bytesOf(message()).subarray(2)]).toString('base64url'),
    ],
    [
      'has another tag',
      () => Buffer.concat([Buffer.from([1, 1, 0x11]), bytesOf(message()).subarray(3)]).toString('base64url'),
    ],
    ['is padded', () => `${message()}=`],
    ['is in the other alphabet', () => `${message().slice(0, -2)}+/`],
    ['has unused bits', () => `${message(512).slice(0, -1)}B`],
    ['is hexadecimal', () => bytesOf(message()).toString('hex')],
    ['names another initiator account', () => initialMessage(new Uint8Array(20), alice.device.id)],
    [
      'names another initiator device',
      () => initialMessage(fromBase32(alice.account.address) ?? new Uint8Array(), bob.device.id),
    ],
  ])('refuses a message that %s', async (_, text) => {
    await expectRefused('envelope:send', withMessage(text()));
  });

  it('refuses receivers who appear twice, the sender itself, and accounts without a list', async () => {
    const send = sendTo([bob]);
    const [receiver] = send.receivers;
    await expectRefused('envelope:send', { ...send, receivers: [receiver, receiver] });
    await expectRefused('envelope:send', { ...send, receivers: [{ ...alice.principal, message: message() }] });
    await expectRefused('envelope:send', { id: newId(), receivers: [{ ...alice.principal, message: message() }] });
    await expectRefused('envelope:send', { ...send, lists: [{ account: alice.account.address, version: 1 }] });
    await expectRefused('envelope:send', { ...send, lists: [...send.lists, ...send.lists] });
    await expectRefused('envelope:send', { ...send, receivers: [] });
    await expectRefused('envelope:send', { ...send, lists: [] });
  });

  it('refuses more receivers, acknowledgements and rows than there may be', async () => {
    const text = message();
    const many = (count: number) =>
      Array.from({ length: count }, () => ({ ...bob.principal, device: newId(), message: text }));
    await expectRefused('envelope:send', { ...sendTo([bob]), receivers: many(65) });
    await expectRefused('mailbox:acknowledge', { envelopes: Array.from({ length: 257 }, newId) });
    await expectRefused('mailbox:acknowledge', { envelopes: Array.from({ length: 4000 }, () => 1) });
    for (const limit of [0, 201, 1e9]) await expectRefused('mailbox:pull', { after: 0, limit });
    await expectRefused('mailbox:pull', { after: 2 ** 53, limit: 1 });
  });

  it('refuses a whole send for one wrong receiver', async () => {
    const send = sendTo([bob]);
    const receivers = [...send.receivers, { ...bob.principal, device: newId(), message: '' }];
    await expectRefused('envelope:send', { ...send, receivers });
  });
});
