/** A. Challenges and proofs. */
import { randomBytes } from 'node:crypto';
import { encodeLogin, fromBase32, fromBase64Url, labelled, LOGIN_PURPOSE, toBase64Url } from '@cipherchat/protocol';
import { bytesOfId } from '../support/account.ts';
import type { Person } from '../support/person.ts';
import { sayHttp } from '../support/raw-http.ts';
import { signed } from '../support/signing.ts';
import { crowd, each, rest, weighed, type AbuseRow, type Outcome } from './abuse-row.ts';
import type { Stage } from './stage.ts';

const TOKEN = '/v1/auth/token';
const EXPIRED_MS = 60_000;
/** Order of the base point of Ed25519 (RFC 8032). */
const L = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;

type Proof = Awaited<ReturnType<Person['proof']>>;

const logIn = async ({ mallory }: Stage, proof: unknown, principal: object = mallory.principal): Promise<Outcome> =>
  rest(await mallory.post(TOKEN, { ...principal, proof }));
const fresh = ({ mallory }: Stage): Promise<Proof> => mallory.proof(LOGIN_PURPOSE.logIn);
const bytes = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array();

/** The same signature with S + L in place of S: the same equation, and not the one form that RFC 8032 allows. */
const withGreaterS = (signature: string): string => {
  const [r, s] = [bytes(signature).subarray(0, 32), bytes(signature).subarray(32)];
  const greater = BigInt(`0x${Buffer.from(s).reverse().toString('hex')}`) + L;
  return toBase64Url(Buffer.concat([r, Buffer.from(greater.toString(16).padStart(64, '0'), 'hex').reverse()]));
};

const loginBytes = ({ mallory, process }: Stage, { nonce, expires }: Proof): Uint8Array =>
  encodeLogin({
    purpose: LOGIN_PURPOSE.logIn,
    origin: process.origin,
    account: fromBase32(mallory.account.address) ?? new Uint8Array(20),
    deviceId: bytesOfId(mallory.device.id),
    nonce: bytes(nonce),
    expires,
  });

const challengeRows: readonly AbuseRow[] = [
  {
    number: 'A1',
    input: 'a login that was sent once already',
    answer: '401 challenge-unknown',
    play: async (stage) => {
      const proof = await fresh(stage);
      await logIn(stage, proof);
      return each([1, 2], () => logIn(stage, proof));
    },
  },
  {
    number: 'A2',
    input:
      'the answer of one device to a challenge, for another device and account; then that challenge for the right one',
    answer: ['400 bad-signature', '401 challenge-unknown'],
    remark: 'A challenge names no account; the signature does. Every attempt uses the challenge up.',
    play: async (stage) => {
      const proof = await fresh(stage);
      return [await logIn(stage, proof, stage.alice.principal), await logIn(stage, proof)];
    },
  },
  {
    number: 'A3',
    input: 'a challenge that is a minute old, one whose expiry was put off, one that was made up',
    answer: '401 challenge-unknown',
    play: async (stage) => {
      const [old, stretched] = [await fresh(stage), await fresh(stage)];
      await stage.process.ask({ aheadMs: EXPIRED_MS + 1 });
      const late = await logIn(stage, old);
      await stage.process.ask({ aheadMs: 0 });
      return [
        late,
        await logIn(stage, { ...stretched, expires: stretched.expires - 1 }),
        await logIn(stage, { ...stretched, nonce: toBase64Url(randomBytes(32)) }),
      ];
    },
  },
  {
    number: 'A4',
    input: 'a signature over the nonce alone, without label, with another label, for another purpose, origin or device',
    answer: '400 bad-signature',
    play: async (stage) => {
      const { key } = stage.mallory.device;
      const other = stage.stranger().device;
      const proofs = [
        async () => withSignature(await fresh(stage), ({ nonce }) => signed(key, labelled('sign/auth', bytes(nonce)))),
        async () => withSignature(await fresh(stage), (proof) => signed(key, loginBytes(stage, proof))),
        async () =>
          withSignature(await fresh(stage), (proof) => signed(key, labelled('sign/prekey', loginBytes(stage, proof)))),
        () => stage.mallory.proof(LOGIN_PURPOSE.register),
        () => stage.mallory.proof(LOGIN_PURPOSE.logIn, { origin: 'https://mallory.example' }),
        () => stage.mallory.proof(LOGIN_PURPOSE.logIn, { origin: `${stage.process.origin}/` }),
        () => stage.mallory.proof(LOGIN_PURPOSE.logIn, { device: other }),
      ];
      return each(proofs, async (proof) => logIn(stage, await proof()));
    },
  },
  {
    number: 'A5',
    input: 'a challenge for an account that does not exist: asked by name, and logged in with',
    answer: ['400 malformed', '401 unauthenticated'],
    remark:
      'A request for a challenge names no account. A device that is not there and one of another account get the same answer.',
    play: async (stage) => {
      const stranger = stage.stranger();
      const named = await each([stage.alice, stranger], async ({ principal }) =>
        rest(await stage.ask('POST', '/v1/auth/challenge', { body: principal })),
      );
      const mixed = { account: stage.alice.account.address, device: stage.bob.device.id };
      const answers = [
        await stranger.logIn(),
        await stage.mallory.post(TOKEN, { ...mixed, proof: await fresh(stage) }),
      ];
      const [one, other] = answers.map(({ json }) => JSON.stringify(json));
      return [...named, ...answers.map(rest), ...(one === other ? [] : ['told apart'])];
    },
  },
  {
    number: 'A7',
    input: 'one challenge, used by 100 racers',
    answer: ['1 of 200', '99 of 401 challenge-unknown'],
    play: async (stage) => {
      const proof = await fresh(stage);
      const outcomes = await crowd(100, () => logIn(stage, proof));
      const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
      return [...new Set(outcomes)].map((outcome) => `${count(outcome)} of ${outcome}`);
    },
  },
];

const withSignature = (proof: Proof, sign: (proof: Proof) => Uint8Array): Proof => ({
  ...proof,
  signature: toBase64Url(sign(proof)),
});

const proofRows: readonly AbuseRow[] = [
  {
    number: 'A6',
    input: '10,000 challenges asked for by one network',
    answer: ['200', '429', 'no growth'],
    remark: '240 are given in a minute. An open challenge takes no memory, however many there are.',
    play: (stage) =>
      weighed(stage, async () => {
        const network = stage.mallory.server.headers?.['x-forwarded-for'] ?? '';
        const asked = (connection: string): string =>
          `POST /v1/auth/challenge HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${network}\r\n` +
          `Content-Type: application/json\r\nContent-Length: 2\r\nConnection: ${connection}\r\n\r\n{}`;
        // More than 64 that wait on one connection end it, and with it the answers that were not read yet.
        const fifty = `${asked('keep-alive').repeat(49)}${asked('close')}`;
        const statuses: number[] = [];
        for (let i = 0; i < 20; i += 1) {
          statuses.push(...(await crowd(10, () => sayHttp(stage.url, [fifty]))).flat());
        }
        return statuses.map(String);
      }),
  },
  {
    number: 'A8',
    input: 'a signature with S + L, one of zeros, one with a bit changed; one a byte short, one a byte long',
    answer: ['400 bad-signature', '400 malformed'],
    play: async (stage) => {
      const changes: readonly ((signature: string) => string)[] = [
        withGreaterS,
        () => toBase64Url(new Uint8Array(64)),
        (signature) => (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1),
        (signature) => toBase64Url(bytes(signature).subarray(1)),
        (signature) => toBase64Url(Buffer.concat([bytes(signature), Buffer.alloc(1)])),
      ];
      return each(changes, async (change) => {
        const proof = await fresh(stage);
        return logIn(stage, { ...proof, signature: change(proof.signature) });
      });
    },
  },
  {
    number: 'A19',
    input: 'objects and lists where a login has texts: {"$gt": ""}, {"$ne": null}, ["a"]',
    answer: '400 malformed',
    play: async (stage) => {
      const { mallory } = stage;
      const proof = await fresh(stage);
      const values = [{ $gt: '' }, { $ne: null }, ['a'], [], {}, null];
      const bodies = values.flatMap((value) => [
        { ...mallory.principal, proof, account: value },
        { ...mallory.principal, proof, device: value },
        { ...mallory.principal, proof: value },
        { ...mallory.principal, proof: { ...proof, nonce: value } },
        { ...mallory.principal, proof: { ...proof, signature: value } },
        { ...mallory.principal, proof: { ...proof, expires: value } },
      ]);
      return each(bodies, async (body) => rest(await mallory.post(TOKEN, body)));
    },
  },
];

export const loginRows: readonly AbuseRow[] = [...challengeRows, ...proofRows];
