/** Who of a team has which conversation, in one tab. */
import { AccountId } from '@cipherchat/protocol';
import { ChatError } from '../base/errors.ts';
import type { TeamRoomFacet } from '../facade/team-room.ts';
import type { TabDevicesParts } from './client-parts.ts';
import { readAssignment, readAssignments } from './read-assignments.ts';
import { newestIn, type RoomWishing } from './room-wishing.ts';

export const tabAssignments = (
  { store, state }: Pick<TabDevicesParts, 'store' | 'state'>,
  { commit, wish }: RoomWishing,
): Pick<TeamRoomFacet, 'assignment' | 'assignments' | 'assign'> => ({
  assignment: (conversation) =>
    store.use(async (opened) => {
      const { address } = state.view();
      return address === undefined ? undefined : readAssignment(opened, address, conversation);
    }),
  assignments: () =>
    store.use(async (opened) => {
      const { address } = state.view();
      return address === undefined ? new Map() : readAssignments(opened, address);
    }),
  assign: (conversation, to) =>
    commit(async (opened, own) => {
      const { team = [] } = (await readAssignment(opened, own, conversation)) ?? {};
      const account = to === undefined ? undefined : AccountId.parse(to);
      const isInTeam = account === undefined ? team.length > 0 : team.includes(account);
      if (!isInTeam) throw new ChatError('not-an-address');
      const after = await newestIn(opened, conversation);
      return [wish({ kind: 'assign', conversation, to: account, after })];
    }),
});
