/** A. Tokens: each is shown over REST and to a socket. */
import { generateKeyPairSync } from 'node:crypto';
import { ROUTES, toBase64Url, type RouteName } from '@cipherchat/protocol';
import jwt from 'jsonwebtoken';
import { Person } from '../support/person.ts';
import { each, rest, type AbuseRow, type Outcome } from './abuse-row.ts';
import { goodRequest } from './good-requests.ts';
import type { Stage } from './stage.ts';

const MINUTE_S = 60;
const LIFE_S = 15 * MINUTE_S;

const show = async (stage: Stage, token: string): Promise<Outcome> => {
  const overRest = rest(await stage.ask('GET', '/v1/prekeys', { token }));
  const overSocket = await stage.knock({ token });
  return overRest === `401 ${overSocket}` ? overRest : `${overRest}, socket ${overSocket}`;
};
const shown = (stage: Stage, tokens: readonly string[]): Promise<Outcome[]> =>
  each(tokens, (token) => show(stage, token));
const unsigned = (token: string): string => `${token.split('.').slice(0, 2).join('.')}.`;
const now = (): number => Math.floor(Date.now() / 1000);

const headerRows: readonly AbuseRow[] = [
  {
    number: 'A9',
    input: 'alg "none", "None", "nOnE" or none at all, signed and not signed',
    answer: '401 unauthenticated',
    play: async (stage) => {
      const tokens = ['none', 'None', 'nOnE', undefined].map((alg) => stage.forged({}, { alg }));
      return shown(stage, [...tokens, ...tokens.map(unsigned), unsigned(stage.mallory.token)]);
    },
  },
  {
    number: 'A10',
    input:
      'HS256 under what is public: a public key, the name of the server, nothing; and with RS256, EdDSA, HS512 in the header',
    answer: '401 unauthenticated',
    play: async (stage) => {
      const pem = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }) as string;
      const raw = Buffer.from(stage.mallory.device.key.publicKey).toString('latin1');
      const underOthers = [pem, raw, stage.process.origin, ''].map((secret) => stage.forged({}, {}, secret));
      return shown(stage, [...underOthers, ...['RS256', 'EdDSA', 'HS512'].map((alg) => stage.forged({}, { alg }))]);
    },
  },
  {
    number: 'A11',
    input: 'a kid that is a path, SQL, an address, empty, or 10 kB long',
    answer: ['401 unauthenticated', '401 unauthenticated, socket malformed'],
    remark:
      'The header of a token chooses nothing: one that has more than alg and typ is refused. A socket refuses texts above 2,048 characters as malformed.',
    play: (stage) => {
      const kids = ['../../../../etc/passwd', "' OR 1=1 --", 'https://mallory.example/key', '', 'k'.repeat(10_000)];
      return shown(
        stage,
        kids.map((kid) => stage.forged({}, { kid })),
      );
    },
  },
  {
    number: 'A12',
    input: 'a key, or the address of one, in the header: jku, x5u, jwk, x5c; and crit',
    answer: '401 unauthenticated',
    play: (stage) => {
      const url = `${stage.url}/v1/keys`;
      const headers = [
        { jku: url },
        { x5u: url },
        { jwk: { kty: 'oct', k: 'AAAA' } },
        { x5c: ['AAAA'] },
        { crit: ['exp'] },
      ];
      return shown(
        stage,
        headers.map((header) => stage.forged({}, header)),
      );
    },
  },
];

const claimRows: readonly AbuseRow[] = [
  {
    number: 'A13',
    input:
      'expired, not yet valid, without exp, exp as a text, 1e308, negative or a fraction, a longer life, a later start',
    answer: '401 unauthenticated',
    play: (stage) => {
      const changes = [
        { iat: now() - LIFE_S - 1, exp: now() - 1 },
        { iat: now() + MINUTE_S, exp: now() + MINUTE_S + LIFE_S, nbf: now() + MINUTE_S },
        { exp: undefined },
        { exp: String(now() + LIFE_S) },
        { exp: 1e308 },
        { exp: -1 },
        { exp: now() + 899.5 },
        { exp: now() + LIFE_S * 10 },
        { nbf: now() + MINUTE_S },
      ];
      return shown(
        stage,
        changes.map((change) => stage.forged(change)),
      );
    },
  },
  {
    number: 'A14',
    input:
      'of another issuer or audience, of several audiences, without them, with a claim that this server does not give',
    answer: '401 unauthenticated',
    remark:
      'A token names a device and no page, so there is none of page A to be used at page B: each page has a device of its own, whose keys stay in the storage of its origin.',
    play: (stage) => {
      const changes = [
        { iss: 'https://mallory.example' },
        { iss: undefined },
        { aud: 'elsewhere' },
        { aud: ['cipherchat', 'elsewhere'] },
        { aud: undefined },
        { admin: true },
        { sub: { $ne: '' } },
        { account: stage.alice.account.address },
        { sub: stage.alice.device.id },
      ];
      return shown(
        stage,
        changes.map((change) => stage.forged(change)),
      );
    },
  },
  {
    number: 'A15',
    input: 'the token and the open socket of a device that the list of its account removed',
    answer: ['401 unauthenticated', 'closed'],
    stores: { deviceLists: 2, devices: 1, removedDevices: 1 },
    changes: { users: 1 },
    remark:
      'What is stored are the lists, the newest of which is noted at the account, the device and that it was removed; its prekeys went with it.',
    play: async (stage) => {
      const { mallory } = stage;
      const { account } = mallory;
      const lists = `/v1/accounts/${account.address}/lists`;
      const second = new Person(mallory.server, account, account.addDevice());
      await mallory.post(lists, { list: toBase64Url(account.sign()) });
      second.token = String((await second.register())['json']['token']);
      await second.connect();
      await mallory.post(lists, { list: toBase64Url(account.signRemovalOf(second.device)) });
      await second.hears((person) => person.pushes('disconnect').length === 1);
      return ['closed', await show(stage, second.token), rest(await second.logIn())];
    },
  },
  {
    number: 'A16',
    input: 'a good token in the address, next to the header and in place of it, over REST and for a socket',
    answer: ['400 malformed', '401 unauthenticated', 'malformed'],
    remark: 'The log is read after every row: no token is in it.',
    play: async (stage) => {
      const { token } = stage.mallory;
      const socket = stage.rawSocket(`/socket.io/?EIO=4&transport=websocket&token=${token}`);
      await socket.until(({ received }) => received.includes('0{"sid"'));
      socket.frame(`40${JSON.stringify({ token })}`);
      await socket.until(({ received }) => received.includes('44{'));
      return [
        rest(await stage.ask('GET', `/v1/prekeys?token=${token}`, { token })),
        rest(await stage.ask('GET', `/v1/prekeys?access_token=${token}`)),
        /"code":"([a-z-]+)"/u.exec(socket.received)?.[1] ?? 'let in',
      ];
    },
  },
  {
    number: 'A17',
    input: 'of 9 kB, of 2 kB of dots, with 200 objects in one another, with a payload that is no object',
    answer: ['401 unauthenticated', '401 unauthenticated, socket malformed'],
    play: (stage) => {
      const deep = JSON.parse('{"a":'.repeat(200) + '1' + '}'.repeat(200)) as object;
      return shown(stage, [
        `${stage.mallory.token}.${'a'.repeat(9000)}`,
        'a'.repeat(9000),
        '.'.repeat(2048),
        stage.forged(deep),
        jwt.sign('text', 'any secret at all'),
      ]);
    },
  },
  {
    number: 'A18',
    input: 'refresh tokens: as a route, as a field of a login, as an event',
    answer: ['404 not-found', '400 malformed', 'malformed'],
    remark: 'There are none: a token lives for 15 minutes, and the next one is had by another signature.',
    play: async (stage) => {
      const { mallory } = stage;
      const fields = { ...mallory.principal, proof: await mallory.proof(1), refreshToken: mallory.token };
      return [
        ...(await each(['/v1/auth/refresh', '/v1/auth/token/refresh', '/v1/auth/revoke'], async (path) =>
          rest(await mallory.post(path, { refreshToken: mallory.token })),
        )),
        rest(await mallory.post('/v1/auth/token', fields)),
        await stage.say('session:refresh', { refreshToken: mallory.token }),
      ];
    },
  },
  {
    number: 'A20',
    input:
      'no token, an expired and a made-up one at every guarded route, at the socket, at polling, and where other products have uploads and push',
    answer: ['401 unauthenticated', '400', '404 not-found'],
    remark: 'There is one way in for all: polling begins without a body; no upload, no push, no second service.',
    play: async (stage) => {
      const tokens = ['', 'not.a.token', stage.forged({ iat: now() - LIFE_S - 1, exp: now() - 1 })];
      const guarded = (Object.keys(ROUTES) as RouteName[]).filter((name) => ROUTES[name].authenticated);
      const overRest = await each(guarded, (name) => everyToken(stage, name, tokens));
      const elsewhere = ['/v1/uploads', '/v1/attachments', '/v1/push/subscriptions', '/v1/login', '/v1/websocket'];
      return [
        ...overRest.flatMap((outcomes) => outcomes.split(',')),
        ...(await each(tokens, async (token) => `401 ${await stage.knock({ token })}`)),
        ...(await each(tokens, async (token) =>
          rest(await stage.ask('POST', '/socket.io/?EIO=4&transport=polling', { token, body: '40{}' })).slice(0, 3),
        )),
        ...(await each(elsewhere, async (path) => rest(await stage.ask('POST', path, { body: {} })))),
      ];
    },
  },
];

const everyToken = async (stage: Stage, name: RouteName, tokens: readonly string[]): Promise<string> => {
  const { path, body } = await goodRequest(stage, name);
  const attempt = async (token: string): Promise<Outcome> =>
    rest(await stage.ask(ROUTES[name].method, path, { token, ...(body === undefined ? {} : { body }) }));
  return (await each(tokens, attempt)).join();
};

export const tokenRows: readonly AbuseRow[] = [...headerRows, ...claimRows];
