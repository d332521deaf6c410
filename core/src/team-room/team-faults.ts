/** A device that sent what stays within a team to somebody else, or without being in it: its owner is told. */
import { parseGroupEntry, type AccountId, type DeviceId } from '@cipherchat/protocol';
import { allEntries, membersOf } from '../rosters/own-roster.ts';
import { OUTSIDE_FAULTS, TEAM_FAULTS, teamFaults } from '../rows/room-rows.ts';
import { showTeam } from '../rows/team-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { roomRosterOf } from './room-roster.ts';
import type { WriteParts } from './write-room-content.ts';

/** Strangers may send as much of it as they like: they push out one another, and no colleague, present or former. */
const MOST_OUTSIDE = 5;
const MOST = 64;

const wasColleague = async (copy: RowReader, account: AccountId): Promise<boolean> =>
  (await allEntries(copy)).some(({ bytes }) => membersOf(parseGroupEntry(bytes)).includes(account));

export const noteFault = async (
  copy: WorkingCopy,
  parts: WriteParts,
  { account, device }: { readonly account: AccountId; readonly device: DeviceId },
): Promise<void> => {
  const own = parts.identity.address;
  if ((await roomRosterOf(copy, parts, own)) === undefined) return;
  const isOutsider = account !== own && !(await wasColleague(copy, account));
  const key = `team-fault:${device}` as const;
  const known = await copy.get(teamFaults, key);
  const kept = await copy.list(teamFaults, { group: isOutsider ? OUTSIDE_FAULTS : TEAM_FAULTS });
  const excess = known === undefined ? kept.length + 1 - (isOutsider ? MOST_OUTSIDE : MOST) : 0;
  for (const oldest of kept.slice(0, Math.max(0, excess))) copy.delete(teamFaults, oldest.key);
  copy.put(teamFaults, key, { account, device, at: parts.clock.now(), count: (known?.count ?? 0) + 1, isOutsider });
  showTeam(copy, own);
};
