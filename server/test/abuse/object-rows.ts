/** B. Data of other accounts. */
import { ROUTES, toBase64Url } from '@cipherchat/protocol';
import { sendTo, waitingFor, type Person } from '../support/person.ts';
import { newId } from '../support/signing.ts';
import { crowd, each, rest, type AbuseRow, type Outcome } from './abuse-row.ts';
import { EVENT_NAMES, GOOD_BODIES, GOOD_EVENTS, pathOf, ROUTE_NAMES } from './good-requests.ts';
import type { Stage } from './stage.ts';

const get = async ({ mallory }: Stage, path: string): Promise<Outcome> => rest(await mallory.get(path));

/** `what` when it holds, or else that it does not. */
const holds = (what: string, does: boolean): Outcome => (does ? what : `not: ${what}`);

/**
 * What a person has heard so far: nothing of it comes after an answer on the same socket and a push that is sent now.
 */
const heardUntilNow = async (listener: Person, friend: Person): Promise<number> => {
  await waitingFor(listener);
  const send = sendTo([listener]);
  await friend.request('envelope:send', send);
  await listener.hears((person) => person.pushes('envelope:new').some(({ id }) => id === send.id));
  return listener.heard.length - 1;
};

const absentRows: readonly AbuseRow[] = [
  {
    number: 'B21',
    input: 'the conversations of others by id; the own mailbox with the device of another in the request',
    answer: ['404 not-found', 'malformed'],
    remark: 'A server knows no conversations. The token selects the mailbox; no request names it.',
    play: async (stage) => [
      ...(await each([newId(), stage.alice.account.address, '1'], (id) => get(stage, `/v1/conversations/${id}`))),
      await stage.request('mailbox:pull', { after: 0, limit: 10, device: stage.alice.device.id }),
      await stage.request('mailbox:pull', { after: 0, limit: 10, account: stage.alice.account.address }),
    ],
  },
  {
    number: 'B22',
    input: 'files under ids that are guessed, with a token and without one, and a list of files',
    answer: '404 not-found',
    remark: 'Who knows the id of a file may read its ciphertext: 16 random bytes, which only the message has.',
    play: async (stage) => [
      ...(await each(['', stage.mallory.token], async (token) =>
        rest(await stage.ask('GET', `/v1/blobs/${newId()}?from=0`, { token })),
      )),
      await get(stage, '/v1/blobs'),
      await get(stage, '/v1/blobs/'),
    ],
  },
  {
    number: 'B23',
    input: 'a file deleted or emptied, without a login and as a stranger',
    answer: '405 method-not-allowed',
    remark: 'No one deletes a file: it ends after its days.',
    play: (stage) =>
      each(['DELETE', 'POST', 'PATCH'], async (method) =>
        rest(await stage.ask(method, `/v1/blobs/${newId()}`, { token: stage.mallory.token })),
      ),
  },
  {
    number: 'B28',
    input: 'joining a room by the name of a device, an account, or all of them',
    answer: ['malformed', 'hears nothing'],
    remark:
      'There are no rooms that a client could join. What is stored is a message to Bob, and one to Mallory after it.',
    stores: { messages: 2, sends: 2 },
    play: async (stage) => {
      const { alice, bob, mallory } = stage;
      const rooms = [bob.device.id, bob.account.address, '*', '', [bob.device.id]];
      const names = ['join', 'room:join', 'subscribe'];
      const asked = names.flatMap((name) => rooms.map((room) => [name, { room }] as const));
      const answers = await each(asked, ([name, request]) => stage.say(name, request));
      const send = sendTo([bob]);
      await alice.request('envelope:send', send);
      await bob.hears((person) => person.pushes('envelope:new').some(({ id }) => id === send.id));
      return [...answers, holds('hears nothing', (await heardUntilNow(mallory, alice)) === 0)];
    },
  },
  {
    number: 'B29',
    input: 'who is there and who is writing, for a stranger and for no account',
    answer: 'malformed',
    remark: 'The server has no such events: typing notices are content, and sealed.',
    play: (stage) => {
      const names = ['presence', 'presence:subscribe', 'typing', 'user:status'];
      const people = [stage.alice.principal, { account: 'a'.repeat(32), device: newId() }];
      return each(
        names.flatMap((name) => people.map((person) => [name, person] as const)),
        ([name, person]) => stage.say(name, person),
      );
    },
  },
  {
    number: 'B32',
    input: 'pages of administration and measurement; what /livez tells',
    answer: ['404 not-found', 'no version'],
    remark: 'There are none. /livez and /readyz say { ok } and which of MongoDB, SQLite and Redis is missing.',
    play: async (stage) => {
      const paths = [
        '/metrics',
        '/health',
        '/healthz',
        '/admin',
        '/debug/pprof',
        '/v1/admin',
        '/.env',
        '/server-status',
      ];
      const { json, headers } = await stage.ask('GET', '/livez');
      const tells = JSON.stringify(json) !== '{"ok":true}' || headers.has('server') || headers.has('x-powered-by');
      return [...(await each(paths, (path) => get(stage, path))), holds('no version', !tells)];
    },
  },
];

const ownRows: readonly AbuseRow[] = [
  {
    number: 'B24',
    input: 'a field that is there twice, the device of another next to the own one',
    answer: ['400 malformed', 'malformed'],
    play: async (stage) => {
      const other = stage.alice.device.id;
      const bodies = ROUTE_NAMES.filter((name) => ROUTES[name].method !== 'GET');
      const overRest = await each(bodies, async (name) => {
        const text = JSON.stringify(await GOOD_BODIES[name](stage));
        const [field = 'device'] = Object.keys((await GOOD_BODIES[name](stage)) ?? {});
        const twice = `{"${field}":"${other}","${field}":"${other}"${text === '{}' ? '' : ','}${text.slice(1)}`;
        const path = pathOf(stage, name);
        const { token } = stage.mallory;
        return [
          rest(await stage.ask(ROUTES[name].method, path, { token, body: twice })),
          rest(
            await stage.ask(ROUTES[name].method, path, {
              token,
              body: { ...(await GOOD_BODIES[name](stage)), conversationId: other },
            }),
          ),
        ].join();
      });
      const overSocket = await each(EVENT_NAMES, (name) =>
        stage.request(name, { ...GOOD_EVENTS[name](stage), principal: stage.alice.principal }),
      );
      return [...overRest.flatMap((outcomes) => outcomes.split(',')), ...overSocket];
    },
  },
  {
    number: 'B25',
    input:
      'an envelope for a device under the account of another, for a device that is not there, and for an account that is not there',
    answer: ['not-found', 'stale-list'],
    play: async (stage) => {
      const { alice, bob } = stage;
      const send = sendTo([bob]);
      const [receiver] = send.receivers;
      const to = (principal: object) => ({ ...send, lists: undefined, receivers: [{ ...receiver, ...principal }] });
      return [
        await stage.request('envelope:send', to({ device: alice.device.id })),
        await stage.request('envelope:send', to({ device: newId() })),
        await stage.request('envelope:send', to({ account: 'a'.repeat(32) })),
        await stage.request('envelope:send', { ...send, receivers: [{ ...receiver, device: alice.device.id }] }),
      ];
    },
  },
  {
    number: 'B26',
    input: 'receipts for a message that was sent to another account: that it arrived, that the news of it arrived',
    answer: ['ok', 'no one is told', 'it still waits'],
    stores: { messages: 2, sends: 2 },
    remark:
      'Answered like a receipt for what does not exist, so that no one learns whether it does. What is stored is Alice’s message to Bob, and one to her after it.',
    play: async (stage) => {
      const { alice, bob } = stage;
      const send = sendTo([bob]);
      await alice.request('envelope:send', send);
      const told = alice.heard.length;
      const deliveries = [{ id: send.id, device: bob.device.id }];
      const answers = [
        await stage.request('mailbox:acknowledge', { envelopes: [send.id] }),
        await stage.request('mailbox:acknowledge', { envelopes: [newId()] }),
        await stage.request('receipts:acknowledge', { deliveries }),
      ];
      const waits = (await waitingFor(bob)).some(({ id }) => id === send.id);
      const heard = await heardUntilNow(alice, bob);
      return [...answers, holds('no one is told', heard === told), holds('it still waits', waits)];
    },
  },
  {
    number: 'B27',
    input: '2,000 receipts at once for messages that do not exist',
    answer: ['ok', 'rate-limited', 'no one is told'],
    stores: { messages: 2, sends: 2 },
    remark:
      'A receipt for nothing reaches no one. Fetching mail tells the sender, also a stranger, unless receipts are off (threat model). Stored: a message to each of Alice and Bob.',
    play: async (stage) => {
      const { alice, bob } = stage;
      const told = [alice.heard.length, bob.heard.length];
      const answers = await Promise.all(
        Array.from({ length: 2000 }, () => stage.request('mailbox:acknowledge', { envelopes: [newId()] })),
      );
      const heard = [await heardUntilNow(alice, bob), await heardUntilNow(bob, alice)];
      return [...answers, holds('no one is told', String(heard) === String(told))];
    },
  },
  {
    number: 'B30',
    input: 'the list, the prekeys and the profile of another: published, uploaded, removed, changed',
    answer: ['404 not-found', '400 malformed', '400 bad-signature', '405 method-not-allowed', '200', 'unchanged'],
    remark: '200 is for the removal of own prekeys that are not there: the request names no device.',
    play: async (stage) => {
      const { alice, mallory } = stage;
      const before = JSON.stringify((await alice.get('/v1/prekeys')).json);
      const list = toBase64Url(alice.account.draft());
      const prekeys = [toBase64Url(alice.account.prekey(2, 77))];
      const { token } = mallory;
      const answers = [
        await mallory.post(`/v1/accounts/${alice.account.address}/lists`, { list }),
        await mallory.post(`/v1/accounts/${mallory.account.address}/lists`, { list }),
        await mallory.post('/v1/prekeys', { prekeys }),
        await mallory.post('/v1/prekeys', { prekeys, device: alice.device.id }),
        await stage.ask('DELETE', '/v1/prekeys', { token, body: { oneTime: [77], oneTimeKem: [77] } }),
        await stage.ask('PATCH', `/v1/accounts/${alice.account.address}`, { token, body: { name: 'mallory' } }),
        await stage.ask('PUT', `/v1/accounts/${alice.account.address}/lists`, { token, body: { list } }),
        await mallory.post('/v1/push/subscriptions', { device: alice.device.id }),
      ];
      const after = JSON.stringify((await alice.get('/v1/prekeys')).json);
      return [...answers.map(rest), holds('unchanged', before === after)];
    },
  },
  {
    number: 'B31',
    input: 'ids that can be guessed: 200 challenges and requests',
    answer: ['all different', 'random'],
    remark:
      'Nonces are random and a MAC, request ids are UUIDs of version 4, clients make envelope ids. The sequence of a mailbox is worth nothing without its token.',
    play: async (stage) => {
      const answers = await crowd(200, () => stage.ask('POST', '/v1/auth/challenge', { body: {} }));
      const ids = answers.map(({ headers }) => String(headers.get('x-request-id')));
      const nonces = answers.map(({ json }) => String(json['nonce']));
      const starts = nonces.map((nonce) => nonce.slice(0, 8));
      const areUuids = ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/u.test(id));
      return [
        holds(
          'all different',
          [ids, nonces, starts].every((list) => new Set(list).size === answers.length),
        ),
        holds('random', areUuids),
      ];
    },
  },
  {
    number: 'B33',
    input: 'fields that the server sets itself, in every body and event: role, account, at, sequence, createdAt, _id',
    answer: ['400 malformed', 'malformed'],
    play: async (stage) => {
      const fields = ['role', 'account', 'userId', 'isAdmin', 'createdAt', 'sequence', 'at', '_id', 'version'];
      const { token } = stage.mallory;
      const bodies = ROUTE_NAMES.filter((name) => ROUTES[name].method !== 'GET');
      const overRest = await each(bodies, async (name) => {
        const good = await GOOD_BODIES[name](stage);
        const attempt = async (field: string): Promise<Outcome> =>
          rest(await stage.ask(ROUTES[name].method, pathOf(stage, name), { token, body: { ...good, [field]: 1 } }));
        return (await each(fields, attempt)).join();
      });
      const overSocket = await each(EVENT_NAMES, async (name) => {
        const attempt = (field: string): Promise<Outcome> =>
          stage.request(name, { ...GOOD_EVENTS[name](stage), [field]: 1 });
        return (await each(fields, attempt)).join();
      });
      return [...overRest, ...overSocket].flatMap((outcomes) => outcomes.split(','));
    },
  },
];

export const objectRows: readonly AbuseRow[] = [...absentRows, ...ownRows];
