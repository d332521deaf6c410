/**
 * What arrives for the room of a team, and what of a team's arrives elsewhere (PROTOCOL 21.1, receiving). Runs at the
 * end of each unit of work, on the messages that it opened: the code that takes messages of conversations drops all of
 * it before.
 */
import { AccountId } from '@cipherchat/protocol';
import { staysWithinTeam } from '../contents/addressing.ts';
import { decodeContent, type Content } from '../contents/content.ts';
import { contentHash } from '../crypto/content-hash.ts';
import { judgeHead } from '../groups/judge-head.ts';
import { takesPart } from '../groups/participants.ts';
import { givingWay } from '../mailbox/hold-content.ts';
import { noteStated, rosterOf } from '../rosters/known-rosters.ts';
import type { Rows } from '../rows/define-rows.ts';
import { intents } from '../rows/intents.ts';
import { heldRoomContents, heldRoomOf } from '../rows/room-rows.ts';
import { JOINED, joinedTeams, knownRosters, rosterEntries, type HeldContentRecord } from '../rows/team-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { applyRoomContent, type RoomArrival } from './apply-room-content.ts';
import { answerInRoom, noteDeliveries } from './resend-in-room.ts';
import { ownerOfRoom } from './room-place.ts';
import { noteFault } from './team-faults.ts';
import type { WriteParts } from './write-room-content.ts';

export type TakeParts = WriteParts & { readonly onOutbox: () => void };

const ROOM_BYTES = 16;

const numberOf = ({ body }: Content): number => (body.type === 'unknown' ? body.number : body.type);

type Arrived = Pick<HeldContentRecord, 'envelope' | 'content'> & { readonly decoded: Content };

const hold = async (
  copy: WorkingCopy,
  { envelope, content }: Arrived,
  { owner, since }: Pick<HeldContentRecord, 'owner' | 'since'>,
): Promise<void> => {
  const kept = await copy.list(heldRoomContents, { group: heldRoomOf(owner) });
  for (const one of givingWay(kept, { sender: envelope.sender.account, bytes: content.length }))
    copy.delete(heldRoomContents, one.key);
  const value = { owner, envelope: { ...envelope, message: '' }, content, since };
  copy.put(heldRoomContents, `held-room-content:${envelope.id}`, value);
};

/** `since`: it is held since then; undefined: it has just arrived. */
const take = async (copy: WorkingCopy, parts: TakeParts, arrived: Arrived, since?: number): Promise<void> => {
  const { envelope, decoded, content } = arrived;
  const own = parts.identity.address;
  const owner = await ownerOfRoom(copy, own, decoded.to);
  if (owner === undefined || decoded.head === undefined) return;
  const [held, now] = [await rosterOf(copy, parts, owner), parts.clock.now()];
  const { account, device } = envelope.sender;
  const sender = AccountId.toBytes(account);
  const room = { kind: 'members', entry: held ?? { members: [] } } as const;
  const heldMs = since === undefined ? 0 : now - since;
  const verdict = judgeHead({ head: decoded.head, held, room, sender, own: parts.identity.account, heldMs });
  switch (verdict.kind) {
    case 'drop':
      if (owner === own && !takesPart(room, sender)) await noteFault(copy, parts, { account, device });
      return;
    case 'hold':
    case 'hold-as-fork':
      if (account === owner) await noteStated(copy, owner, decoded.head[0]);
      await hold(copy, arrived, { owner, since: since ?? now });
      if (since !== undefined) return;
      copy.put(intents, `roster:${owner}`, { kind: 'roster', owner });
      copy.afterwards(parts.onOutbox);
      return;
    case 'show':
    case 'show-and-tell':
    case 'show-with-warning': {
      const hash = await contentHash(content);
      const isConfirmed = verdict.kind !== 'show-with-warning';
      const arrival: RoomArrival = { owner, account, device, at: envelope.at, content, decoded, hash, isConfirmed };
      await applyRoomContent(copy, parts, arrival);
    }
  }
};

/** All that waits for entries of this owner's roster is judged again, by what is held of it now. */
export const releaseRoom = async (copy: WorkingCopy, parts: TakeParts, owner: AccountId): Promise<void> => {
  for (const { key, value } of await copy.list(heldRoomContents, { group: heldRoomOf(owner) })) {
    copy.delete(heldRoomContents, key);
    await take(copy, parts, { ...value, decoded: decodeContent(value.content) }, value.since);
  }
};

/** Owners of whose rosters this unit of work has written an entry. */
const changedRosters = (copy: WorkingCopy, own: AccountId): ReadonlySet<AccountId> =>
  new Set(
    [...copy.written()].flatMap(({ rows, value }) => {
      if (rows === (rosterEntries as Rows<unknown>)) return [own];
      return rows === (knownRosters as Rows<unknown>) && value !== undefined
        ? [(value as { readonly owner: AccountId }).owner]
        : [];
    }),
  );

/** Belongs to the end of each unit of work. */
export const takeRoom = async (copy: WorkingCopy, parts: TakeParts): Promise<void> => {
  await noteDeliveries(copy, parts);
  for (const opened of copy.opened) {
    await answerInRoom(copy, parts, opened);
    const { content: decoded, envelope, body } = opened;
    if (decoded === undefined || !staysWithinTeam(numberOf(decoded))) continue;
    if (decoded.to.length === ROOM_BYTES) await take(copy, parts, { envelope, content: body.content, decoded });
    else await noteFault(copy, parts, envelope.sender);
  }
  for (const owner of changedRosters(copy, parts.identity.address)) await releaseRoom(copy, parts, owner);
};

/** Once an hour, for what has been held for too long (PROTOCOL 8.3). */
export const releaseRooms = async (copy: WorkingCopy, parts: TakeParts): Promise<void> => {
  const joined = await copy.list(joinedTeams, { group: JOINED });
  for (const owner of [parts.identity.address, ...joined.map(({ value }) => value.owner)])
    await releaseRoom(copy, parts, owner);
};
