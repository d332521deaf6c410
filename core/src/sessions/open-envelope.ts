/**
 * Opens one envelope on a working copy: in a session that is held, or in one that its handshake makes (PROTOCOL 4,
 * 5.5).
 */
import {
  EnvelopeId,
  fromBase64Url,
  readMessageLayout,
  Refusal,
  type AccountId,
  type ParsedEnvelope,
} from '@cipherchat/protocol';
import type { Body } from '../crypto/body.ts';
import { decodeContent, type Content } from '../contents/content.ts';
import { resendRequest } from '../contents/control/resend-request.ts';
import { contentHash } from '../crypto/content-hash.ts';
import { sparseEpochs } from '../crypto/pq-epochs.ts';
import type { Sealed } from '../crypto/open-message.ts';
import { findByHandshake, openWithSet, preferSession } from '../crypto/session-set.ts';
import type { Identity } from '../accounts/identity.ts';
import { noSessions, type SessionRecord, type SessionRows } from '../rows/session-rows.ts';
import type { OpenedMessage, RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { onDemand } from '../transport/on-demand.ts';
import type { Platform } from '../crypto/platform.ts';
import type { Clock } from '../environment/port.ts';

/** The services that `openEnvelope` needs. */
export type OpenParts = {
  readonly identity: Identity;
  readonly platform: Platform;
  readonly clock: Clock;
  readonly sessions: SessionRows;
};

export type OpenedEnvelope = OpenedMessage & {
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

const isInitial = (message: Uint8Array): boolean | undefined => {
  try {
    return readMessageLayout(message).initial;
  } catch {
    return undefined;
  }
};

type Initiator = { readonly account: AccountId; readonly listVersion: number };

/** An envelope whose message begins a session, as far as its header goes. */
export type Initial = {
  readonly envelope: ParsedEnvelope;
  readonly message: Uint8Array<ArrayBuffer>;
  /** Computed once: it costs as much as any other step of opening a message. */
  readonly handshakeId: Uint8Array;
  /**
   * Account and list version that the message names, if it would begin a session that was not begun before (steps 2 and
   * 3).
   */
  readonly newInitiator: (copy: RowReader, parts: Pick<OpenParts, 'sessions'>) => Promise<Initiator | undefined>;
  /** Steps 3 to 6, once no session with this handshake is held. */
  readonly accept: (copy: WorkingCopy, parts: OpenParts, from: Acceptance) => Promise<Opening>;
};

/**
 * Undefined for what is none, and for what is no message at all. `not-loaded` where the code for it cannot be had: a
 * visitor's device rarely has to answer a handshake, and mail in known sessions does not wait for it.
 */
export const initialsIn = async (
  envelopes: readonly ParsedEnvelope[],
): Promise<readonly (Initial | 'not-loaded' | undefined)[]> => {
  const initial = envelopes.map((envelope) => {
    const message = readMessage(envelope);
    return isInitial(message) === true ? { envelope, message } : undefined;
  });
  if (initial.every((one) => one === undefined)) return initial;
  const file = await onDemand(() => import('./accept-session.ts')).catch(() => undefined);
  if (file === undefined) return initial.map((one) => one && 'not-loaded');
  const read = file.initialReader();
  return await Promise.all(initial.map(async (one) => one && (await read(one.envelope, one.message))));
};

export type Incoming = {
  readonly envelope: ParsedEnvelope;
  /** The list held of the sender is the one that the server gave as the newest just now: no session begins on less. */
  readonly isNewest: boolean;
  /** From `initialsIn`. */
  readonly initial: Initial | undefined;
  /** Hears of the keys that the message passes over, before they are computed. What it throws is thrown. */
  readonly onSkip?: ((count: number) => void) | undefined;
};

export type Acceptance = {
  readonly record: SessionRecord;
  readonly sealed: Sealed;
  readonly isNewest: boolean;
};

export type Opening = {
  readonly set: SessionRecord['set'];
  readonly sid: Uint8Array;
  readonly body: Body;
  readonly began?: boolean;
};

const openIn = async (
  copy: WorkingCopy,
  parts: OpenParts,
  record: SessionRecord,
  { envelope, isNewest, initial, onSkip }: Incoming,
): Promise<Opening> => {
  const message = initial?.message ?? readMessage(envelope);
  if (initial === undefined && isInitial(message) !== false) throw new Unfit('no message of the sender that it says');
  const handshakeId = initial?.handshakeId;
  const sealed = { envelopeId: EnvelopeId.toBytes(envelope.id), message, now: parts.clock.now(), handshakeId, onSkip };
  if (initial !== undefined && findByHandshake(record.set, initial.handshakeId) === undefined) {
    return initial.accept(copy, parts, { record, sealed, isNewest });
  }
  const { set, session, body } = await openWithSet(parts.platform, sparseEpochs, record.set, sealed);
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
  const { set, sid, body, began = false } = await openIn(copy, parts, record, incoming);
  const content = contentOf(body);
  const asks = content?.body.type === resendRequest.number;
  const kept = asks ? preferSession(set, sid, parts.clock.now()) : set;
  copy.put(parts.sessions, device, { ...record, set: kept });
  return { envelope, body, content, began, hash: contentHash(body.content) };
};
