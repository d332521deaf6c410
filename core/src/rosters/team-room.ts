/**
 * Who gets what is written in a conversation of a visitor with a team (PROTOCOL 8.3): visitor, owner, and the accounts
 * of the newest roster. Loaded with the first such conversation.
 */
import { AccountId, equalBytes } from '@cipherchat/protocol';
import { isDue, listObstacle, type Contact } from '../accounts/contacts.ts';
import { conversationOf, type ConversationId } from '../base/conversation-id.ts';
import { inParallel } from '../base/in-parallel.ts';
import type { KeptObstacle } from '../base/obstacle.ts';
import type { Head } from '../contents/content.ts';
import type { ReadGroupEntry } from '../crypto/group-entry.ts';
import { participantsOf, takesPart, type Room } from '../groups/participants.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import { followRoster, isKeptBack, rosterOf, type FollowParts } from './known-rosters.ts';

/** A conversation of a visitor with a team: what its contents state, and who takes part besides the two ends. */
export type TeamRoom = {
  readonly to: Uint8Array;
  readonly head: Head;
  readonly members: readonly AccountId[];
  /** Those of them to whom something may be sent. */
  readonly others: readonly Contact[];
};

export type RoomParts = FollowParts & { readonly visits?: AccountId | undefined };

/** The server is asked for a newer roster before a send, but not more often than this. */
const ASK_AGAIN_MS = 60_000;
export const LISTS_AT_ONCE = 8;
const HASH_BYTES = 16;

/** When the server was asked last, by owner: of each engine. */
const asked = new WeakMap<EngineStore, Map<AccountId, number>>();

export const followIfDue = async (parts: RoomParts, owner: AccountId): Promise<void> => {
  const times = asked.get(parts.store) ?? new Map<AccountId, number>();
  asked.set(parts.store, times);
  const now = parts.clock.monotonic();
  const isRested = now - (times.get(owner) ?? -Infinity) >= ASK_AGAIN_MS;
  if (!isRested && !(await parts.store.read((copy) => isKeptBack(copy, owner)))) return;
  await followRoster(parts, owner);
  times.set(owner, now);
};

type Ends = { readonly owner: AccountId; readonly visitor: AccountId };

/** The row of the owner and that of the visitor are those of the direct conversation of the two. */
const endsOf = ({ identity, visits }: RoomParts, conversation: ConversationId, peer: AccountId): Ends => {
  const named = conversationOf(conversation);
  if (named.kind === 'team') return named;
  return visits === peer ? { owner: peer, visitor: identity.address } : { owner: identity.address, visitor: peer };
};

export const headOf = (entry: ReadGroupEntry | undefined): Head =>
  entry === undefined ? [0, new Uint8Array(HASH_BYTES)] : [entry.epoch, entry.hash.subarray(0, HASH_BYTES)];

/** Undefined for one to whom nothing may be sent (PROTOCOL 3.2): it is left out. */
export const memberOf = async ({ contacts, clock }: RoomParts, account: AccountId): Promise<Contact | undefined> => {
  const held = await contacts.find(account);
  if (held !== undefined && !isDue(held, clock.now())) return listObstacle(held) === undefined ? held : undefined;
  const verdict = await contacts.refresh(account);
  const contact = verdict.kind === 'known' ? verdict.contact : undefined;
  return contact !== undefined && listObstacle(contact) === undefined ? contact : undefined;
};

/**
 * Undefined where the owner has no team after all. An obstacle where the own account takes part no longer, or where the
 * server keeps back an entry that the owner has stated. Rejects with a `TransportError` where the server gives no
 * answer to judge.
 */
export const openRoom = async (
  parts: RoomParts,
  conversation: ConversationId,
  peer: AccountId,
): Promise<TeamRoom | KeptObstacle | undefined> => {
  const { owner, visitor } = endsOf(parts, conversation, peer);
  await followIfDue(parts, owner);
  if (await parts.store.read((copy) => isKeptBack(copy, owner))) return 'server-behind';
  const entry = await parts.store.read((copy) => rosterOf(copy, parts, owner));
  if (entry === undefined && parts.visits === owner) return undefined;
  const [ownerBytes, visitorBytes] = [AccountId.toBytes(owner), AccountId.toBytes(visitor)];
  const room: Room = { kind: 'visitor', owner: ownerBytes, visitor: visitorBytes, entry };
  const own = AccountId.toBytes(parts.identity.address);
  if (!takesPart(room, own)) return 'refused';
  const members = participantsOf(room)
    .filter((account) => !equalBytes(account, own))
    .map((account) => AccountId.fromBytes(account))
    .filter((account) => account !== peer);
  const found = await inParallel(members, LISTS_AT_ONCE, (account) => memberOf(parts, account));
  const to = new Uint8Array([...ownerBytes, ...visitorBytes]);
  return { to, head: headOf(entry), members, others: found.filter((one) => one !== undefined) };
};
