/** C. Messages and keys, as far as a server reads them. What only the two ends can see stands in `client-rows.ts`. */
import { randomBytes } from 'node:crypto';
import { toBase64Url, type PrekeyKind } from '@cipherchat/protocol';
import { initialMessage, message, TestAccount } from '../support/account.ts';
import { sendTo, type Person } from '../support/person.ts';
import { newAgreementKey, newKemKey } from '../support/signing.ts';
import { each, rest, type AbuseRow, type Outcome } from './abuse-row.ts';
import type { Stage } from './stage.ts';

const upload = async ({ mallory }: Stage, ...prekeys: readonly Uint8Array[]): Promise<Outcome> =>
  rest(await mallory.post('/v1/prekeys', { prekeys: prekeys.map(toBase64Url) }));

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');
const bundleOf = ({ account, device }: Person): string => `/v1/accounts/${account.address}/devices/${device.id}/bundle`;

/**
 * An X25519 key of small order, one on which the spare bit is set, the order of the field, and a KEM key beyond its
 * modulus.
 */
const UNSOUND: readonly (readonly [PrekeyKind, Uint8Array])[] = [
  [2, new Uint8Array(32)],
  [2, Uint8Array.of(1, ...new Uint8Array(31))],
  [2, Uint8Array.from(Buffer.from('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800', 'hex'))],
  [2, Uint8Array.from(Buffer.from(`ed${'ff'.repeat(30)}7f`, 'hex'))],
  [2, newAgreementKey().map((byte, i) => (i === 31 ? byte | 0x80 : byte))],
  [1, new Uint8Array(32).fill(255)],
  [4, newKemKey().fill(255)],
  [3, newKemKey().fill(255, 0, 3)],
];

const KEM_PRIVATE_KEY_BYTES = 2400;
const KEM_SEED_BYTES = 64;

const keyRows: readonly AbuseRow[] = [
  {
    number: 'C37',
    input:
      'keys of low order, off the curve, beyond the modulus, of another kind, of wrong length; private keys; an account key that is no point',
    answer: ['400 invalid-key', '400 malformed'],
    remark:
      'A private key of ML-KEM in place of the public one has another length. One of X25519 cannot be told: it is 32 bytes like any other.',
    play: async (stage) => {
      const { account } = stage.mallory;
      const uploads = await each(UNSOUND, ([kind, publicKey]) =>
        upload(stage, account.prekey(kind, 500, { publicKey })),
      );
      const swapped = [
        account.prekey(2, 501).subarray(1),
        account.prekey(2, 501).subarray(0, -1),
        Buffer.concat([account.prekey(2, 501), Buffer.alloc(1)]),
        account.prekey(4, 501).subarray(0, 128),
        account.prekey(4, 502, { publicKey: randomBytes(KEM_PRIVATE_KEY_BYTES) }),
        account.prekey(4, 503, { publicKey: randomBytes(KEM_SEED_BYTES) }),
      ];
      const devices = [{ ...account.first.entry, identityKey: new Uint8Array(32) }];
      const list = toBase64Url(account.draft({ devices }));
      const published = rest(await stage.mallory.post(`/v1/accounts/${account.address}/lists`, { list }));
      return [...uploads, ...(await each(swapped, (record) => upload(stage, record))), published];
    },
  },
  {
    number: 'C38',
    input: 'a prekey that another key signed, one changed after it was signed, one signed as another kind',
    answer: '400 bad-signature',
    play: (stage) => {
      const { account, device } = stage.mallory;
      const deviceId = bytesOf(Buffer.from(device.id, 'hex').toString('base64url'));
      const changed = account.prekey(2, 600);
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
      const records = [new TestAccount().prekey(2, 600, { deviceId }), changed, account.prekey(1, 600).fill(2, 3, 4)];
      return each(records, (record) => upload(stage, record));
    },
  },
  {
    number: 'C39',
    input:
      '201 prekeys at once, the same twice, one key under ids 900 to 903, another key under an id that is there, more than may be kept of a one-time or a medium-term kind',
    answer: ['400 malformed', '409 conflict', '413 too-large'],
    play: async (stage) => {
      const { account } = stage.mallory;
      const many = (count: number, kind: 1 | 2 = 2) =>
        Array.from({ length: count }, (_, i) => account.prekey(kind, 1000 + i));
      const [twin] = many(1);
      const copies = ([kind, publicKey]: readonly [PrekeyKind, Uint8Array]) =>
        upload(stage, ...[900, 901, 902, 903].map((id) => account.prekey(kind, id, { publicKey })));
      return [
        await upload(stage, ...many(201)),
        await upload(stage, ...(twin === undefined ? [] : [twin, twin])),
        await copies([2, newAgreementKey()]),
        await copies([4, newKemKey()]),
        await upload(stage, account.prekey(2, 1)),
        await upload(stage, ...many(200)),
        await upload(stage, ...many(200, 1)),
      ];
    },
  },
  {
    number: 'C40',
    input: 'bundles of one device asked for again and again, by one account and by three of one network',
    answer: ['200', '429 rate-limited', 'stock left'],
    stores: { users: 2, devices: 2, deviceLists: 2, prekeys: 8 },
    changes: { prekeys: 40 },
    remark:
      'Limits: protocol 14.9. Bundles over a network’s limit do not count for others. Stored: two newcomers; a handed-out prekey keeps its row, so that its id is not used again.',
    play: async (stage) => {
      const { bob, mallory } = stage;
      const crowd = [mallory, await stage.newcomer(), await stage.newcomer()];
      const rounds = await each(crowd, async (person) =>
        (await each(Array(12), async () => rest(await person.post(bundleOf(bob), {})))).join(),
      );
      const { oneTime, oneTimeKem } = (await bob.get('/v1/prekeys')).json as Record<string, readonly number[]>;
      const left = Math.min(oneTime?.length ?? 0, oneTimeKem?.length ?? 0);
      return [...rounds.flatMap((round) => round.split(',')), left > 0 ? 'stock left' : 'stock empty'];
    },
  },
];

const envelopeRows: readonly AbuseRow[] = [
  {
    number: 'C34',
    input: 'the device and account of another as sender: in the request, and in a first message',
    answer: 'malformed',
    play: async (stage) => {
      const { alice, bob } = stage;
      const inHerName = initialMessage(new Uint8Array(20), alice.device.id);
      return [
        await stage.request('envelope:send', { ...sendTo([bob]), sender: alice.principal }),
        await stage.request('envelope:send', { ...sendTo([bob]), from: alice.account.address }),
        await send(stage, inHerName),
      ];
    },
  },
  {
    number: 'C42',
    input:
      'counters of 2^32, 2^53, below zero, with a fraction, as text, without end: cursors, versions, ids of prekeys',
    answer: ['malformed', '400 malformed'],
    remark: 'The counters of a session are sealed; what its ends do stands in the next row.',
    play: async (stage) => {
      const { bob, mallory } = stage;
      const wrong = [2 ** 53, -1, 1.5, '1', 1e308, null, [1]];
      const u32 = [2 ** 32, 0, ...wrong];
      const { token } = mallory;
      return [
        ...(await each(wrong, (after) => stage.request('mailbox:pull', { after, limit: 1 }))),
        ...(await each(u32, (limit) => stage.request('mailbox:pull', { after: 0, limit }))),
        ...(await each(u32, (version) =>
          stage.request('envelope:send', { ...sendTo([bob]), lists: [{ account: bob.account.address, version }] }),
        )),
        ...(await each(u32, async (id) =>
          rest(await stage.ask('DELETE', '/v1/prekeys', { token, body: { oneTime: [id], oneTimeKem: [] } })),
        )),
        ...(await each(['0', '-1', '1.5', '1e3', '99999999999', '4294967296x', ''], async (from) =>
          rest(await stage.ask('GET', `/v1/accounts/${bob.account.address}/lists?from=${from}`)),
        )),
      ];
    },
  },
  {
    number: 'C44',
    input: 'messages, lists and prekeys of version 0 or 2, of another suite, with another tag',
    answer: ['malformed', '400 malformed'],
    play: async (stage) => {
      const { account } = stage.mallory;
      const prefixes = [
        [0, 1],
        [2, 1],
        [1, 0],
        [1, 2],
        [1, 1, 0x11],
        [1, 1, 0x23],
        [1, 1, 0xa2],
      ];
      const changed = (bytes: Uint8Array) =>
        prefixes
          .map((prefix) => Buffer.concat([Buffer.from(prefix), bytes.subarray(prefix.length)]))
          .filter((other) => !other.equals(bytes));
      const path = `/v1/accounts/${account.address}/lists`;
      return [
        ...(await each(changed(bytesOf(message())), (bytes) => send(stage, toBase64Url(bytes)))),
        ...(await each(changed(account.draft()), async (list) =>
          rest(await stage.mallory.post(path, { list: toBase64Url(list) })),
        )),
        ...(await each(changed(account.prekey(2, 700)), (record) => upload(stage, record))),
      ];
    },
  },
  {
    number: 'C45',
    input:
      'a message of 0 bytes, 1 byte, a tag alone, a byte more or less than a class, 64 KiB and a byte, twice the greatest class',
    answer: 'malformed',
    play: (stage) => {
      const whole = bytesOf(message());
      const greatest = bytesOf(message(65_536));
      const sizes = [
        Buffer.alloc(0),
        whole.subarray(0, 1),
        whole.subarray(0, 3),
        whole.subarray(0, 19),
        whole.subarray(1),
        whole.subarray(0, -1),
        Buffer.concat([whole, Buffer.alloc(1)]),
        Buffer.concat([greatest, Buffer.alloc(1)]),
        bytesOf(message(131_072)),
      ];
      return each(sizes, (bytes) => send(stage, toBase64Url(bytes)));
    },
  },
  {
    number: 'C46',
    input: 'lengths between the classes: 143 + 300, 1316 + 257, 1, 128, 768 bytes of body',
    answer: 'malformed',
    play: (stage) => {
      const { account, device } = stage.mallory;
      const own = Buffer.from(account.address);
      const first = (bytes: number): string => initialMessage(own.subarray(0, 20), device.id, bytes);
      return each([message(300), message(1), message(128), message(768), first(257), first(1)], (text) =>
        send(stage, text),
      );
    },
  },
  {
    number: 'C48',
    input: 'the id of an envelope that another sent, and a second message under an own one',
    answer: ['conflict', 'ok', 'the first one stands'],
    stores: { messages: 2, sends: 2 },
    remark:
      'A repeat of the own send is answered alike and stores nothing. What is stored is one message of Alice and one of Mallory.',
    play: async (stage) => {
      const { alice, bob, mallory } = stage;
      const [hers, own] = [sendTo([bob]), sendTo([bob])];
      await alice.request('envelope:send', hers);
      const outcomes = [
        await stage.request('envelope:send', { ...sendTo([bob]), id: hers.id }),
        await stage.request('envelope:send', own),
        await stage.request('envelope:send', own),
        await stage.request('envelope:send', { ...sendTo([bob]), id: own.id }),
      ];
      const answer = await bob.request('mailbox:pull', { after: 0, limit: 200 });
      const envelopes = answer['envelopes'] as readonly { id: string; message: string; sender: object }[];
      const stands = (id: string) => envelopes.filter((one) => one.id === id);
      const isSame =
        JSON.stringify([...stands(hers.id), ...stands(own.id)].map((one) => [one.message, one.sender])) ===
        JSON.stringify([
          [hers.receivers[0]?.message, alice.principal],
          [own.receivers[0]?.message, mallory.principal],
        ]);
      return [...outcomes, isSame ? 'the first one stands' : 'replaced'];
    },
  },
];

const send = (stage: Stage, text: string): Promise<Outcome> =>
  stage.request('envelope:send', {
    ...sendTo([stage.bob]),
    receivers: [{ ...stage.bob.principal, message: text }],
  });

export const messageRows: readonly AbuseRow[] = [...keyRows, ...envelopeRows];
