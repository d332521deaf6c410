/** Devices of the own protocol, and the way of one message between two of them. */
import { accept } from '../../core/src/crypto/accept-handshake.ts';
import { accountOf, deviceIdOf } from '../../core/src/crypto/account.ts';
import { initiate } from '../../core/src/crypto/handshake.ts';
import { randomBytes } from '../../core/src/crypto/hazmat.ts';
import { sealMessage } from '../../core/src/crypto/message.ts';
import { openMessage } from '../../core/src/crypto/open-message.ts';
import type { Platform } from '../../core/src/crypto/platform.ts';
import { sparseEpochs } from '../../core/src/crypto/pq-epochs.ts';
import { createPrekey, verifyBundle } from '../../core/src/crypto/prekey.ts';
import type { Session } from '../../core/src/crypto/session.ts';
import { MESSAGE_BYTES } from './stack.ts';

const VIEW = { version: 1, hashPrefix: new Uint8Array(16) };
const content = randomBytes(MESSAGE_BYTES);

/** With one prekey of each kind, which is not used up: it would be fetched and made outside of what is measured. */
export const makeDevice = async (platform: Platform, now: number) => {
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
  const records = [mediumTerm, oneTimeKem, oneTime].flatMap(({ record }) => [...record]);
  const bundle = Uint8Array.of(1, 1, 0x13, ...records);
  return { party, prekeys: { mediumTerm, oneTime, kem: oneTimeKem }, bundle };
};

export type Device = Awaited<ReturnType<typeof makeDevice>>;
export type Ends = { readonly from: Session; readonly to: Session };

type OwnPrekeys = Parameters<typeof accept>[1]['prekeys'];

export const seal = async (platform: Platform, session: Session, now: number, epochs = sparseEpochs) => {
  const envelopeId = randomBytes(16);
  const sealing = { envelopeId, senderView: VIEW, receiverView: VIEW, content, now };
  return { envelopeId, ...(await sealMessage(platform, epochs, session, sealing)) };
};

export const deliver = async (
  platform: Platform,
  { from, to }: Ends,
  now: number,
  epochs = sparseEpochs,
): Promise<Ends> => {
  const { envelopeId, session, message } = await seal(platform, from, now, epochs);
  const opened = await openMessage(platform, epochs, to, { envelopeId, message, now });
  return { from: session, to: opened.session };
};

/** Checks the signatures of the bundle, then makes the session, seals the first message and opens it. */
export const setUp = async (
  platform: Platform,
  [initiator, responder]: readonly [Device, Device],
  now: number,
): Promise<Ends> => {
  const owner = { entry: responder.party, deviceId: responder.party.deviceId };
  const bundle = await verifyBundle(responder.bundle, owner, now);
  const begun = await initiate(platform, { own: initiator.party, peer: responder.party, bundle, now });
  const { envelopeId, session, message } = await seal(platform, begun, now);
  const prekeys = responder.prekeys as OwnPrekeys;
  const accepted = await accept(platform, { own: responder.party, initiator: initiator.party, message, prekeys, now });
  const opened = await openMessage(platform, sparseEpochs, accepted, { envelopeId, message, now });
  return { from: session, to: opened.session };
};
