/** Two ends of a session, as values that a test steps by hand. */
import { toHex, u32 } from '@cipherchat/protocol';
import type { EpochPolicy } from '../../src/crypto/epoch-policy.ts';
import { withoutEpochs } from './without-epochs.ts';
import { accept } from '../../src/crypto/accept-handshake.ts';
import { initiate } from '../../src/crypto/handshake.ts';
import { sealMessage } from '../../src/crypto/message.ts';
import { openMessage, type Opened } from '../../src/crypto/open-message.ts';
import { encodeSessionSet } from '../../src/crypto/session-codec.ts';
import type { SessionSet } from '../../src/crypto/session-set.ts';
import type { Session } from '../../src/crypto/session.ts';
import { bundleOf, NOW, prekeysFor, verified, type OneTime, type TestDevice } from './crypto-devices.ts';

export type Envelope = { readonly envelopeId: Uint8Array; readonly message: Uint8Array<ArrayBuffer> };

let envelopes = 0;
const nextEnvelopeId = (): Uint8Array => {
  const id = new Uint8Array(16);
  id.set(u32((envelopes += 1)), 12);
  return id;
};

/** No list is known: views of zeros. */
export const NO_VIEW = { version: 0, hashPrefix: new Uint8Array(16) };

export type Stepping = { readonly device: TestDevice; readonly epochs?: EpochPolicy; readonly now?: number };

/** The next session, and what goes out. The content is the text. */
export const seal = async (
  session: Session,
  text: string,
  { device, epochs = withoutEpochs, now = NOW }: Stepping,
): Promise<Envelope & { readonly session: Session }> => {
  const envelopeId = nextEnvelopeId();
  const content = new TextEncoder().encode(text);
  const views = { senderView: NO_VIEW, receiverView: NO_VIEW };
  const sealed = await sealMessage(device.platform, epochs, session, { envelopeId, ...views, content, now });
  return { ...sealed, envelopeId };
};

export const open = (
  session: Session,
  { envelopeId, message }: Envelope,
  { device, epochs = withoutEpochs, now = NOW }: Stepping,
): Promise<Opened> => openMessage(device.platform, epochs, session, { envelopeId, message, now });

export const textOf = ({ body }: Pick<Opened, 'body'>): string => new TextDecoder().decode(body.content);

/** Alice's session towards bob, unconfirmed. */
export const begin = async (alice: TestDevice, bob: TestDevice, oneTime?: OneTime): Promise<Session> =>
  await initiate(alice.platform, {
    own: alice.party,
    peer: bob.party,
    bundle: await verified(bob, bundleOf(bob, oneTime)),
    now: NOW,
  });

/** Bob's session out of an initial message of alice, which is not opened yet. */
export const respond = (alice: TestDevice, bob: TestDevice, { message }: Pick<Envelope, 'message'>): Promise<Session> =>
  accept(bob.platform, {
    own: bob.party,
    initiator: alice.party,
    message,
    prekeys: prekeysFor(bob, message),
    now: NOW,
  });

export type Pair = { readonly alice: Session; readonly bob: Session };

/** Both ends after one message each way. */
export const meet = async (alice: TestDevice, bob: TestDevice, epochs: EpochPolicy = withoutEpochs): Promise<Pair> => {
  const first = await seal(await begin(alice, bob), 'hello', { device: alice, epochs });
  const answered = await seal(
    (await open(await respond(alice, bob, first), first, { device: bob, epochs })).session,
    'hello to you',
    { device: bob, epochs },
  );
  return { alice: (await open(first.session, answered, { device: alice, epochs })).session, bob: answered.session };
};

export const setOf = (session: Session): SessionSet => ({ sending: session, archived: [] });

/** All that a set of sessions is: its bytes, and its key handles by identity. */
export const snapshot = (set: SessionSet): { readonly hex: string; readonly keys: readonly unknown[] } => {
  const { bytes, keys } = encodeSessionSet(set);
  return { hex: toHex(bytes), keys };
};
export const isUnchanged = (before: ReturnType<typeof snapshot>, after: ReturnType<typeof snapshot>): boolean =>
  before.hex === after.hex &&
  before.keys.length === after.keys.length &&
  before.keys.every((key, i) => key === after.keys[i]);

export const snapshotOf = (session: Session): ReturnType<typeof snapshot> => snapshot(setOf(session));

/** The bytes with one bit of one byte turned over. */
export const flipped = (bytes: Uint8Array, at: number, bit = at % 8): Uint8Array<ArrayBuffer> => {
  const copy = Uint8Array.from(bytes);
  copy[at] = copy[at]! ^ (1 << bit);
  return copy;
};
