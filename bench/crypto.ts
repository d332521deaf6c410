/**
 * The cost of a message of 200 bytes from end to end: seal and open, in a session that ratchets with every answer.
 * Prints ratios, which can be compared between machines; the times are those of this machine. "At rest" adds what a
 * commit does before it writes: the session as bytes, sealed under the vault key, and read again at the next message.
 * Nothing is written to disk.
 */
import { performance } from 'node:perf_hooks';
import { accountOf, deviceIdOf } from '../core/src/crypto/account.ts';
import { accept } from '../core/src/crypto/accept-handshake.ts';
import { initiate } from '../core/src/crypto/handshake.ts';
import { gcmDecrypt, gcmEncrypt, hkdf, hmacs, randomBytes } from '../core/src/crypto/hazmat.ts';
import { sealMessage } from '../core/src/crypto/message.ts';
import { nobleKem } from '../core/src/crypto/ml-kem.ts';
import { openMessage } from '../core/src/crypto/open-message.ts';
import { createPlatform, generateVaultKey, generateWrappingKey, nativeKem } from '../core/src/crypto/platform.ts';
import { sparseEpochs } from '../core/src/crypto/pq-epochs.ts';
import { createPrekey, verifyBundle } from '../core/src/crypto/prekey.ts';
import { decodeSessionSet, encodeSessionSet } from '../core/src/crypto/session-codec.ts';
import type { Session } from '../core/src/crypto/session.ts';
import { openRecord, sealRecord } from '../core/src/crypto/vault.ts';

const MESSAGES = 50;
const ROUNDS = 30;

const kem = (await nativeKem()) ?? nobleKem;
const platform = createPlatform({ keepAgreementKeys: 'as-handles', wrappingKey: await generateWrappingKey(), kem });
const vaultKey = await generateVaultKey();
const now = Date.now();

const makeDevice = async () => {
  const [account, signing, identity] = await Promise.all([
    platform.generateSigningKey(),
    platform.generateSigningKey(),
    platform.generateAgreementKey(),
  ]);
  const keys = { accountKey: account.publicKey, signingKey: signing.publicKey, identityKey: identity.publicKey };
  const address = await accountOf(keys.accountKey);
  const deviceId = await deviceIdOf(address, keys);
  const prekey = (kind: 1 | 2 | 4) => createPrekey(platform, signing, { kind, deviceId, id: 1, expires: now });
  const [mediumTerm, oneTime, oneTimeKem] = await Promise.all([prekey(1), prekey(2), prekey(4)]);
  const party = { account: address, deviceId, ...keys, listVersion: 1, identity };
  return { party, prekeys: { mediumTerm, oneTime, kem: oneTimeKem } };
};

const [alice, bob] = await Promise.all([makeDevice(), makeDevice()]);
const { mediumTerm, kem: oneTimeKem, oneTime } = bob.prekeys;
const records = [mediumTerm, oneTimeKem, oneTime].flatMap(({ record }) => [...record]);
const owner = { entry: bob.party, deviceId: bob.party.deviceId };
const bundle = await verifyBundle(Uint8Array.of(1, 1, 0x13, ...records), owner, now);
type OwnPrekeys = Parameters<typeof accept>[1]['prekeys'];

const view = { version: 1, hashPrefix: new Uint8Array(16) };
const content = randomBytes(200);

type Ends = { readonly from: Session; readonly to: Session };

const deliver = async ({ from, to }: Ends): Promise<Ends> => {
  const envelopeId = randomBytes(16);
  const sealing = { envelopeId, senderView: view, receiverView: view, content, now };
  const sealed = await sealMessage(platform, sparseEpochs, from, sealing);
  const opened = await openMessage(platform, sparseEpochs, to, { envelopeId, message: sealed.message, now });
  return { from: sealed.session, to: opened.session };
};

const setUp = async (): Promise<Ends> => {
  const session = await initiate(platform, { own: alice.party, peer: bob.party, bundle, now });
  const envelopeId = randomBytes(16);
  const sealing = { envelopeId, senderView: view, receiverView: view, content, now };
  const { session: from, message } = await sealMessage(platform, sparseEpochs, session, sealing);
  const prekeys = bob.prekeys as OwnPrekeys;
  const accepted = await accept(platform, { own: bob.party, initiator: alice.party, message, prekeys, now });
  const { session: to } = await openMessage(platform, sparseEpochs, accepted, { envelopeId, message, now });
  return { from, to };
};

const throughRest = async (session: Session): Promise<Session> => {
  const { bytes, keys } = encodeSessionSet({ sending: session, archived: [] });
  const record = await sealRecord(vaultKey, 'sessions', 'a', bytes);
  const stored = { bytes: await openRecord(vaultKey, 'sessions', 'a', record), keys };
  return (await decodeSessionSet(platform, stored)).sending ?? session;
};

/** The primitives that sealing and opening one message need at least, at each end: two HMAC pairs, HKDF, two GCM. */
const barePrimitives = async (): Promise<void> => {
  const [key, iv, associated] = [randomBytes(32), randomBytes(12), randomBytes(83)];
  for (let end = 0; end < 2; end += 1) {
    await Promise.all([hmacs(key, iv, associated), hmacs(key, iv, associated)]);
    await hkdf(key, key, associated, 76);
  }
  const header = await gcmEncrypt({ key, iv, associated }, content.subarray(0, 48));
  const body = await gcmEncrypt({ key, iv, associated }, content);
  await gcmDecrypt({ key, iv, associated }, header);
  await gcmDecrypt({ key, iv, associated }, body);
};

let ends = await setUp();

const tasks = {
  barePrimitives,
  sealAndOpen: async () => {
    ends = await deliver(ends);
  },
  sealAndOpenWithRatchetTurn: async () => {
    const { from, to } = await deliver(ends);
    ends = { from: to, to: from };
  },
  sealAndOpenAtRest: async () => {
    const { from, to } = await deliver(ends);
    ends = { from: await throughRest(from), to: await throughRest(to) };
  },
  setUpWithFirstMessage: async () => {
    await setUp();
  },
};
type Task = keyof typeof tasks;
const names = Object.keys(tasks) as readonly Task[];

/**
 * Milliseconds of one call: the best of many rounds. Each round runs every task once, so that a disturbance of the
 * machine hits all of them.
 */
const best = new Map<Task, number>();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of names) {
    const start = performance.now();
    for (let i = 0; i < MESSAGES; i += 1) await tasks[name]();
    best.set(name, Math.min(best.get(name) ?? Infinity, (performance.now() - start) / MESSAGES));
  }
}

const timeOf = (name: Task): number => best.get(name) ?? NaN;
const ratio = (name: Task): number => Number((timeOf(name) / timeOf('sealAndOpen')).toFixed(2));
const milliseconds = (name: Task): number => Number(timeOf(name).toFixed(3));
const asObject = (value: (name: Task) => number) => Object.fromEntries(names.map((name) => [name, value(name)]));

console.log(
  JSON.stringify(
    {
      what: 'seal and open of 200 bytes; each ratio is to sealAndOpen',
      mlKem: kem.name,
      ratios: asObject(ratio),
      milliseconds: asObject(milliseconds),
    },
    undefined,
    2,
  ),
);
