/** Reads who of a team has which conversation, and whose teams these are. */
import { parseGroupEntry, type AccountId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import type { Assignment } from '../facade/team-room.ts';
import { membersOf } from '../rosters/own-roster.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { conversations } from '../rows/records.ts';
import { ASSIGNED_FIELD, ASSIGNMENTS, teamRegisterKey, teamRegisters } from '../rows/room-rows.ts';
import {
  JOINED,
  joinedTeams,
  knownRosterKey,
  knownRosters,
  ROSTER,
  rosterEntries,
  teamWishes,
} from '../rows/team-rows.ts';
import type { ChatStore } from '../storage/port.ts';
import { assignedIn } from '../team-room/conversation-state.ts';
import { placeOf } from '../team-room/room-place.ts';

/** By the owner: who is in the team, the owner first. Only teams of several people that the user is in. */
type Teams = ReadonlyMap<AccountId, readonly AccountId[]>;

/** The own one as the user wants it to be. */
const ownTeam = async (store: ChatStore): Promise<readonly AccountId[]> => {
  const wish = await readRow(store, teamWishes, 'team-wish');
  const [newest] = await readRows(store, rosterEntries, { group: ROSTER, newestFirst: true, limit: 1 });
  return wish?.members ?? (newest === undefined ? [] : membersOf(parseGroupEntry(newest.value.bytes)));
};

const joinedTeam = async (store: ChatStore, owner: AccountId): Promise<readonly AccountId[]> => {
  const known = await readRow(store, knownRosters, knownRosterKey(owner));
  return known === undefined ? [] : membersOf(parseGroupEntry(known.bytes));
};

const readTeams = async (store: ChatStore, own: AccountId): Promise<Teams> => {
  const joined = await readRows(store, joinedTeams, { group: JOINED });
  const others = await Promise.all(
    joined.map(async ({ value: { owner } }) => [owner, await joinedTeam(store, owner)] as const),
  );
  const all = [[own, await ownTeam(store)] as const, ...others.filter(([, members]) => members.includes(own))];
  return new Map(
    all.flatMap(([owner, members]) => (members.length === 0 ? [] : [[owner, [owner, ...members]] as const])),
  );
};

/** Undefined for a conversation that belongs to no team, as one with a colleague does not. */
const teamFor = (teams: Teams, conversation: ConversationId, own: AccountId): readonly AccountId[] | undefined => {
  const place = placeOf(conversation, own);
  const team = place && teams.get(place.owner);
  return place === undefined || team?.includes(place.visitor) ? undefined : team;
};

/** Whoever has left the team has nothing any more (PROTOCOL 21.2). */
const assignmentOf = (team: readonly AccountId[], to: AccountId | undefined, own: AccountId): Assignment => ({
  to: to !== undefined && team.includes(to) ? to : undefined,
  isMine: to === own,
  team,
});

export const readAssignment = async (
  store: ChatStore,
  own: AccountId,
  conversation: ConversationId,
): Promise<Assignment | undefined> => {
  const team = teamFor(await readTeams(store, own), conversation, own);
  if (team === undefined) return undefined;
  const kept = await readRow(store, teamRegisters, teamRegisterKey(conversation, ASSIGNED_FIELD));
  return assignmentOf(team, kept && assignedIn(kept), own);
};

export const readAssignments = async (
  store: ChatStore,
  own: AccountId,
): Promise<ReadonlyMap<ConversationId, Assignment>> => {
  const teams = await readTeams(store, own);
  if (teams.size === 0) return new Map();
  const kept = await readRows(store, teamRegisters, { group: ASSIGNMENTS });
  const assigned = new Map(kept.map(({ value }) => [value.conversation, assignedIn(value)]));
  const begun = (await store.keys(conversations.table, { group: 'conversations' })) as readonly ConversationId[];
  return new Map(
    begun.flatMap((id) => {
      const team = teamFor(teams, id, own);
      return team === undefined ? [] : [[id, assignmentOf(team, assigned.get(id), own)] as const];
    }),
  );
};
