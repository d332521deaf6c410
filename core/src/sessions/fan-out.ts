/**
 * From content to envelopes: one for each device that has to get it, through the sessions with them (PROTOCOL 4, 5.4,
 * 6).
 */
import { AccountId, DeviceId, EnvelopeId, Refusal, toBase64Url, toHex, type Bundle } from '@cipherchat/protocol';
import type { ListView } from '../crypto/body.ts';
import { isNearlyUsedUp } from '../crypto/chains.ts';
import type { VerifiedList } from '../crypto/device-list.ts';
import { sparseEpochs } from '../crypto/pq-epochs.ts';
import { initiate } from '../crypto/handshake.ts';
import { sealMessage } from '../crypto/message.ts';
import { verifyBundle } from '../crypto/prekey.ts';
import { afterInitiating } from '../crypto/session-set.ts';
import type { Session } from '../crypto/session.ts';
import { contacts, isDue, listObstacle, partyOf, type Contact, type Contacts } from '../accounts/contacts.ts';
import { ownParty, type Identity } from '../accounts/identity.ts';
import type { TeamRoom } from '../rosters/team-room.ts';
import { conversations, type OutboxRecord } from '../rows/records.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import { noSessions, type SessionRecord, type SessionRows } from '../rows/session-rows.ts';
import { inParallel } from '../base/in-parallel.ts';
import type { KeptObstacle } from '../base/obstacle.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Platform } from '../crypto/platform.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { onDemand } from '../transport/on-demand.ts';
import { sendWith, type Begun, type Sends } from './sends.ts';
import type { Directory, RosterDirectory, Wire } from '../transport/port.ts';

/** The view of a list in a message: its version and the first 16 bytes of its hash (PROTOCOL 5.3). */
export const viewOf = ({ version, hash }: VerifiedList): ListView => ({ version, hashPrefix: hash.subarray(0, 16) });

/** The services that `prepareSend` needs. */
export type PrepareParts = {
  readonly identity: Identity;
  readonly store: EngineStore;
  readonly clock: ServerClock;
  readonly directory: Directory;
  readonly sessions: SessionRows;
  readonly contacts: Contacts;
  readonly wire: Wire;
  readonly platform: Pick<Platform, 'random'>;
  /**
   * The attempts to begin a session, by device. A repeat names the same one, so that the server spends no second
   * one-time prekey. Those of one lane, which forgets them once sessions began: none begins two with the same prekeys.
   */
  readonly attempts: Map<DeviceId, string>;
  readonly rosters: () => Promise<RosterDirectory>;
  readonly onOutbox: () => void;
  /** The account that a visitor's client was made to write to: whoever answers for it gets what the visitor writes. */
  readonly visits?: AccountId | undefined;
};
/** The services that `sealSend` needs. */
export type SealParts = {
  readonly identity: Identity;
  readonly platform: Platform;
  readonly clock: ServerClock;
  readonly sessions: SessionRows;
};
type Self = { readonly identity: Identity };

export type Target = { readonly contact: Contact; readonly device: DeviceId };
/** Lists of both ends, and of the others who take part, verified. */
export type Ends = { readonly own: Contact; readonly peer: Contact; readonly others?: readonly Contact[] | undefined };

/**
 * All devices of the peer and of the others, and the other ones of the own account; or the one that is asked for. None
 * of the own account while two lists claim to be its own.
 */
const targetsOf = ({ identity }: Self, { own, peer, others = [] }: Ends, device?: DeviceId): readonly Target[] =>
  [...new Set([peer, ...others, own])]
    .filter(({ fork }) => !fork)
    .flatMap((contact) => contact.list.deviceIds.map((id) => ({ contact, device: DeviceId.fromBytes(id) })))
    .filter((target) => target.device !== identity.device && (device === undefined || target.device === device));

const endsOf = async (
  copy: WorkingCopy,
  { identity }: Self,
  { peer, room }: Pick<Sealing, 'peer' | 'room'>,
): Promise<Ends> => {
  const [own, theirs, ...more] = await copy.getAll(contacts, [identity.address, peer, ...(room?.members ?? [])]);
  if (own === undefined || theirs === undefined) throw new Refusal('no-session'); // no list of the account is held
  if (listObstacle(theirs) !== undefined) throw new Refusal('not-allowed'); // the list of the account is in doubt
  // Whoever nothing may be sent to keeps it from nobody else.
  const others = more.flatMap((one) => (one === undefined || listObstacle(one) !== undefined ? [] : [one]));
  return { own, peer: theirs, others };
};

/** None sends to the device, or the one that does nears the end of its chains. */
const needsSession = ({ set: { sending } }: SessionRecord): boolean => sending === undefined || isNearlyUsedUp(sending);

/** What a device gets with which no session can begin: a message that it cannot open, in base64url. */
export type Blank = (content: Uint8Array) => string;
/** By device. Each begins one session and is taken out: the peer holds its one-time prekeys once. */
export type Bundles = Map<DeviceId, Bundle | Blank>;
export type Preparation =
  | { readonly kind: 'ready'; readonly bundles: Bundles; readonly room?: TeamRoom | undefined }
  | { readonly kind: 'obstacle'; readonly obstacle: KeptObstacle };

const refused = (obstacle: KeptObstacle): Preparation => ({ kind: 'obstacle', obstacle });

const findPeer = async (
  { contacts: known, clock, visits }: Pick<PrepareParts, 'contacts' | 'clock' | 'visits'>,
  peer: AccountId,
  renews: boolean,
): Promise<Contact | KeptObstacle> => {
  const held = await known.find(peer);
  // A visitor asks once whether the owner has a team by now.
  const isAsked = visits !== peer || known.rosters.has(peer);
  if (held !== undefined && !renews && isAsked && !isDue(held, clock.now())) return listObstacle(held) ?? held;
  const verdict = await known.refresh(peer);
  if (verdict.kind === 'obstacle') return verdict.obstacle;
  const { contact } = verdict;
  return contact.wanted > contact.list.version ? 'list-missing' : (listObstacle(contact) ?? contact);
};

/** Undefined where nobody but the two ends takes part. */
const roomOf = async (
  parts: PrepareParts,
  peer: AccountId,
  conversation: ConversationId,
): Promise<TeamRoom | KeptObstacle | undefined> => {
  const { store, contacts: known, visits } = parts;
  const row = await store.read((copy) => copy.get(conversations, conversation));
  if (row?.members === undefined && !(visits === peer && known.rosters.get(peer))) return undefined;
  const { openRoom } = await onDemand(() => import('../rosters/team-room.ts'));
  return openRoom(parts, conversation, peer);
};

/** Devices without a session to send in, or whose session must be replaced. One read finds them all. */
const targetsWithoutSession = (
  parts: PrepareParts,
  ends: Ends,
  rows: readonly Pick<OutboxRecord, 'renews' | 'device'>[],
): Promise<readonly Target[]> =>
  parts.store.read(async (copy) => {
    const targets = targetsOf(parts, ends);
    const devices = targets.map(({ device }) => device);
    const records = await copy.getAll(parts.sessions, devices);
    return targets.filter(({ device }, i) => {
      const record = records[i];
      const renews = rows.some((row) => row.renews && row.device === device);
      return record === undefined || needsSession(record) || renews;
    });
  });

/**
 * Requests for bundles under way at the same time: a long list of devices costs few round trips, and does not flood the
 * server.
 */
export const BUNDLES_AT_ONCE = 8;

export type Fetched = readonly [DeviceId, Bundle] | undefined;

/** The verified bundle of a device. Undefined if the list of its account no longer has the device. */
const fetchBundle = async (
  { directory, wire, clock, platform, attempts }: PrepareParts,
  { contact, device }: Target,
): Promise<Fetched> => {
  const party = partyOf(contact.list, device);
  if (party === undefined) return undefined;
  const account = AccountId.fromBytes(contact.list.account);
  const attempt = attempts.get(device) ?? toHex(platform.random(16));
  attempts.set(device, attempt);
  const bytes = await directory.bundle(wire.token(), account, device, attempt);
  return [device, await verifyBundle(bytes, { entry: party, deviceId: party.deviceId }, clock.sure())];
};

/**
 * What sealing needs from the server: the peer's list where it may be out of date, and a bundle for each device without
 * a session. Rejects with a `TransportError` where there is no answer to judge.
 */
export const prepareSend = async (
  parts: PrepareParts,
  peer: AccountId,
  rows: readonly OutboxRecord[],
): Promise<Preparation> => {
  const { contacts: known, identity } = parts;
  const contact = await findPeer(
    parts,
    peer,
    rows.some(({ renews }) => renews),
  );
  if (typeof contact === 'string') return refused(contact);
  const own = await known.find(identity.address);
  if (own === undefined) throw new Refusal('no-session'); // the own list is not held
  if (contact.list.deviceIds.length === 0) return refused('unknown-address');
  const [first] = rows;
  const room = first && (await roomOf(parts, peer, first.conversation));
  if (typeof room === 'string') return refused(room);
  return prepareEnds(parts, { own, peer: contact, others: room?.others }, rows, room);
};

/** As `prepareSend`, where it is known whose devices get it. */
export const prepareEnds = async (
  parts: PrepareParts,
  ends: Ends,
  rows: readonly Pick<OutboxRecord, 'renews' | 'device'>[],
  room?: TeamRoom,
): Promise<Preparation> => {
  const targets = await targetsWithoutSession(parts, ends, rows);
  const fetch = (target: Target): Promise<Fetched> => fetchBundle(parts, target);
  try {
    const bundles = await inParallel(targets, BUNDLES_AT_ONCE, fetch);
    return { kind: 'ready', room, bundles: new Map(bundles.flatMap((one) => (one === undefined ? [] : [one]))) };
  } catch (cause) {
    const { prepareWithout } = await onDemand(() => import('./without-bundle.ts'));
    const prepared = await prepareWithout(parts, ends, { targets, fetch, cause });
    return prepared.kind === 'ready' ? { ...prepared, room } : prepared;
  }
};

export type Sealing = {
  readonly peer: AccountId;
  readonly content: Uint8Array;
  /** To this device alone. */
  readonly device?: DeviceId | undefined;
  readonly renews?: boolean | undefined;
  /** Without them it begins no session, and is not for the other devices of the own account. */
  readonly bundles?: Bundles;
  readonly room?: Pick<TeamRoom, 'members'> | undefined;
  /** Of the accounts that get it, those of this send. */
  readonly only?: readonly AccountId[] | undefined;
};

const sessionFor = async (
  parts: SealParts,
  ends: Ends,
  { contact, device }: Target,
  { record, bundle }: { readonly record: SessionRecord; readonly bundle: Bundle | undefined },
): Promise<SessionRecord['set'] & { readonly sending: Session }> => {
  const { sending } = record.set;
  const peer = partyOf(contact.list, device);
  if (bundle !== undefined && peer !== undefined) {
    const now = parts.clock.now();
    const own = ownParty(parts.identity, ends.own.list);
    const session = await initiate(parts.platform, { own, peer, bundle, now });
    return { ...afterInitiating(record.set, session, now), sending: session };
  }
  if (sending === undefined) throw new Refusal('no-session'); // no session with a device, and no bundle of it
  return { ...record.set, sending };
};

/**
 * Steps the ratchets and returns the sends, each under a fresh envelope id. Refuses `no-session` if a bundle is
 * missing: call `prepareSend` again.
 */
export const sealSend = async (copy: WorkingCopy, parts: SealParts, sealing: Sealing): Promise<Sends> => {
  const { platform, sessions, clock } = parts;
  const ends = await endsOf(copy, parts, sealing);
  const sends: Begun[] = [];
  const wanted = sealing.bundles ? ends : { ...ends, own: ends.peer };
  const targets = targetsOf(parts, wanted, sealing.device);
  for (const target of targets) {
    const { contact, device } = target;
    const account = AccountId.fromBytes(contact.list.account);
    if (sealing.only?.includes(account) === false) continue;
    const { id, receivers } = sendWith(
      sends,
      contact,
      targets.filter((one) => one.contact === contact).length,
      platform,
    );
    const record = (await copy.get(sessions, device)) ?? noSessions(account);
    const wants = needsSession(record) || (sealing.renews === true && sealing.device === device);
    const bundle = wants ? sealing.bundles?.get(device) : undefined;
    if (typeof bundle === 'function') {
      receivers.push({ account, device, message: bundle(sealing.content) });
      continue;
    }
    if (wants) sealing.bundles?.delete(device);
    const set = await sessionFor(parts, ends, target, { record, bundle });
    const views = { senderView: viewOf(ends.own.list), receiverView: viewOf(contact.list) };
    const sealed = await sealMessage(platform, sparseEpochs, set.sending, {
      ...views,
      envelopeId: EnvelopeId.toBytes(id),
      content: sealing.content,
      now: clock.now(),
    });
    copy.put(sessions, device, { ...record, set: { ...set, sending: sealed.session } });
    receivers.push({ account, device, message: toBase64Url(sealed.message) });
  }
  const [first, ...more] = sends;
  if (first === undefined) throw new Refusal('unknown-device'); // no one to send to
  return sealing.device === undefined ? [first, ...more] : [{ id: first.id, receivers: first.receivers }];
};
