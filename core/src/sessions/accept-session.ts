/**
 * A session that another device begins (PROTOCOL 4). A visitor begins the sessions of a first conversation, so this is
 * loaded with the first message that begins one here.
 */
import {
  AccountId,
  DeviceId,
  equalBytes,
  PREKEY_KIND,
  Refusal,
  toHex,
  type ParsedEnvelope,
} from '@cipherchat/protocol';
import { contacts, partyOf } from '../accounts/contacts.ts';
import { ownParty } from '../accounts/identity.ts';
import { accept, readHandshakeHeader, type HandshakeHeader } from '../crypto/accept-handshake.ts';
import { sparseEpochs } from '../crypto/pq-epochs.ts';
import { handshakeIdOf } from '../crypto/handshake.ts';
import { openMessage } from '../crypto/open-message.ts';
import { afterAccepting } from '../crypto/after-accepting.ts';
import { findByHandshake } from '../crypto/session-set.ts';
import { handshakes } from '../rows/handshakes.ts';
import { findPrekeys, spendPrekeys } from './find-prekeys.ts';
import { Unfit, type Initial, type Opening } from './open-envelope.ts';

type Header = { readonly header: HandshakeHeader; readonly handshakeId: Uint8Array };

const newInitiatorOf = async (
  { account, device }: ParsedEnvelope['sender'],
  { header, handshakeId: id }: Header,
  ...[copy, { sessions }]: Parameters<Initial['newInitiator']>
): ReturnType<Initial['newInitiator']> => {
  const [record, accepted] = await Promise.all([copy.get(sessions, device), copy.get(handshakes, toHex(id))]);
  const isKnown = accepted !== undefined || (record !== undefined && findByHandshake(record.set, id) !== undefined);
  return isKnown ? undefined : { account, listVersion: header.listVersion };
};

const acceptHandshake = async (
  { header, handshakeId }: Header,
  ...[copy, parts, { record, sealed, isNewest }]: Parameters<Initial['accept']>
): Promise<Opening> => {
  const { platform, identity } = parts;
  const id = toHex(handshakeId);
  if ((await copy.get(handshakes, id)) !== undefined) throw new Refusal('no-session'); // the handshake was accepted before
  const [theirs, own] = await Promise.all([copy.get(contacts, record.account), copy.get(contacts, identity.address)]);
  const initiator = theirs && partyOf(theirs.list, DeviceId.fromBytes(header.deviceId));
  if (!isNewest || initiator === undefined || own === undefined || initiator.listVersion < header.listVersion) {
    throw new Refusal('unknown-device'); // the newest list was not to be had, or does not have this device
  }
  const { keys, prekeys } = await findPrekeys(copy, platform, header);
  const party = ownParty(identity, own.list);
  const session = await accept(platform, {
    own: party,
    initiator,
    message: sealed.message,
    prekeys,
    now: sealed.now,
  }).catch((cause: unknown) => {
    if (cause instanceof Refusal && cause.code === 'malformed') throw new Unfit('an unusable handshake', { cause });
    throw cause;
  });
  const opened = await openMessage(platform, sparseEpochs, session, sealed);
  spendPrekeys(copy, keys);
  const lastResortKem = header.kemKind === PREKEY_KIND.lastResortKem ? header.kemId : 0;
  copy.put(handshakes, id, { mediumTerm: header.mediumTermId, lastResortKem });
  const { session: next, body } = opened;
  return { set: afterAccepting(record.set, next, sealed.now), sid: next.sid, body, began: true };
};

/** Undefined where the header is none, or names another sender than the envelope (step 1). */
const headerOf = ({ sender }: ParsedEnvelope, message: Uint8Array): HandshakeHeader | undefined => {
  try {
    const header = readHandshakeHeader(message);
    if (AccountId.fromBytes(header.account) !== sender.account) return undefined;
    return DeviceId.fromBytes(header.deviceId) === sender.device ? header : undefined;
  } catch {
    return undefined;
  }
};

/**
 * For the envelopes of one page. All messages of a sender that got no answer yet have the same header: it is hashed
 * once.
 */
export const initialReader = () => {
  const latest = new Map<DeviceId, { readonly header: HandshakeHeader; readonly id: Promise<Uint8Array> }>();
  return async (envelope: ParsedEnvelope, message: Uint8Array<ArrayBuffer>): Promise<Initial | undefined> => {
    const { sender } = envelope;
    const header = headerOf(envelope, message);
    if (header === undefined) return undefined;
    let known = latest.get(sender.device);
    if (known === undefined || !equalBytes(known.header.bytes, header.bytes)) {
      latest.set(sender.device, (known = { header, id: handshakeIdOf(message) }));
    }
    const read = { header: known.header, handshakeId: await known.id };
    return {
      envelope,
      message,
      handshakeId: read.handshakeId,
      newInitiator: (...given) => newInitiatorOf(sender, read, ...given),
      accept: (...given) => acceptHandshake(read, ...given),
    };
  };
};
