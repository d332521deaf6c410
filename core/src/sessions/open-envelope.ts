/**
 * Opens one envelope on a working copy: in a session that is held, or in one that its handshake makes (PROTOCOL 4,
 * 5.5).
 */
import {
  AccountId,
  DeviceId,
  EnvelopeId,
  fromBase64Url,
  PREKEY_KIND,
  readMessageLayout,
  Refusal,
  toHex,
  type ParsedEnvelope,
} from '@cipherchat/protocol';
import type { Body } from '../crypto/body.ts';
import { decodeContent, type Content } from '../contents/content.ts';
import { resendRequest } from '../contents/control/resend-request.ts';
import { contentHash } from '../crypto/content-hash.ts';
import { withoutEpochs } from '../crypto/epoch-policy.ts';
import { accept, handshakeIdOf, readHandshakeHeader, type HandshakeHeader } from '../crypto/handshake.ts';
import { openMessage, type Sealed } from '../crypto/open-message.ts';
import { afterAccepting, findByHandshake, openWithSet, preferSession } from '../crypto/session-set.ts';
import { contacts, partyOf } from '../accounts/contacts.ts';
import { ownParty, type Identity } from '../accounts/identity.ts';
import { findPrekeys, spendPrekeys } from './prekey-rows.ts';
import { handshakes } from '../rows/records.ts';
import { noSessions, type SessionRecord, type SessionRows } from '../rows/session-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import type { Platform } from '../crypto/platform.ts';
import type { Clock } from '../environment/port.ts';

/** The services that `openEnvelope` needs. */
export type OpenParts = {
  readonly identity: Identity;
  readonly platform: Platform;
  readonly clock: Clock;
  readonly sessions: SessionRows;
};

export type OpenedEnvelope = {
  readonly envelope: ParsedEnvelope;
  readonly body: Body;
  /** Undefined where there is none, or none that can be read. */
  readonly content: Content | undefined;
  /**
   * Hash of the content's bytes, which the device's next content will name. Computed in the background, so that no one
   * waits for it.
   */
  readonly hash: Promise<Uint8Array<ArrayBuffer>>;
};

/** This cannot be a message for us. It is dropped, because there is no device to ask for it again. */
export class Unfit extends Error {
  override readonly name = 'Unfit';
}

const readMessage = ({ message }: ParsedEnvelope): Uint8Array<ArrayBuffer> =>
  fromBase64Url(message) ?? new Uint8Array(0);

/**
 * The header of an initial message; throws `Unfit` where it is none, or names another sender than the envelope (step
 * 1).
 */
const headerOf = (envelope: ParsedEnvelope, message: Uint8Array): HandshakeHeader | undefined => {
  try {
    if (!readMessageLayout(message).initial) return undefined;
    const header = readHandshakeHeader(message);
    const { account, device } = envelope.sender;
    if (AccountId.fromBytes(header.account) === account && DeviceId.fromBytes(header.deviceId) === device)
      return header;
  } catch (cause) {
    throw new Unfit('not a message', { cause });
  }
  throw new Unfit('the envelope names another sender than the message');
};

/** An envelope whose message begins a session, as far as its header goes. */
export type Initial = {
  readonly envelope: ParsedEnvelope;
  readonly message: Uint8Array<ArrayBuffer>;
  readonly header: HandshakeHeader;
  /** Computed once: it costs as much as any other step of opening a message. */
  readonly handshakeId: Uint8Array;
};

const readInitial = async (
  envelope: ParsedEnvelope,
  message: Uint8Array<ArrayBuffer>,
): Promise<Initial | undefined> => {
  const header = headerOf(envelope, message);
  return header && { envelope, message, header, handshakeId: await handshakeIdOf(message) };
};

/** Undefined for what is none, and for what is no message at all. */
export const initialIn = async (envelope: ParsedEnvelope): Promise<Initial | undefined> => {
  try {
    return await readInitial(envelope, readMessage(envelope));
  } catch {
    return undefined;
  }
};

type Initiator = { readonly account: AccountId; readonly listVersion: number };

/**
 * Account and list version that the message names, if it would begin a session that was not begun before (steps 2 and
 * 3).
 */
export const newInitiatorOf = async (
  copy: RowReader,
  { sessions }: Pick<OpenParts, 'sessions'>,
  { envelope, header, handshakeId: id }: Initial,
): Promise<Initiator | undefined> => {
  const { account, device } = envelope.sender;
  const [record, accepted] = await Promise.all([copy.get(sessions, device), copy.get(handshakes, toHex(id))]);
  const isKnown = accepted !== undefined || (record !== undefined && findByHandshake(record.set, id) !== undefined);
  return isKnown ? undefined : { account, listVersion: header.listVersion };
};

export type Incoming = {
  readonly envelope: ParsedEnvelope;
  /** The list held of the sender is the one that the server gave as the newest just now: no session begins on less. */
  readonly isNewest: boolean;
  /** Where it was read before. */
  readonly initial?: Initial | undefined;
};

type Opening = { readonly set: SessionRecord['set']; readonly sid: Uint8Array; readonly body: Body };

/** Steps 3 to 6, once no session with this handshake is held. */
const acceptHandshake = async (
  copy: WorkingCopy,
  parts: OpenParts,
  {
    initial: { header, handshakeId },
    record,
    sealed,
    isNewest,
  }: {
    readonly initial: Initial;
    readonly record: SessionRecord;
    readonly sealed: Sealed;
    readonly isNewest: boolean;
  },
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
  const opened = await openMessage(platform, withoutEpochs, session, sealed);
  spendPrekeys(copy, keys);
  const lastResortKem = header.kemKind === PREKEY_KIND.lastResortKem ? header.kemId : 0;
  copy.put(handshakes, id, { mediumTerm: header.mediumTermId, lastResortKem });
  return { set: afterAccepting(record.set, opened.session, sealed.now), sid: opened.session.sid, body: opened.body };
};

const openIn = async (
  copy: WorkingCopy,
  parts: OpenParts,
  record: SessionRecord,
  { envelope, isNewest, initial: known }: Incoming,
): Promise<Opening> => {
  const message = known?.message ?? readMessage(envelope);
  const initial = known ?? (await readInitial(envelope, message));
  const handshakeId = initial?.handshakeId;
  const sealed = { envelopeId: EnvelopeId.toBytes(envelope.id), message, now: parts.clock.now(), handshakeId };
  if (initial !== undefined && findByHandshake(record.set, initial.handshakeId) === undefined) {
    return acceptHandshake(copy, parts, { initial, record, sealed, isNewest });
  }
  const { set, session, body } = await openWithSet(parts.platform, withoutEpochs, record.set, sealed);
  return { set, sid: session.sid, body };
};

const contentOf = ({ content }: Body): Content | undefined => {
  try {
    return content.length === 0 ? undefined : decodeContent(content);
  } catch (cause) {
    if (cause instanceof Refusal) return undefined;
    throw cause;
  }
};

/** Throws a `Refusal`, or `Unfit`; then nothing has changed. */
export const openEnvelope = async (
  copy: WorkingCopy,
  parts: OpenParts,
  incoming: Incoming,
): Promise<OpenedEnvelope> => {
  const { envelope } = incoming;
  const { account, device } = envelope.sender;
  const record = (await copy.get(parts.sessions, device)) ?? noSessions(account);
  if (record.account !== account || device === parts.identity.device) throw new Unfit('not the sender that it says');
  const { set, sid, body } = await openIn(copy, parts, record, incoming);
  const content = contentOf(body);
  const asks = content?.body.type === resendRequest.number;
  const kept = asks ? preferSession(set, sid, parts.clock.now()) : set;
  copy.put(parts.sessions, device, { ...record, set: kept });
  return { envelope, body, content, hash: contentHash(body.content) };
};
