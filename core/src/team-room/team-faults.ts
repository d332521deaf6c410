/** A device that sent what stays within a team to somebody else, or without being in it: its owner is told. */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import { showTeam } from '../rows/team-rows.ts';
import { TEAM_FAULTS, teamFaults } from '../rows/room-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { ownRoster, type WriteParts } from './write-room-content.ts';

/** Strangers may send as much of it as they like. */
const MOST = 20;

export const noteFault = async (
  copy: WorkingCopy,
  parts: WriteParts,
  { account, device }: { readonly account: AccountId; readonly device: DeviceId },
): Promise<void> => {
  const own = parts.identity.address;
  if ((await ownRoster(copy, parts, own)) === undefined) return;
  const key = `team-fault:${device}` as const;
  const known = await copy.get(teamFaults, key);
  const kept = await copy.list(teamFaults, { group: TEAM_FAULTS });
  const [oldest] = kept;
  if (known === undefined && kept.length >= MOST && oldest !== undefined) copy.delete(teamFaults, oldest.key);
  copy.put(teamFaults, key, { account, device, at: parts.clock.now(), count: (known?.count ?? 0) + 1 });
  showTeam(copy, own);
};
